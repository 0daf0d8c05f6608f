package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengtu.text.Span;

/** What figures measure, in sentences of our own. */
class FigureReaderTest {
    private final FigureWords words = new FigureWords();
    private final FigureScanner scanner = new FigureScanner(words);
    private final FigureReader reader = new FigureReader(words);

    private List<FigureReading> readings(String sentence) {
        FigureText text = FigureText.of(sentence, new Span(0, sentence.length()));
        return reader.read(text, scanner.scan(text), List.of());
    }

    private void says(String sentence, String... expected) {
        List<String> found = readings(sentence).stream().map(r -> "%s %s %s%s%s".formatted(r.indicator(),
                r.kind().code(), r.token().comparator() == Fact.Comparator.EQUAL ? ""
                        : r.token().comparator().sign(), r.value(), r.token().unit())).toList();
        assertEquals(List.of(expected), found, sentence);
    }

    private void quotes(String sentence, String... expected) {
        assertEquals(List.of(expected), readings(sentence).stream().map(r -> r.span().of(sentence)).toList(), sentence);
    }

    @Test
    void growthAfterALevelSpeaksOfTheSameThing() {
        says("完成地区生产总值800亿元、增长6.2%。", "地区生产总值 level 800亿元", "地区生产总值 growth 6.2%");
        says("进出口总额达300亿元，同比增长8%。", "进出口总额 level 300亿元", "进出口总额 growth 8%");
    }

    @Test
    void declinesAreNegativeButAReachedLevelIsNone() {
        says("物流成本下降12%。", "物流成本 growth -12%");
        says("综合融资成本降至4.1%。", "综合融资成本 share 4.1%");
        says("亏损面由30%下降至8%。", "亏损面 share 30%", "亏损面 share 8%");
    }

    @Test
    void aListAfterOneVerbSharesTheVerb() {
        says("新增科技型企业12家、高新技术企业30家。", "新增科技型企业 count_change 12家",
                "新增高新技术企业 count_change 30家");
        says("新建10个社区食堂、5个养老站。", "新建社区食堂 count_change 10个", "新建养老站 count_change 5个");
    }

    @Test
    void growthAfterNewThingsIsThatOfTheStock() {
        says("新增甲类企业12家、乙类企业30家，分别增长5%、6%。", "新增甲类企业 count_change 12家",
                "新增乙类企业 count_change 30家", "甲类企业 growth 5%", "乙类企业 growth 6%");
    }

    @Test
    void figuresAreSharedOutAmongTheMembersOfAList() {
        says("工业投资、技改投资分别增长20%、15%。", "工业投资 growth 20%", "技改投资 growth 15%");
        says("水泥、钢材产量分别增长3%和4%。", "水泥产量 growth 3%", "钢材产量 growth 4%");
        says("城乡居民人均可支配收入分别增长5%和7%。", "城镇居民人均可支配收入 growth 5%",
                "农村居民人均可支配收入 growth 7%");
        says("国企利润总额、增加值分别下降7%、6%。", "国企利润总额 growth -7%", "国企增加值 growth -6%");
    }

    @Test
    void aRankHeldByAllIsOneRowForEach() {
        says("班列数量、货值分别增长9%、8%，均居全省第一。", "班列数量 growth 9%", "班列货值 growth 8%",
                "班列数量 rank 1位", "班列货值 rank 1位");
        says("工业增加值增长9%、居全市第二。", "工业增加值 growth 9%", "工业增加值 rank 2位");
        says("综合评价进入全国前十。", "综合评价 rank <=10位");
    }

    @Test
    void examplesGiveWayToTheNounThatSumsThemUp() {
        says("引进甲公司、乙公司等头部企业10家。", "引进头部企业 level 10家");
        says("甲电池、乙电机等7个项目开工。", "项目开工 level 7个");
    }

    @Test
    void aBareMeasureLeansOnTheThingBefore() {
        says("引进德国某某等项目11个、投资额73亿元。", "引进项目 level 11个", "引进项目投资额 level 73亿元");
        says("药品进口货值占全市60%。", "药品进口货值占全市 share 60%");
        says("社会投资80亿元，占70%。", "社会投资 level 80亿元", "社会投资占 share 70%");
    }

    @Test
    void aRangeIsTwoFiguresOfOneThing() {
        says("地区生产总值增长5%—6%。", "地区生产总值 growth >=5%", "地区生产总值 growth <=6%");
        says("培育龙头企业10-15家。", "培育龙头企业 level >=10家", "培育龙头企业 level <=15家");
    }

    @Test
    void figuresInWordsAreFiguresToo() {
        says("工业总产值实现翻番。", "工业总产值 multiple 2倍");
        says("近四成居民受益。", "居民受益 share ~40%");
        says("重大事故零发生。", "重大事故发生 level 0");
        says("形成三个赛道。", "形成赛道 level 3个");
    }

    @Test
    void namesDatesAndOrdinalsAreNoFigures() {
        says("“十四五”规划第3个项目于2024年5月12日开工。");
        says("“4+N”平台和15分钟生活圈、轨道7号线加快建设。");
        says("区第十九届人大四次会议召开，企业跻身500强。");
        says("热线65310000，2×60万千瓦机组，10亿级产业。");
    }

    @Test
    void aQuoteNeverReachesBackOverAnotherFigure() {
        quotes("全年新增停车位300个、充电站20个，分别增长5%、6.5%。", "新增停车位300个", "充电站20个",
                "分别增长5%", "6.5%");
        quotes("完成总产值100亿元、增长6%，居全省第一。", "完成总产值100亿元", "增长6%", "居全省第一");
    }

    @Test
    void whiteSpaceAndFullWidthDigitsDoNotMatter() {
        says("生产总值增长 ８.1％，收入增长 9 %。", "生产总值 growth 8.1%", "收入 growth 9%");
    }

    @Test
    void aLongSentenceWithoutFiguresHasNone() {
        assertEquals(List.of(), readings("推动高质量发展".repeat(5000)));
    }

    @Test
    void measureWordsThatAreLeftOutFollowFromWhatIsCounted() {
        says("育儿补贴惠及43万儿童。", "惠及儿童 level 43万人");
        says("日均订单量11.8万。", "日均订单量 level 11.8万单");
        says("筹建保障房9.5万套（间）。", "筹建保障房 level 9.5万套（间）");
    }

    @Test
    void whatStandsAfterAMeasureIsWhatItMeasures() {
        says("推进总投资30亿元的河道改造工程。", "河道改造工程总投资 level 30亿元");
    }

    @Test
    void ratesNamedOneAfterTheOtherShareTheFigure() {
        says("产后访视率、健康管理率达到90%以上。", "产后访视率 share >=90%", "健康管理率 share >=90%");
    }

    @Test
    void roundSumsAndTimesAreFigures() {
        says("财政支出突破万亿元。", "财政支出 level >=1万亿元");
        says("营业收入增长3.2倍。", "营业收入 multiple 3.2倍");
        says("城乡收入比缩小至2.12。", "城乡收入比 level 2.12");
    }
}
