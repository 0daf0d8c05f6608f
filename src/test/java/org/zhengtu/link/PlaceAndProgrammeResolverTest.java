package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.PlaceKind;

/** One name means different places and programmes in documents of different places, unless all the country knows it. */
class PlaceAndProgrammeResolverTest {
    private final PlaceResolver places = new PlaceResolver();
    private final ProgrammeResolver programmes = new ProgrammeResolver();

    private static Optional<Division> at(String code) {
        return Divisions.load().byCode(code);
    }

    @Test
    void ofDivisionsWithOneNameTheNearestIsMeant() {
        assertEquals("110105", places.resolve("朝阳区", PlaceKind.DISTRICT, at("110000")).code());
        assertEquals("220104", places.resolve("朝阳区", PlaceKind.DISTRICT, at("220100")).code());
        assertEquals("211300", places.resolve("朝阳", PlaceKind.CITY, at("210000")).code());
    }

    @Test
    void aShortNameStandsForTheDivisionOfHighestRankWhenNothingIsNear() {
        assertEquals("吉林省", places.resolve("吉林", PlaceKind.PROVINCE, at("500000")).name());
    }

    @Test
    void otherPlacesAreKnownByNameAndRegion() {
        Entity.Place here = places.resolve("人民公园", PlaceKind.PARK, at("500106"));
        Entity.Place there = places.resolve("人民公园", PlaceKind.PARK, at("310000"));
        assertNotEquals(here.key(), there.key());
        assertEquals("", here.code());
    }

    @Test
    void aTownIsLookedForInTheDocumentsOwnCountyOrCityOnly() {
        assertEquals("500106", places.resolve("凤凰镇", PlaceKind.TOWN, at("500106")).code().substring(0, 6));
        Entity.Place elsewhere = places.resolve("凤凰镇", PlaceKind.TOWN, at("370100"));
        assertEquals("", elsewhere.code());
        assertEquals("", places.resolve("凤凰镇", PlaceKind.TOWN, at("500000")).code(), "several towns bear the name");
    }

    @Test
    void aTownThatTheCountyDoesNotHaveMayBeTheOneThatIsLikeIt() {
        Entity.Place misread = places.resolve("草家岗街道", PlaceKind.STREET, at("500106"));
        assertEquals("草家岗街道", misread.name());
        assertEquals("", misread.code());
        assertEquals(List.of("覃家岗街道"), misread.likely().stream().map(l -> l.division().name()).toList());
        assertEquals(List.of(Entity.Likeness.ONE_CHARACTER, Entity.Likeness.LONG_PLACE_NAME),
                misread.likely().get(0).reasons());
        Entity.Place older = places.resolve("陈食镇", PlaceKind.TOWN, at("500118"));
        assertEquals(List.of(Entity.Likeness.OTHER_RANK), older.likely().get(0).reasons());
        assertEquals(List.of(), places.resolve("东江镇", PlaceKind.TOWN, at("500106")).likely());
    }

    @Test
    void aDivisionOfThePastIsAPlaceOfItsOwn() {
        Entity.Place then = places.resolve("永川市", PlaceKind.CITY, at("500000"));
        assertEquals("永川市 500383 500383@2006", then.name() + " " + then.code() + " " + then.key());
        assertEquals("500118", places.resolve("永川", PlaceKind.DISTRICT, at("500000")).key());
    }

    @Test
    void aRiverIsNoCountyOfItsName() {
        assertEquals("", places.resolve("清河", PlaceKind.RIVER, at("110000")).code());
        assertEquals(places.resolve("长江", PlaceKind.RIVER, at("110000")).key(),
                places.resolve("长江", PlaceKind.RIVER, at("500106")).key());
    }

    @Test
    void localProgrammesCarryTheirRegionAndNationalOnesDoNot() {
        assertNotEquals(programmes.resolve("“满舱红”行动", at("500106")).key(),
                programmes.resolve("“满舱红”行动", at("310000")).key());
        assertEquals(programmes.resolve("河长制", at("500106")).key(), programmes.resolve("“河长制”", at("310000")).key());
        assertEquals("满舱红行动@500106", programmes.resolve("“满舱红”行动", at("500106")).key());
    }
}
