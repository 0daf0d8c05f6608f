package org.zhengtu.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;

/**
 * Tells programmes apart: those that the whole country knows by their name alone, all others by name and the code of
 * the division whose document names them, for two towns may well have a plan of one name.
 */
final class ProgrammeResolver {
    private final KnownNames known;

    ProgrammeResolver(KnownNames known) {
        this.known = known;
    }

    /** The programmes that the facts name, by the names in the facts. */
    Map<String, Entity.Programme> resolveAll(Extraction extraction) {
        Set<String> names = new TreeSet<>();
        for (Fact fact : extraction.facts()) {
            if (fact instanceof Fact.ProgrammeNamed f) {
                names.add(f.name());
                names.add(f.partOf());
            } else if (fact instanceof Fact.Figure f) {
                names.add(f.programme());
            }
        }
        names.remove("");
        Map<String, Entity.Programme> programmes = new LinkedHashMap<>();
        names.forEach(name -> programmes.put(name, resolve(name, extraction.document().metadata().place(),
                extraction.document().name())));
        return programmes;
    }

    /** The programme of this name in a document; one whose place is not known tells it apart by itself. */
    Entity.Programme resolve(String name, Optional<Division> place, String document) {
        return known.programme(name).map(full -> new Entity.Programme(KnownNames.normal(full), full))
                .orElseGet(() -> new Entity.Programme(KnownNames.normal(name) + "@"
                        + place.filter(p -> !known.isSortOfProgramme(name)).map(Division::code).orElse(document), name));
    }
}
