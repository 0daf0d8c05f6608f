package org.zhengtu.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengtu.text.Lexicon;

/** The entries of other data that ship with the program, in {@code data/reference}. */
final class ReferenceData {
    static final String WIKIDATA = "wikidata";
    static final String GEONAMES = "geonames";
    static final String ROR = "ror";
    private static final String FOLDER = "reference";
    private static final Map<String, Set<EntityKind>> KINDS = Map.of(
            "person", Set.of(EntityKind.PERSON),
            "organization", Set.of(EntityKind.BODY),
            "location", Set.of(EntityKind.PLACE),
            "event", Set.of(EntityKind.MEETING, EntityKind.PROGRAMME),
            "document", Set.of(EntityKind.PROGRAMME),
            "movement", Set.of(EntityKind.PROGRAMME));

    private final List<Reference> references = new ArrayList<>();
    /** Wikidata id of an organisation by what ROR says of it. */
    private final Map<String, Lexicon.Row> organisations = new HashMap<>();

    private ReferenceData() {
        Set<String> divisions = new LinkedHashSet<>();
        for (Lexicon.Row row : Lexicon.load(FOLDER, "wikidata-divisions").rows()) {
            divisions.add(row.get("wikidata"));
            references.add(division(WIKIDATA, row));
        }
        Lexicon.load(FOLDER, "geonames-divisions").rows().forEach(row -> references.add(division(GEONAMES, row)));
        Lexicon.load(FOLDER, "ror-organisations").rows().forEach(this::organisation);
        Lexicon.load(FOLDER, "wikidata-items").rows().stream()
                .filter(row -> !divisions.contains(row.get("wikidata"))).forEach(this::item);
        organisations.forEach((id, row) -> references.add(new Reference(DataSets.iri(WIKIDATA, id), WIKIDATA,
                row.list("names"), Set.of(EntityKind.BODY), "", List.of(), List.of(), 0, false)));
    }

    /** All of them. */
    static List<Reference> load() {
        return List.copyOf(new ReferenceData().references);
    }

    private static Reference division(String data, Lexicon.Row row) {
        return new Reference(DataSets.iri(data, row.get(data)), data, List.of(row.get("name")), Set.of(EntityKind.PLACE),
                row.get("code"), List.of(row.get("code")), List.of(), 0, row.list("sources").size() > 1);
    }

    private void organisation(Lexicon.Row row) {
        references.add(new Reference(DataSets.iri(ROR, row.get("ror")), ROR, row.list("names"), Set.of(EntityKind.BODY), "",
                List.of(), List.of(), 0, false));
        if (!row.get("wikidata").isEmpty()) {
            organisations.put(row.get("wikidata"), row);
        }
    }

    private void item(Lexicon.Row row) {
        // Wikipedia tells namesakes apart in brackets; a person is not called so.
        List<String> names = !row.get("type").equals("person") ? row.list("names") : row.list("names").stream()
                .map(name -> name.replaceAll(" ?\\([^()]*\\)$", "")).filter(name -> !name.isEmpty()).distinct().toList();
        Lexicon.Row same = organisations.remove(row.get("wikidata"));
        references.add(new Reference(DataSets.iri(WIKIDATA, row.get("wikidata")), WIKIDATA, names,
                KINDS.get(row.get("type")), "", List.of(), row.list("bodies"),
                row.get("died").isEmpty() ? 0 : Integer.parseInt(row.get("died")),
                same != null && same.list("names").stream().anyMatch(names::contains)));
    }
}
