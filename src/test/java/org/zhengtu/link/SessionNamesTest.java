package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;

class SessionNamesTest {
    private static final SessionNames SESSIONS = new SessionNames(Grammar.load("meetings"));
    private static final Optional<Division> JIANGAN = Divisions.load().named("江岸区").stream().findFirst();

    @ParameterizedTest
    @CsvSource({
        "党的二十大, 中国共产党第二十次全国代表大会, 中国共产党全国代表大会, 20",
        "党的二十届三中全会, 中国共产党第二十届中央委员会第三次全体会议, 中国共产党第二十届中央委员会全体会议, 3",
        "市委八届六次全会, 中国共产党武汉市第八届委员会第六次全体会议, "
                + "中国共产党武汉市第八届委员会全体会议, 6",
        "市委八届历次全会, 中国共产党武汉市第八届委员会历次全体会议, "
                + "中国共产党武汉市第八届委员会全体会议, 0",
        "区十九届人大四次会议, 武汉市江岸区第十九届人民代表大会第四次会议, "
                + "武汉市江岸区第十九届人民代表大会, 4",
        "区政协十五届四次会议, 中国人民政治协商会议武汉市江岸区第十五届委员会第四次会议, "
                + "中国人民政治协商会议武汉市江岸区第十五届委员会, 4"})
    void aShortNameIsWrittenOut(String printed, String name, String series, int ordinal) {
        SessionNames.Session session = SESSIONS.resolve(printed, JIANGAN).orElseThrow();
        assertEquals(name, session.name());
        assertEquals(series, session.series());
        assertEquals(ordinal, session.ordinal());
    }

    @Test
    void otherMeetingsAreNoSessions() {
        assertTrue(SESSIONS.resolve("全区防汛工作会议", JIANGAN).isEmpty());
    }

    @Test
    void withoutAPlaceTheLevelStaysAsPrinted() {
        assertEquals("中国共产党市第八届委员会第六次全体会议",
                SESSIONS.resolve("市委八届六次全会", Optional.empty()).orElseThrow().name());
    }
}
