package org.zhengtu.link;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;
import org.zhengtu.text.Lexicon;

/**
 * Tells programmes apart: those that the whole country knows by their name alone, all others by name and the code of
 * the division whose document names them, for two towns may well have a plan of one name.
 */
final class ProgrammeResolver {
    private static final String MARKS = "“”\"‘’'「」『』《》〈〉·•";
    private final Set<String> national;

    ProgrammeResolver() {
        national = Lexicon.load("programmes").column("form").stream().map(ProgrammeResolver::normal)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The programmes that the facts name, by the names in the facts. */
    Map<String, Entity.Programme> resolveAll(Extraction extraction) {
        Set<String> names = new TreeSet<>();
        for (Fact fact : extraction.facts()) {
            if (fact instanceof Fact.ProgrammeNamed f) {
                names.add(f.name());
                names.add(f.partOf());
            } else if (fact instanceof Fact.ProgrammePart f) {
                names.add(f.whole());
            } else if (fact instanceof Fact.Figure f) {
                names.add(f.programme());
            }
        }
        names.remove("");
        Map<String, Entity.Programme> programmes = new LinkedHashMap<>();
        names.forEach(name -> programmes.put(name, resolve(name, extraction.document().metadata().place())));
        return programmes;
    }

    /** The programme of this name in a document of {@code place}. */
    Entity.Programme resolve(String name, Optional<Division> place) {
        String normal = normal(name);
        String scope = national.contains(normal) ? "" : place.map(p -> "@" + p.code()).orElse("");
        return new Entity.Programme(normal + scope, name);
    }

    /** The name without quotation marks, white space and differences of width and case. */
    private static String normal(String name) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC).chars()
                .filter(c -> MARKS.indexOf(c) < 0 && !Character.isWhitespace(c)).forEach(c -> out.append((char) c));
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
