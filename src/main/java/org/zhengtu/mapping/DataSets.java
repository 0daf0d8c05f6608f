package org.zhengtu.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengtu.vocab.Prefixes;

/** The data sets that links lead to: where their IRIs begin, and what they are called. */
final class DataSets {
    private static final Map<String, String> SPACES = new LinkedHashMap<>();
    private static final Map<String, String> SOURCES = new LinkedHashMap<>();

    static {
        SPACES.put(ReferenceData.WIKIDATA, "http://www.wikidata.org/entity/");
        SPACES.put(ReferenceData.GEONAMES, "https://sws.geonames.org/");
        SPACES.put("nbs", Prefixes.BASE + "nbs/");
        SPACES.put("qudt", "http://qudt.org/vocab/unit/");
        SOURCES.put(ReferenceData.WIKIDATA, "http://www.wikidata.org/entity/Q2013");
        SOURCES.put(ReferenceData.GEONAMES, "http://www.wikidata.org/entity/Q830106");
    }

    private DataSets() {
    }

    /** The IRI of an entry. GeoNames writes a slash after the number. */
    static String iri(String data, String id) {
        return SPACES.get(data) + id + (data.equals(ReferenceData.GEONAMES) ? "/" : "");
    }

    /** The data set of an IRI; empty if it is none of those known. */
    static String of(String iri) {
        return SPACES.entrySet().stream().filter(entry -> iri.startsWith(entry.getValue())).map(Map.Entry::getKey)
                .findFirst().orElse("");
    }

    /** Prefixes for the files. */
    static Map<String, String> spaces() {
        return SPACES;
    }
}
