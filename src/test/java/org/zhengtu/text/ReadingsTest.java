package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private final Readings readings = new Readings();

    private String of(String text) {
        return String.join(" ", readings.of(text).stream().map(sound -> String.join("/", sound.syllables())).toList());
    }

    @Test
    void aKnownWordHasItsOwnReadingOnly() {
        assertEquals("chong qing", of("重庆"));
        assertEquals("qu zhang", of("区长"));
    }

    @Test
    void charactersOutsideOfWordsHaveAllTheirReadings() {
        assertTrue(List.of(of("重物").split(" ")).get(0).equals("chong/zhong"), of("重物"));
        assertTrue(of("曾").contains("zeng") && of("曾").contains("ceng"), of("曾"));
        assertTrue(of("单").contains("shan") && of("单").contains("dan"), of("单"));
    }

    @Test
    void theDottedVowelIsThereInBothSpellings() {
        assertEquals("lu/lv", of("吕"));
        assertEquals("nu/nv", of("女").replace("/ru", ""));
    }

    @Test
    void traditionalCharactersAreReadAsTheirSimplifiedOnes() {
        assertEquals(of("沙坪坝区"), of("沙坪壩區"));
        assertEquals("chong qing", of("重慶"));
    }

    @Test
    void eachSoundSaysItsPlaceAndMarksHaveNone() {
        List<Readings.Sound> sounds = readings.of("A区（2025）重庆");
        assertEquals(List.of(new Span(1, 2), new Span(8, 9), new Span(9, 10)),
                sounds.stream().map(Readings.Sound::span).toList());
    }

    @Test
    void syllablesAreKnownWholeAndByTheirBegin() {
        assertTrue(readings.isSyllable("ping"));
        assertFalse(readings.isSyllable("pingb"));
        assertEquals(List.of("zhua", "zhuai", "zhuan", "zhuang"), readings.beginning("zhua"));
    }
}
