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
    private final KnownNames known = new KnownNames();
    private final PlaceResolver places = new PlaceResolver(known);
    private final ProgrammeResolver programmes = new ProgrammeResolver(known);

    private static Optional<Division> at(String code) {
        return Divisions.load().byCode(code);
    }

    @Test
    void ofDivisionsWithOneNameTheNearestIsMeant() {
        assertEquals("110105", places.resolve("朝阳区", PlaceKind.DISTRICT, at("110000"), "a.txt").code());
        assertEquals("220104", places.resolve("朝阳区", PlaceKind.DISTRICT, at("220100"), "a.txt").code());
        assertEquals("211300", places.resolve("朝阳", PlaceKind.CITY, at("210000"), "a.txt").code());
    }

    @Test
    void aShortNameStandsForTheDivisionOfHighestRankWhenNothingIsNear() {
        assertEquals("吉林省", places.resolve("吉林", PlaceKind.PROVINCE, at("500000"), "a.txt").name());
    }

    @Test
    void otherPlacesAreKnownByNameAndRegion() {
        Entity.Place here = places.resolve("人民公园", PlaceKind.PARK, at("500106"), "a.txt");
        Entity.Place there = places.resolve("人民公园", PlaceKind.PARK, at("310000"), "a.txt");
        assertNotEquals(here.key(), there.key());
        assertEquals("", here.code());
    }

    @Test
    void aTownIsLookedForInTheDocumentsOwnCountyOrCityOnly() {
        assertEquals("500106", places.resolve("凤凰镇", PlaceKind.TOWN, at("500106"), "a.txt").code().substring(0, 6));
        Entity.Place elsewhere = places.resolve("凤凰镇", PlaceKind.TOWN, at("370100"), "a.txt");
        assertEquals("", elsewhere.code());
        assertEquals("", places.resolve("凤凰镇", PlaceKind.TOWN, at("500000"), "a.txt").code(), "several towns bear the name");
    }

    @Test
    void aTownThatTheCountyDoesNotHaveMayBeTheOneThatIsLikeIt() {
        Entity.Place misread = places.resolve("草家岗街道", PlaceKind.STREET, at("500106"), "a.txt");
        assertEquals("草家岗街道", misread.name());
        assertEquals("", misread.code());
        assertEquals(List.of("覃家岗街道"), misread.likely().stream().map(l -> l.division().name()).toList());
        assertEquals(List.of(Entity.Likeness.ONE_CHARACTER, Entity.Likeness.LONG_PLACE_NAME),
                misread.likely().get(0).reasons());
        Entity.Place older = places.resolve("陈食镇", PlaceKind.TOWN, at("500118"), "a.txt");
        assertEquals(List.of(Entity.Likeness.OTHER_RANK), older.likely().get(0).reasons());
        assertEquals(List.of(), places.resolve("东江镇", PlaceKind.TOWN, at("500106"), "a.txt").likely());
    }

    @Test
    void aDivisionOfThePastIsAPlaceOfItsOwn() {
        Entity.Place then = places.resolve("永川市", PlaceKind.CITY, at("500000"), "a.txt");
        assertEquals("永川市 500383 500383@2006", then.name() + " " + then.code() + " " + then.key());
        assertEquals("500118", places.resolve("永川", PlaceKind.DISTRICT, at("500000"), "a.txt").key());
    }

    @Test
    void aRiverIsNoCountyOfItsName() {
        assertEquals("", places.resolve("清河", PlaceKind.RIVER, at("110000"), "a.txt").code());
        assertEquals(places.resolve("长江", PlaceKind.RIVER, at("110000"), "a.txt").key(),
                places.resolve("长江", PlaceKind.RIVER, at("500106"), "a.txt").key());
    }

    @Test
    void localProgrammesCarryTheirRegionAndNationalOnesDoNot() {
        assertNotEquals(programmes.resolve("“满舱红”行动", at("500106"), "a.txt").key(),
                programmes.resolve("“满舱红”行动", at("310000"), "a.txt").key());
        assertEquals(programmes.resolve("河长制", at("500106"), "a.txt").key(), programmes.resolve("“河长制”", at("310000"), "a.txt").key());
        assertEquals("满舱红行动@500106", programmes.resolve("“满舱红”行动", at("500106"), "a.txt").key());
    }

    @Test
    void placesThatTheCountryKnowsAreOneWhereverTheyAreNamedAndHoweverTheyAreShortened() {
        Entity.Place here = places.resolve("大湾区", PlaceKind.REGION, at("500106"), "a.txt");
        Entity.Place there = places.resolve("粤港澳大湾区", PlaceKind.REGION, at("440000"), "b.txt");
        assertEquals(here, there);
        assertEquals(IdentityRule.KNOWN_NAME, here.rule());
        assertNotEquals(places.resolve("中心城区", PlaceKind.REGION, at("500106"), "a.txt").key(),
                places.resolve("中心城区", PlaceKind.REGION, at("310000"), "b.txt").key());
        assertEquals("沙坪坝区青山产业园", places.resolve("沙坪坝区青山产业园", PlaceKind.ZONE, at("500000"), "a.txt").key());
    }

    @Test
    void withoutAPlaceTheDocumentTellsWhatIsMeant() {
        Entity.Place one = places.resolve("人民公园", PlaceKind.PARK, Optional.empty(), "a.txt");
        assertNotEquals(one.key(), places.resolve("人民公园", PlaceKind.PARK, Optional.empty(), "b.txt").key());
        assertEquals(IdentityRule.DOCUMENT_ALONE, one.rule());
        assertEquals(IdentityRule.DOCUMENT_ALONE,
                programmes.resolve("“满舱红”行动", Optional.empty(), "a.txt").rule());
    }

    @Test
    void bodiesThatEveryCityMayHaveAreToldApartByPlace() {
        BodyResolver bodies = new BodyResolver();
        for (String every : new String[] {"第二幼儿园", "县政府", "城投公司", "青山小学"}) {
            Entity.Body body = known.scoped(bodies.resolve(every, Optional.empty()), "@500106",
                    IdentityRule.NAME_AND_PLACE);
            assertEquals(every + "@500106", body.key());
            assertEquals(IdentityRule.NAME_AND_PLACE, body.rule());
        }
        for (String one : new String[] {"东江大学", "中国东江学会", "青山重工集团"}) {
            assertEquals(one, known.scoped(bodies.resolve(one, Optional.empty()), "@500106",
                    IdentityRule.NAME_AND_PLACE).key());
        }
        Entity.Body full = known.scoped(bodies.resolve("区政府", at("500106")), "@500106", IdentityRule.NAME_AND_PLACE);
        assertEquals("重庆市沙坪坝区人民政府", full.key());
        assertEquals(IdentityRule.OFFICIAL_NAME, full.rule());
    }

    @Test
    void quotationMarksWidthCaseAndALastWordOfBuildingMakeNoOtherProgramme() {
        String key = programmes.resolve("“满舱红”app", at("500106"), "a.txt").key();
        assertEquals(key, programmes.resolve("满舱红ＡＰＰ", at("500106"), "a.txt").key());
        assertEquals(key, programmes.resolve("满舱红APP建设", at("500106"), "a.txt").key());
        assertEquals(programmes.resolve("韧性城市", at("310000"), "a.txt").key(),
                programmes.resolve("韧性城市建设", at("500106"), "a.txt").key());
    }

    @Test
    void aProgrammeOfAHigherPlaceIsThatPlacesInLowerDocumentsToo() {
        String city = programmes.resolve("“满舱红”行动", at("500000"), "a.txt").key();
        assertEquals(city, programmes.resolve("“满舱红”行动", "全市", at("500106"), "a.txt").key());
        assertEquals(city, programmes.resolve("全市“满舱红”行动", at("500106"), "a.txt").key());
        assertEquals(programmes.resolve("数字重庆", at("500000"), "a.txt").key(), programmes.resolve("数字重庆建设", at("500106"), "a.txt").key());
        assertEquals("重庆市满舱红方案@500000", programmes.resolve("《重庆市“满舱红”方案》", at("500106"), "a.txt").key());
        assertEquals("全国渔业先进县", programmes.resolve("全国渔业先进县", at("500106"), "a.txt").key());
    }

    @Test
    void aProgrammeThatTheGovernmentOfTheCountryNamesIsTheCountrys() {
        assertEquals("满舱红行动", programmes.resolve("“满舱红”行动", at("100000"), "a.txt").key());
    }

    @Test
    void aMountainOrRiverIsNoDivisionOfThatNameFarAway() {
        assertEquals("大兴安岭地区", places.resolve("大兴安岭", PlaceKind.REGION, at("230000"), "a.txt").name());
        assertEquals("大兴安岭", places.resolve("大兴安岭", PlaceKind.MOUNTAIN, at("150702"), "b.txt").key());
        assertEquals("黑河市", places.resolve("黑河市", PlaceKind.CITY, at("620000"), "b.txt").name());
        assertEquals("吉林省", places.resolve("吉林", PlaceKind.PROVINCE, at("500000"), "b.txt").name());
    }

    @Test
    void aNameThatSaysNoMoreThanASortIsOfItsDocumentAlone() {
        assertEquals(IdentityRule.DOCUMENT_ALONE,
                places.resolve("国家4A级旅游景区", PlaceKind.PARK, at("500106"), "a.txt").rule());
        assertEquals(IdentityRule.DOCUMENT_ALONE, programmes.resolve("重大工程项目", at("500106"), "a.txt").rule());
        assertEquals(IdentityRule.NAME_AND_PLACE,
                places.resolve("西山自然保护区", PlaceKind.ZONE, at("150702"), "a.txt").rule());
    }

    @Test
    void communitiesAreToldApartByTheirDistrict() {
        Entity.Body body = known.scoped(new BodyResolver().resolve("白云社区卫生服务中心", at("500106")), "@500106",
                IdentityRule.NAME_AND_PLACE);
        assertEquals("白云社区卫生服务中心@500106", body.key());
    }

    @Test
    void aWordForCarryingOutAProgrammeOfTheCountryMakesNoOther() {
        assertEquals(programmes.resolve("健康中国", at("500106"), "a.txt"),
                programmes.resolve("健康中国建设", at("310000"), "b.txt"));
        assertEquals(programmes.resolve("自由贸易试验区", at("500106"), "a.txt"),
                programmes.resolve("自贸试验区", at("310000"), "b.txt"));
        assertEquals("乡村振兴", programmes.resolve("乡村振兴战略", at("310000"), "b.txt").name());
        assertNotEquals(programmes.resolve("满舱红", at("310000"), "b.txt"),
                programmes.resolve("满舱红建设", at("310000"), "b.txt"));
    }
}
