package org.zhengtu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengtu.text.Period;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2024年12月31日上午, 2025-01-03, 2024-12-31",
        "12月31日，区里召开会议, 2025-01-03, 2024-12-31",
        "1月2日起, 2024-12-30, 2025-01-02",
        "9月8日至10日, 2023-09-14, 2023-09-08/2023-09-10",
        "12月30日至1月2日, 2025-01-03, 2024-12-30/2025-01-02",
        "上半年, 2024, 2024-H1",
        "一季度, 2025, 2025-Q1",
        "明年一季度, 2024-12-31, 2025-Q1",
        "前三季度, 2024, 2024-Q1/2024-Q3",
        "去年, 2025-01-03, 2024",
        "五年来, 2025, 2021/2025",
        "过去五年, 2025, 2021/2025",
        "到2025年4月, , 2025-04",
        "1-9月, 2024, 2024-01/2024-09",
        "“十四五”期间, , 2021/2025",
        "“十五五”末, , 2030",
        "二〇二五年, , 2025",
        "二〇二六年一月二十七日, , 2026-01-27",
        "2023-2025年, , 2023/2025",
        "昨日(14日)上午, 2011-06-15, 2011-06-14",
        "21日上午, 2011-06-23, 2011-06-21",
        "2011-07-08, , 2011-07-08"})
    void aDateExpressionIsResolvedAgainstItsReference(String text, String reference, String expected) {
        Period against = reference == null ? Period.UNKNOWN : new Period(reference);
        assertEquals(expected, Dates.first(text, against).map(Period::iso).orElse("none"));
    }

    @Test
    void expressionsAreFoundFromLeftToRightWithTheirWords() {
        String text = "2024年完成5个项目，今年3月12日再开工，到2027年底建成。";
        assertEquals("[2024年, 今年3月12日, 2027年底]",
                Dates.in(text, new Period("2025-02-12")).stream().map(d -> d.span().of(text)).toList().toString());
    }

    @Test
    void withoutAReferenceADayWithoutYearIsFoundButUnknown() {
        assertEquals(Period.UNKNOWN, Dates.in("12月31日", Period.UNKNOWN).get(0).period());
    }

    @Test
    void anImpossibleDayIsUnknown() {
        assertTrue(Dates.in("2023年2月30日", Period.UNKNOWN).stream().noneMatch(d -> d.period().isKnown()));
    }
}
