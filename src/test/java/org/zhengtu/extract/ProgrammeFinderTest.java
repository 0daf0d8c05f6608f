package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of programmes are told from working phrases, and all ways to print one name are one programme. */
class ProgrammeFinderTest {
    private final ProgrammeFinder finder = new ProgrammeFinder();

    private List<String> programmes(String text) {
        return Said.by(text, finder).programmes();
    }

    @Test
    void aTellingLastWordEndsANameThatBeginsAfterTheVerb() {
        assertEquals(List.of("渔港焕新行动计划"), programmes("东江市深入实施渔港焕新行动计划。"));
        assertEquals(List.of("沿山步道贯通工程"), programmes("加快推进沿山步道贯通工程，惠及群众。"));
    }

    @Test
    void wordsThatSayNothingMakeNoName() {
        assertEquals(List.of(), programmes("抓好12个重大产业项目，推进各项重点改革。"));
        assertEquals(List.of(), programmes("派出所聘请了工程师，平台经济持续壮大。"));
    }

    @Test
    void quotationMarksShowANameUnlessTheyMarkAFigureOfSpeech() {
        assertEquals(List.of("楼长制"), programmes("全面推行“楼长制”，群众满意。"));
        assertEquals(List.of(), programmes("奋力实现一季度“开门红”，敢于“亮剑”。"));
        assertEquals(List.of("晨读角", "邻里小厨"), programmes("全区开展“晨读角”“邻里小厨”，温暖人心。"));
    }

    @Test
    void oneProgrammePrintedInSeveralWaysIsOne() {
        Said said = Said.by("渔业“满舱红”行动计划启动。\n“满舱红”行动计划成效明显，全面推行“满舱红”。", finder);
        assertEquals(List.of("“满舱红”行动计划"), said.programmes());
        assertEquals(3, said.all(Fact.ProgrammeNamed.class).size());
    }

    @Test
    void aNumberThatHoldsTheNumberOfAHotlineIsNone() {
        assertEquals(List.of("12345"), programmes("依托12345收集民意。"));
        assertEquals(List.of(), programmes("新增企业123456家，编号212345。"));
    }

    @Test
    void whatEveryoneKnowsHasItsUsualName() {
        assertEquals(List.of("放管服改革", "一带一路"), programmes("深化“放管服”改革，融入共建“一带一路”。"));
    }

    @Test
    void aBareMentionBeforeTheQuotedOneIsAMentionToo() {
        Said said = Said.by("楼长制进万家\n全面推行“楼长制”。", finder);
        Fact first = said.all(Fact.ProgrammeNamed.class).get(0);
        assertEquals("楼长制", said.quote(first));
        assertEquals(0, first.span().start());
    }

    @Test
    void worksAreProgrammesWhereTheyAreBuilt() {
        assertEquals(List.of("东江会展中心"), programmes("东江会展中心开工建设。"));
        assertEquals(List.of(), programmes("大家在东江会展中心合影。"));
    }

    @Test
    void titlesAreNamedByTheTitle() {
        Said said = Said.by("青山区荣获“山水园林名区”称号，入选全国绿化模范城市。", finder);
        assertTrue(said.programmes().contains("山水园林名区"), said.programmes()::toString);
        assertTrue(said.all(Fact.ProgrammeNamed.class).stream()
                .allMatch(p -> p.kind() == Fact.ProgrammeKind.AWARD_TITLE), said.facts()::toString);
    }

    @Test
    void plansInTitleMarksKeepTheirMarks() {
        assertEquals(List.of("《东江市水系连通规划（2021—2030年）》"),
                programmes("市里印发《东江市水系连通规划（2021—2030年）》，读者爱看《东江往事》。"));
    }

    @Test
    void theGlossaryExplainsTheFirstMentionAndNamesTheParts() {
        Said said = Said.by("""
                东江市人民政府工作报告
                ——2024年1月10日在东江市第九届人民代表大会第三次会议上

                各位代表：
                我们大力实施“三色行动”，城乡面貌一新。

                名词解释

                1. 三色行动：市委部署的行动，具体为：绿水守护行动、红砖焕新行动、金秋满仓行动。
                2. 邻里小厨：为老年人提供助餐的社区食堂。
                """, finder);
        List<Fact.ProgrammeNamed> all = said.all(Fact.ProgrammeNamed.class);
        assertEquals("三色行动", all.get(0).name());
        assertTrue(all.get(0).definition().startsWith("市委部署的行动"), all.get(0)::toString);
        assertEquals(List.of("绿水守护行动", "红砖焕新行动", "金秋满仓行动"), all.stream()
                .filter(p -> p.partOf().equals("三色行动")).map(Fact.ProgrammeNamed::name).distinct().toList());
    }
}
