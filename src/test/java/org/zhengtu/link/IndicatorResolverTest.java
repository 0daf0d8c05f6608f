package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengtu.text.Lexicon;

class IndicatorResolverTest {
    private final IndicatorResolver resolver = new IndicatorResolver();

    @ParameterizedTest
    @CsvSource({"GDP, 地区生产总值", "规上工业总产值, 规模以上工业总产值", "规上工业增加值, 规模以上工业增加值",
        "社零总额, 社会消费品零售总额", "地区生产总值, 地区生产总值", "单位GDP能耗, 单位地区生产总值能耗"})
    void otherNamesOfAKnownIndicatorMeetInOne(String printed, String canonical) {
        assertEquals(canonical, resolver.resolve(printed).key());
        assertEquals(Optional.empty(), resolver.resolve(printed).broader());
    }

    @ParameterizedTest
    @CsvSource({"ＧＤＰ, 地区生产总值", "pm2.5浓度, PM2.5平均浓度", "地区生产总值(GDP), 地区生产总值",
        "“专精特新”中小企业, 专精特新中小企业", "细颗粒物（PM₂.₅）平均浓度, PM2.5平均浓度",
        "固定资产投资（不含农户）, 固定资产投资"})
    void widthCaseQuotesAndBracketedShortFormsMakeNoDifference(String printed, String canonical) {
        assertEquals(canonical, resolver.resolve(printed).key());
    }

    @ParameterizedTest
    @CsvSource({"全区地区生产总值, 地区生产总值", "我市粮食产量, 粮食总产量", "全省经营主体数量, 经营主体",
        "全国城镇调查失业率, 城镇调查失业率", "年末常住人口, 常住人口", "完成固定资产投资总额, 固定资产投资",
        "规模以上工业企业户数, 规模以上工业企业", "规上工业增加值增速, 规模以上工业增加值"})
    void wordsThatSayNothingOfTheThingAreFolded(String printed, String canonical) {
        assertEquals(canonical, resolver.resolve(printed).key());
    }

    @ParameterizedTest
    @CsvSource({"区属规上工业总产值, 规模以上工业总产值", "青山区社会消费品零售总额, 社会消费品零售总额",
        "水上风电装机规模, 风电装机", "对东海诸国进出口, 进出口总额", "高山蔬菜产量, 蔬菜产量"})
    void aNameThatEndsWithAKnownOneIsNarrower(String printed, String broader) {
        Entity.Indicator indicator = resolver.resolve(printed);
        assertEquals(broader, indicator.broader().orElseThrow().key());
        assertTrue(!indicator.key().equals(broader));
    }

    @Test
    void theLongestKnownEndDecides() {
        assertEquals("城镇居民人均可支配收入",
                resolver.resolve("青山区城镇居民人均可支配收入").broader().orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"每亩粮食产量", "户均用电量", "研发投入占工业增加值", "规模以上工业增加值率", "工业增加值占比",
        "非工业投资", "新增粮食产量", "压减用水总量", "带动旅游收入", "菌菇和蔬菜产量", "村级污水处理率", "票房收入",
        "知识服务出口", "两年累计粮食产量", "2031年粮食产量"})
    void wordsThatMakeAnotherThingOfItGiveNoWiderIndicator(String printed) {
        assertEquals(Optional.empty(), resolver.resolve(printed).broader());
    }

    @Test
    void shortWordsAreSpelledOutInNamesThatAreNotKnown() {
        assertEquals("规模以上竹编业营业收入", resolver.resolve("规上竹编业营收").name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"提高企业满意度", "门票经营收入", "科技改革试点", "商品房开工套数", "最低保证金"})
    void whatOnlyLooksLikeAShortWordStays(String name) {
        assertEquals(name, resolver.resolve(name).name());
    }

    @Test
    void aNameThatIsNotKnownStaysAsItIs() {
        assertEquals("建成社区食堂", resolver.resolve("建成社区食堂").name());
    }

    @Test
    void namesThatAreNotKnownMeetToo() {
        assertEquals(resolver.resolve("社区书吧"), resolver.resolve("全区“社区书吧”数量"));
    }

    @Test
    void namesThatStandForAnIndicatorOnlyWhenAloneAreThoseOfTheFile() {
        Set<String> names = new TreeSet<>(Lexicon.load("indicator-elliptic").column("form"));
        IndicatorConcept.all().forEach(concept -> {
            names.remove(concept.name());
            names.removeAll(concept.variants());
        });
        assertEquals(Set.of(), names);
    }
}
