package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengtu.text.PlaceKind;

/** Places are found by name and by form, and not inside other words. */
class PlaceFinderTest {
    private final PlaceFinder finder = new PlaceFinder();

    private List<String> places(String text) {
        return Said.by(text, finder).places();
    }

    @Test
    void divisionsAreFoundByFullAndShortName() {
        assertEquals(List.of("成都", "涪陵区"), places("考察团来到成都、涪陵区。"));
    }

    @Test
    void farCountiesMustStandApart() {
        assertFalse(places("建成全国示范县，打造新兴城市。").contains("范县"));
        assertFalse(places("富裕起来的群众共和谐，惠民政策好。").stream().anyMatch(List.of("富裕", "惠民")::contains));
        assertTrue(places("考察团赴范县学习。").contains("范县"));
    }

    @Test
    void aStreetNamedAfterACityIsNoCity() {
        assertFalse(places("沿着南京路散步。").contains("南京"));
    }

    @Test
    void linesOfAnEnumerationAreFoundEachByItself() {
        assertEquals(List.of("地铁3号线", "5号线"), places("地铁3号线、5号线加快建设。"));
    }

    @Test
    void zonesParksRiversAndTownsAreKnownByTheirLastWord() {
        Said said = Said.by("柳叶湖水质稳定，云岭生物产业园投产，市领导在石桥镇调研。", finder);
        assertEquals(List.of("柳叶湖", "云岭生物产业园", "石桥镇"), said.places());
        assertEquals(List.of(PlaceKind.RIVER, PlaceKind.ZONE, PlaceKind.TOWN),
                said.all(Fact.PlaceNamed.class).stream().map(Fact.PlaceNamed::kind).toList());
    }

    @Test
    void aDivisionBesideATownOrDistrictTellsWhichIsMeant() {
        Said said = Said.by("考察团来到重庆市沙坪坝区凤凰镇、长春市朝阳区。", finder);
        assertEquals(List.of("重庆市 -", "沙坪坝区 500000", "凤凰镇 500106", "长春市 -", "朝阳区 220100"),
                said.all(Fact.PlaceNamed.class).stream()
                        .map(p -> p.name() + " " + (p.within().isEmpty() ? "-" : p.within())).toList());
    }

    @Test
    void namesBeginAfterWhatIsDoneThere() {
        assertEquals(List.of("青山新区"), places("各地更好支持青山新区。"));
        assertEquals(List.of("呼和浩特都市圈"), places("加快呼和浩特都市圈建设。"));
        assertEquals(List.of(), places("实现市市通高铁，改善各类开发区。"));
    }

    @Test
    void generalWordsAreNoPlaces() {
        assertEquals(List.of(), places("统筹新型城镇化和乡村振兴，走出一条新路，各街道落实责任，建设产业园区。"));
    }
}
