package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void aSpanKnowsWhatItHolds() {
        Span span = new Span(2, 5);
        assertEquals("cde", span.of("abcdef"));
        assertTrue(span.contains(new Span(2, 5)) && span.contains(2) && !span.contains(5));
        assertTrue(span.overlaps(new Span(4, 9)) && !span.overlaps(new Span(5, 9)));
        assertEquals(new Span(1, 5), span.union(new Span(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
    }

    @Test
    void anEnclosingSpanComesBeforeWhatItEncloses() {
        assertEquals(List.of(new Span(0, 9), new Span(0, 2), new Span(1, 3)),
                Stream.of(new Span(1, 3), new Span(0, 2), new Span(0, 9)).sorted().toList());
    }

    @Test
    void supplementaryCharactersCountOnce() {
        CodePoints points = new CodePoints("a\uD842\uDFB7b\uD842\uDFB7\uD842\uDFB7c");
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6),
                Stream.of(0, 1, 3, 4, 6, 8, 9).map(points::at).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "2024-12", "2024-12-31", "2025-H1", "2025-Q4", "2021/2025",
        "2024-09-08/2024-09-10"})
    void periodsHaveTheNotationOfTheTables(String iso) {
        assertEquals(iso, new Period(iso).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "2024-1", "2024/", "/2024", "2025-Q5", "2024-12-3", "近日"})
    void otherNotationsAreRefused(String iso) {
        assertThrows(IllegalArgumentException.class, () -> new Period(iso));
    }

    @Test
    void aPeriodEndsInAYear() {
        assertEquals(2025, Period.between(Period.year(2021), Period.year(2025)).year());
        assertEquals(2024, Period.day(2024, 2, 9).year());
        assertEquals(0, Period.UNKNOWN.year());
        assertFalse(Period.UNKNOWN.isKnown());
        assertEquals("2024-02", Period.month(2024, 2).iso());
    }

    @Test
    void divisionsKnowTheirFullNamesAndWhatTheyLieIn() {
        Divisions divisions = Divisions.load();
        Division district = divisions.byCode("500106").orElseThrow();
        assertEquals("重庆市沙坪坝区", district.fullName());
        assertTrue(district.isWithin(divisions.byCode("500000").orElseThrow()));
        assertFalse(district.isWithin(divisions.byCode("510000").orElseThrow()));
        assertTrue(divisions.named("朝阳区").size() >= 2);
        assertEquals(List.of(), divisions.named("无此区"));
    }

    @Test
    void divisionsOfThePastLeadToThoseOfToday() {
        Divisions divisions = Divisions.load();
        Division today = divisions.byCode("500118").orElseThrow();
        Division then = divisions.in(2005, today);
        assertEquals("重庆市永川市 500383", then.fullName() + " " + then.code());
        assertEquals(today, divisions.today(then));
        assertEquals(today, divisions.in(2000, today), "before the first edition it is not known");
        assertEquals(today, divisions.in(2006, today), "in the year of the change it is not known which of both");
        assertEquals(List.of(then), divisions.named("永川市").stream().filter(d -> d.code().equals("500383")).toList());
        FormerDivision gone = divisions.former(then).orElseThrow();
        assertEquals("2002-2006 converted []", gone.from() + "-" + gone.until() + " " + gone.change().code() + " "
                + gone.earlier());
    }

    @Test
    void whatWasMergedOrDividedIsNotWhatIsThereToday() {
        Divisions divisions = Divisions.load();
        Division merged = divisions.named("万盛区").get(0);
        assertEquals(FormerDivision.Change.MERGED, divisions.former(merged).orElseThrow().change());
        assertEquals(merged, divisions.today(merged));
        assertEquals("綦江县", divisions.in(2009, divisions.byCode("500110").orElseThrow()).name());
        assertEquals("綦江区", divisions.in(2010, divisions.byCode("500110").orElseThrow()).name(),
                "the editions leave open whether it was in 2010 or 2011");
        assertTrue(divisions.earlierCodes(divisions.byCode("340422").orElseThrow()).contains("341521"));
    }

    @Test
    void townsAreThoseOfTheirCounty() {
        Towns towns = Towns.load();
        Division county = Divisions.load().byCode("500106").orElseThrow();
        assertTrue(towns.within(county).stream().allMatch(town -> town.isWithin(county)));
        Division town = towns.named("凤凰镇", county).get(0);
        assertEquals(town, towns.byCode(town.code()).orElseThrow());
        assertEquals("重庆市沙坪坝区凤凰镇 town", town.fullName() + " " + town.kind().code());
        assertTrue(towns.named("凤凰镇", Divisions.load().byCode("350000").orElseThrow()).stream()
                .noneMatch(town::equals));
        assertEquals(Optional.empty(), towns.byCode("500106"));
    }
}
