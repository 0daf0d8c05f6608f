package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({"12, 12", "'1,250.50', 1250.50", "0.8, 0.8", "-3.2, -3.2", "007, 7"})
    void arabicNumbersKeepTheDecimalsThatArePrinted(String printed, String value) {
        assertEquals(Optional.of(value), Numerals.parse(printed));
    }

    @ParameterizedTest
    @CsvSource({"两, 2", "十, 10", "十五, 15", "二十, 20", "三百二十, 320", "一百零五, 105", "两千零八, 2008",
        "五千, 5000", "百, 100", "三万五千, 35000", "一千二百万, 12000000", "二亿, 200000000", "零, 0"})
    void chineseNumeralsAreReadByPlaceAndPower(String printed, String value) {
        assertEquals(Optional.of(value), Numerals.parse(printed));
    }

    @Test
    void digitsInARowAreReadLikeAYear() {
        assertEquals(Optional.of("2019"), Numerals.parse("二〇一九"));
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "几", "1.2.3", "十几", "-"})
    void whatIsNoNumberHasNoValue(String printed) {
        assertEquals(Optional.empty(), Numerals.parse(printed));
    }

    @Test
    void fractionsBecomePercent() {
        assertEquals(Optional.of("25"), Numerals.percent("一", "四"));
        assertEquals(Optional.of("33.33"), Numerals.percent("1", "3"));
        assertEquals(Optional.of("30"), Numerals.percent("三", "10"));
        assertEquals(Optional.empty(), Numerals.percent("一", "零"));
    }

    @Test
    void aWholeNumberIsZeroWhereThereIsNone() {
        assertEquals(14, Numerals.whole("十四"));
        assertEquals(0, Numerals.whole("1.5"));
        assertEquals(0, Numerals.whole(""));
    }
}
