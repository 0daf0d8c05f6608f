package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
    void localProgrammesCarryTheirRegionAndNationalOnesDoNot() {
        assertNotEquals(programmes.resolve("“满舱红”行动", at("500106")).key(),
                programmes.resolve("“满舱红”行动", at("310000")).key());
        assertEquals(programmes.resolve("河长制", at("500106")).key(), programmes.resolve("“河长制”", at("310000")).key());
        assertEquals("满舱红行动@500106", programmes.resolve("“满舱红”行动", at("500106")).key());
    }

    @Test
    void quotationMarksWidthCaseAndALastWordOfBuildingMakeNoOtherProgramme() {
        String key = programmes.resolve("“满舱红”app", at("500106")).key();
        assertEquals(key, programmes.resolve("满舱红ＡＰＰ", at("500106")).key());
        assertEquals(key, programmes.resolve("满舱红APP建设", at("500106")).key());
        assertEquals(programmes.resolve("韧性城市", at("310000")).key(),
                programmes.resolve("韧性城市建设", at("500106")).key());
    }

    @Test
    void aProgrammeOfAHigherPlaceIsThatPlacesInLowerDocumentsToo() {
        String city = programmes.resolve("“满舱红”行动", at("500000")).key();
        assertEquals(city, programmes.resolve("“满舱红”行动", "全市", at("500106")).key());
        assertEquals(city, programmes.resolve("全市“满舱红”行动", at("500106")).key());
        assertEquals(programmes.resolve("数字重庆", at("500000")).key(), programmes.resolve("数字重庆建设", at("500106")).key());
        assertEquals("重庆市满舱红方案@500000", programmes.resolve("《重庆市“满舱红”方案》", at("500106")).key());
        assertEquals("全国渔业先进县", programmes.resolve("全国渔业先进县", at("500106")).key());
    }

    @Test
    void aProgrammeThatTheGovernmentOfTheCountryNamesIsTheCountrys() {
        assertEquals("满舱红行动", programmes.resolve("“满舱红”行动", at("100000")).key());
    }
}
