package org.zhengtu.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Lexicon;

class ReferenceDataTest {
    private static final Map<String, String> IDS = Map.of("wikidata-divisions", "wikidata", "geonames-divisions", "geonames",
            "wikidata-items", "wikidata");
    private static final Map<String, String> FORMS = Map.of("wikidata", "Q[1-9][0-9]*", "geonames", "[1-9][0-9]{5,7}");

    @Test
    void everyIdHasTheFormOfItsDataAndStandsOnce() {
        IDS.forEach((file, column) -> {
            Set<String> seen = new HashSet<>();
            for (Lexicon.Row row : Lexicon.load("reference", file).rows()) {
                assertTrue(row.get(column).matches(FORMS.get(column)), file + ":" + row.line());
                assertTrue(seen.add(row.get(column)), file + ":" + row.line() + " has an id twice");
            }
        });
    }

    @Test
    void divisionsHaveTheNamesAndCodesOfOurTable() {
        for (String file : List.of("wikidata-divisions", "geonames-divisions")) {
            Map<String, Integer> codes = new HashMap<>();
            for (Lexicon.Row row : Lexicon.load("reference", file).rows()) {
                assertEquals(row.get("name"), Divisions.load().byCode(row.get("code")).map(Division::name).orElse(""),
                        file + ":" + row.line());
                assertEquals(null, codes.put(row.get("code"), row.line()), file + ":" + row.line());
            }
        }
    }

    @Test
    void everyProvinceIsInBothDataSetsOfPlaces() {
        for (String file : List.of("wikidata-divisions", "geonames-divisions")) {
            long provinces = Lexicon.load("reference", file).rows().stream().filter(row -> row.get("code").endsWith("0000")
                    && !row.get("code").startsWith("7") && !row.get("code").startsWith("8")).count();
            assertEquals(31, provinces, file);
        }
    }
}
