package org.zhengtu.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Lexicon;

/** The entries of other data that ship with the program, in {@code data/reference}. */
final class ReferenceData {
    static final String WIKIDATA = "wikidata";
    static final String GEONAMES = "geonames";
    private static final String FOLDER = "reference";
    private static final Map<String, Set<EntityKind>> KINDS = Map.of(
            "organization", Set.of(EntityKind.BODY),
            "location", Set.of(EntityKind.PLACE),
            "event", Set.of(EntityKind.MEETING, EntityKind.PROGRAMME),
            "movement", Set.of(EntityKind.PROGRAMME));

    private ReferenceData() {
    }

    /** All of them. */
    static List<Reference> load() {
        List<Reference> references = new ArrayList<>();
        Lexicon.load(FOLDER, "wikidata-divisions").rows().forEach(row -> references.add(named(row)));
        Lexicon.load(FOLDER, "geonames-divisions").rows().forEach(row -> references.add(coded(row)));
        Lexicon.load(FOLDER, "wikidata-items").rows().forEach(row -> references.add(item(row)));
        return List.copyOf(references);
    }

    /** The source has no codes: its names tell in which division ours lies. */
    private static Reference named(Lexicon.Row row) {
        Division division = Divisions.load().byCode(row.get("code")).orElseThrow();
        return new Reference(DataSets.iri(WIKIDATA, row.get(WIKIDATA)), WIKIDATA, List.of(row.get("name")),
                Set.of(EntityKind.PLACE), "", division.parent().map(Division::code).stream().toList(), List.of(),
                row.list("sources").size() > 1);
    }

    private static Reference coded(Lexicon.Row row) {
        return new Reference(DataSets.iri(GEONAMES, row.get(GEONAMES)), GEONAMES, List.of(row.get("name")),
                Set.of(EntityKind.PLACE), row.get("code"), List.of(row.get("code")), List.of(), false);
    }

    private static Reference item(Lexicon.Row row) {
        return new Reference(DataSets.iri(WIKIDATA, row.get("wikidata")), WIKIDATA, row.list("names"),
                KINDS.get(row.get("type")), "", List.of(), List.of(), false);
    }
}
