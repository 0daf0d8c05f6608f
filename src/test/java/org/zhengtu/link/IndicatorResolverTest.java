package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengtu.text.Lexicon;

class IndicatorResolverTest {
    private final IndicatorResolver resolver = new IndicatorResolver();

    @ParameterizedTest
    @CsvSource({"GDP, 地区生产总值", "规上工业总产值, 规模以上工业总产值", "规上工业增加值, 规模以上工业增加值",
        "社零总额, 社会消费品零售总额", "地区生产总值, 地区生产总值"})
    void otherNamesOfAKnownIndicatorMeetInOne(String printed, String canonical) {
        assertEquals(canonical, resolver.resolve(printed).key());
    }

    @Test
    void shortWordsAreSpelledOutInNamesThatAreNotKnown() {
        assertEquals("规模以上软件业营业收入", resolver.resolve("规上软件业营收").name());
    }

    @Test
    void aNameThatIsNotKnownStaysAsItIs() {
        assertEquals("建成社区食堂", resolver.resolve("建成社区食堂").name());
    }

    @Test
    void noNameStandsForTwoIndicators() {
        Set<String> seen = new HashSet<>();
        for (Lexicon.Row row : Lexicon.load("indicators").rows()) {
            assertTrue(seen.add(row.get("name")), "listed twice: " + row.get("name"));
            row.list("variants").forEach(v -> assertTrue(seen.add(v), "listed twice: " + v));
        }
        assertTrue(Lexicon.load("indicators").rows().size() >= 60);
    }
}
