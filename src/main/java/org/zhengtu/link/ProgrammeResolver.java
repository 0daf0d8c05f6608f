package org.zhengtu.link;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;
import org.zhengtu.text.Lexicon;

/**
 * Tells programmes apart: those that the whole country knows by their name alone, all others by name and the code of
 * the division whose they are, for two towns may well have a plan of one name. Neither quotation marks nor width, case
 * or a last 建设 make a difference. A key follows from one document and the lexicons alone.
 */
final class ProgrammeResolver {
    private static final String MARKS = "“”\"‘’'「」『』《》〈〉·•";
    private static final int SHORTEST = 3;

    private final Map<String, String> national = new HashMap<>();
    private final List<String> ends = Lexicon.load("programme-key-ends").column("form");
    private final ProgrammeScopes scopes = new ProgrammeScopes();
    private final KnownNames known;

    ProgrammeResolver(KnownNames known) {
        this.known = known;
        for (Lexicon.Row row : Lexicon.load("programmes").rows()) {
            String name = row.get("name").isEmpty() ? row.get("form") : row.get("name");
            national.putIfAbsent(normal(row.get("form")), name);
            national.putIfAbsent(normal(name), name);
        }
    }

    /** The programmes that the facts name, by the names in the facts. */
    Map<String, Entity.Programme> resolveAll(Extraction extraction) {
        Set<String> names = new TreeSet<>();
        Map<String, String> levels = new HashMap<>();
        String text = extraction.document().repaired();
        for (Fact fact : extraction.facts()) {
            if (fact instanceof Fact.ProgrammeNamed f) {
                names.add(f.name());
                names.add(f.partOf());
                String level = scopes.wordBefore(text, f.span().start());
                levels.merge(f.name(), level, (first, next) -> first.isEmpty() ? next : first);
            } else if (fact instanceof Fact.ProgrammePart f) {
                names.add(f.whole());
            } else if (fact instanceof Fact.ProgrammeStatus f) {
                names.add(f.programme());
            } else if (fact instanceof Fact.Figure f) {
                names.add(f.programme());
            }
        }
        names.remove("");
        Optional<Division> place = extraction.document().metadata().place();
        Map<String, Entity.Programme> programmes = new LinkedHashMap<>();
        names.forEach(name -> programmes.put(name, resolve(name, levels.getOrDefault(name, ""), place,
                extraction.document().name())));
        return programmes;
    }

    /** The programme of this name in a document; one whose place is not known tells it apart by itself. */
    Entity.Programme resolve(String name, Optional<Division> place, String document) {
        return resolve(name, "", place, document);
    }

    /** The same where the text has a word for its level before it: 全市, 省级. */
    Entity.Programme resolve(String name, String level, Optional<Division> place, String document) {
        String normal = normal(name);
        Optional<String> nationwide = Optional.ofNullable(national.get(normal)).or(() -> known.programme(name));
        if (nationwide.isPresent()) {
            return new Entity.Programme(normal(nationwide.get()), nationwide.get());
        }
        if (known.isSortOfProgramme(name)) {
            return new Entity.Programme(normal + "@" + document, name);
        }
        ProgrammeScopes.Scope scope = scopes.of(normal, level, place);
        String code = scope.division().map(d -> "@" + d.code())
                .orElse(place.isEmpty() ? "@" + document : "");
        return new Entity.Programme(normal.substring(scope.from()) + code, name);
    }

    /** The name without quotation marks, white space, differences of width and case and words that say nothing. */
    private String normal(String name) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC).chars()
                .filter(c -> MARKS.indexOf(c) < 0 && !Character.isWhitespace(c)).forEach(c -> out.append((char) c));
        String normal = out.toString().toLowerCase(Locale.ROOT);
        return ends.stream().filter(end -> normal.endsWith(end) && normal.length() >= end.length() + SHORTEST)
                .map(end -> normal.substring(0, normal.length() - end.length())).findFirst().orElse(normal);
    }
}
