package org.zhengtu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengtu.text.Readings;

class SoundsTest {
    private final Sounds sounds = new Sounds(new Readings());

    private static List<Set<String>> places(String... terms) {
        return List.of(terms).stream().map(Set::of).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapingba", "sha ping ba", "Sha-ping-ba", "shāpíngbà", "SHAPINGBA", "sha ping'ba"})
    void syllablesAreFoundHoweverTheyAreWritten(String typed) {
        assertTrue(sounds.of(typed, false).contains(places("sha", "ping", "ba")), typed);
    }

    @Test
    void whatCanBeCutInTwoWaysIsReadInBoth() {
        assertTrue(sounds.of("xian", false).containsAll(List.of(places("xian"), places("xi", "an"))));
        assertEquals(places("xi", "an"), sounds.of("xi'an", false).get(0));
    }

    @Test
    void lettersThatMakeNoSyllablesAreFirstLetters() {
        assertTrue(sounds.of("spbq", false).contains(places("~s", "~p", "~b", "~q")));
    }

    @Test
    void theLastSyllableMayBeUnfinishedOnlyWhereMoreMayFollow() {
        assertTrue(sounds.of("shapin", true).contains(List.of(Set.of("sha"), Set.of("pin", "ping"))));
        assertFalse(sounds.of("shapin", false).contains(List.of(Set.of("sha"), Set.of("pin", "ping"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lü", "lv", "LÜ", "lǚ"})
    void aDottedVowelIsTypedInManyWays(String typed) {
        assertTrue(sounds.of(typed, false).contains(places("lv")), typed);
    }

    @Test
    void numbersStayWhole() {
        assertTrue(sounds.of("2025nian", false).contains(places("2025", "nian")));
    }

    @Test
    void theNumberOfReadingsIsBoundedWhateverIsTyped() {
        for (String typed : List.of("xian".repeat(5000), "a b c ".repeat(5000), "anan".repeat(16), "ng".repeat(32), "")) {
            assertTrue(sounds.of(typed, true).size() <= 12, typed);
        }
    }

    @Test
    void onlyLatinLettersAreTyped() {
        assertTrue(Sounds.isTyped("Sha-píng 2") && Sounds.isTyped("lü"));
        assertFalse(Sounds.isTyped("沙ping") || Sounds.isTyped("2025") || Sounds.isTyped("") || Sounds.isTyped("—"));
    }
}
