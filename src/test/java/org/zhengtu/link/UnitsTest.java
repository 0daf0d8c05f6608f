package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengtu.extract.Fact.FigureKind;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;

class UnitsTest {
    private final Units units = new Units();

    @ParameterizedTest
    @CsvSource({
        "1220.9, 亿元, 122090000000, CNY, 10000000",
        "5.30, 万元, 53000, CNY, 100",
        "2, 万亿元, 2000000000000, CNY, 1000000000000",
        "3, 千亿元, 300000000000, CNY, 100000000000",
        "1.5, 亿美元, 150000000, USD, 10000000",
        "7, 亿元人民币, 700000000, CNY, 100000000",
        "3, 亩, 2000, m2, 666.666666667",
        "379, 万亩, 2526666666.67, m2, 6666666.66667",
        "2, 万公顷, 200000000, m2, 100000000",
        "12.5, 公里, 12500, m, 100",
        "80, 万千瓦, 800000000, W, 10000000",
        "5, 千克, 5, kg, 1",
        "4, 千家, 4000, establishment, 1000",
        "6, 亿斤, 300000000, kg, 50000000",
        "1.2, 亿千瓦时, 120000000, kWh, 10000000",
        "9, 万吨标准煤, 90000000, kgce, 10000000",
        "30, 微克/立方米, 30, ug-per-m3, 1",
        "-2.0, %, -2, percent, 0.1",
        "4, ‰, 0.4, percent, 0.1",
        "0.8, 个百分点, 0.8, percentage-point, 0.1",
        "2, 倍, 2, multiple, 1",
        "3, 万套（户）, 30000, set-or-household, 10000",
        "5, 万人次, 50000, person-time, 10000",
        "5, 万名, 50000, person, 10000",
        "6, 万标箱, 60000, TEU, 10000",
        "16, 万P, 160000000000000000000, FLOPS, 10000000000000000000",
        "36, 小时, 1.5, day, 0.0416666666667",
        "0, 个, 0, general, 1"})
    void aFigureIsBroughtToItsBaseUnit(String value, String unit, String normal, String base, String precision) {
        Quantity quantity = units.normalize(value, unit, FigureKind.LEVEL).orElseThrow();
        assertEquals(base, quantity.unit());
        assertEquals(normal, quantity.value().toPlainString());
        assertEquals(precision, quantity.precision().toPlainString());
    }

    @Test
    void aRankIsARankWhateverMeasureWordIsPrinted() {
        assertEquals("rank", units.normalize("1", "位", FigureKind.RANK).orElseThrow().unit());
        assertEquals("rank", units.normalize("3", "名", FigureKind.RANK).orElseThrow().unit());
        assertEquals("rank", units.normalize("1", "", FigureKind.RANK).orElseThrow().unit());
        assertEquals("m", units.normalize("5", "公里", FigureKind.RANK).orElseThrow().unit());
        assertEquals("place", units.normalize("9", "位", FigureKind.LEVEL).orElseThrow().unit());
    }

    @Test
    void aUnitThatIsNotPrintedIsNotInvented() {
        assertEquals(new Quantity("unstated", new BigDecimal("118000"), new BigDecimal("1000")),
                units.normalize("11.8", "万", FigureKind.LEVEL).orElseThrow());
        assertEquals("unstated", units.normalize("0", "", FigureKind.LEVEL).orElseThrow().unit());
    }

    @Test
    void whatIsNotKnownIsNotNormalized() {
        assertEquals(Optional.empty(), units.normalize("5", "光年", FigureKind.LEVEL));
        assertEquals(Optional.empty(), units.normalize("5", "大元", FigureKind.LEVEL));
        assertEquals(Optional.empty(), units.normalize("five", "元", FigureKind.LEVEL));
    }

    @Test
    void everyFormIsNormalizedWithAnyScale() {
        for (String form : Lexicon.load("units").column("form")) {
            for (String scale : List.of("", "万", "万亿")) {
                assertTrue(units.normalize("1.5", scale + form, FigureKind.LEVEL).isPresent(), scale + form);
            }
        }
    }

    @Test
    void everyUnitThatARuleGivesIsKnown() {
        Lexicon.load("implied-units").column("unit").forEach(unit ->
                assertTrue(units.normalize("1", unit, FigureKind.LEVEL).isPresent(), unit));
        Grammar.load("figures").rules().stream().flatMap(rule -> rule.value("unit").stream()).forEach(unit ->
                assertTrue(units.normalize("1", unit, FigureKind.LEVEL).isPresent(), unit));
    }

    @Test
    void everyBaseUnitHasACodeOfItsOwnBothNamesAndAForm() {
        Set<String> used = new TreeSet<>(Lexicon.load("units").column("base"));
        used.addAll(List.of("rank", "unstated"));
        Set<String> seen = new HashSet<>();
        for (Units.Base base : units.bases()) {
            assertTrue(base.code().matches("[A-Za-z][A-Za-z0-9-]*"), base.code());
            assertTrue(seen.add(base.code()), "listed twice: " + base.code());
            assertTrue(seen.add("zh " + base.chinese()), "listed twice: " + base.chinese());
            assertTrue(seen.add("en " + base.english()), "listed twice: " + base.english());
            assertTrue(!base.chinese().isEmpty() && !base.english().isEmpty() && !base.kind().isEmpty(), base.code());
        }
        assertEquals(used, new TreeSet<>(units.bases().stream().map(Units.Base::code).toList()));
    }
}
