package org.zhengtu.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.Prefixes;

/** Names of the Simple Standard for Sharing Ontological Mappings (SSSOM, 1.1) that reader and writer share. */
final class Sssom {
    static final String NOT = "Not";
    static final String CURIE_MAP = "curie_map";
    static final String SUBJECT = "subject_id";
    static final String SUBJECT_LABEL = "subject_label";
    static final String CATEGORY = "subject_category";
    static final String PREDICATE = "predicate_id";
    static final String MODIFIER = "predicate_modifier";
    static final String OBJECT = "object_id";
    static final String OBJECT_LABEL = "object_label";
    static final String JUSTIFICATION = "mapping_justification";
    static final String REVIEWER_ID = "reviewer_id";
    static final String REVIEWER = "reviewer_label";
    static final String REVIEW_DATE = "review_date";
    static final String CONFIDENCE = "confidence";
    static final String RULE = "curation_rule";
    static final String MATCHED = "match_string";
    static final String COMMENT = "comment";

    private Sssom() {
    }

    /** The prefixes of our files. */
    static Map<String, String> prefixes() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("zhengtu", Prefixes.BASE);
        map.put("ztid", Prefixes.BASE + "id/");
        map.put("ztc", Prefixes.CONCEPT);
        DataSets.spaces().forEach(map::put);
        map.put("owl", OWL.getURI());
        map.put("rdfs", RDFS.getURI());
        map.put("semapv", Others.SEMAPV);
        map.put("skos", SKOS.getURI());
        return map;
    }

    /** An IRI in short, by the longest of the prefixes that fits; itself if none does. */
    static String shorten(String iri, Map<String, String> prefixes) {
        return prefixes.entrySet().stream().filter(entry -> iri.startsWith(entry.getValue()))
                .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.length(), b.length())))
                .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length())).orElse(iri);
    }

    /** The IRI that a cell means; empty if it has a prefix that is not declared. */
    static Optional<String> expand(String cell, Map<String, String> prefixes) {
        if (cell.matches("(?i)(https?|urn):.*") && !prefixes.containsKey(cell.substring(0, cell.indexOf(':')))) {
            return Optional.of(cell);
        }
        int colon = cell.indexOf(':');
        String space = colon < 0 ? null : prefixes.get(cell.substring(0, colon));
        return Optional.ofNullable(space).map(begin -> begin + cell.substring(colon + 1));
    }
}
