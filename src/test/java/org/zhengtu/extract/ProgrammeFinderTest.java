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

    @Test
    void manyGeneralWordsMakeANameWhereSomethingIsCarriedOutOrSetUp() {
        assertEquals(List.of("消费提质惠民行动"), programmes("深入实施消费提质惠民行动。"));
        assertEquals(List.of("规范渔政执法行动"), programmes("开展规范渔政执法行动。"));
        assertEquals(List.of("渔船回港报备制度"), programmes("建立渔船回港报备制度，完善长效机制。"));
        assertEquals(List.of(), programmes("开展专项行动，渔船回港报备制度很好。"));
    }

    @Test
    void aWorkInsideALongerNameIsNoNameOfItsOwn() {
        assertEquals(List.of("渔港产业园提升战略"), programmes("深入实施渔港产业园提升战略。"));
        assertEquals(List.of("西岭至东江高速公路"), programmes("加快建设西岭至东江高速公路。"));
    }

    @Test
    void membersOfAListShareItsLastWord() {
        Said said = Said.by("开展渔船清查、岸线清理等专项行动。", finder);
        assertEquals(List.of("渔船清查专项行动", "岸线清理专项行动"), said.programmes());
        assertEquals("渔船清查", said.quote(said.facts().get(0)));
        assertEquals(List.of(), said.all(Fact.ProgrammeAlias.class));
    }

    @Test
    void whatTheTextSaysBehindANameExplainsIt() {
        assertEquals("船主先报备、再出海的办法", explained("全面推行“先报后行”，即船主先报备、再出海的办法。"));
        assertEquals("船主先报备、再出海", explained("所谓“先报后行”，就是船主先报备、再出海。全面推行“先报后行”。"));
        assertEquals("", explained("全面推行“先报后行”，即将见效。"));
    }

    private String explained(String text) {
        return Said.by(text, finder).all(Fact.ProgrammeNamed.class).get(0).definition();
    }

    @Test
    void listedPartsHaveTheirOrder() {
        Said said = Said.by("实施“三大行动”：夜市点亮行动、绿水守护行动、渔港焕新行动。", finder);
        assertEquals(List.of("三大行动 1 夜市点亮行动", "三大行动 2 绿水守护行动", "三大行动 3 渔港焕新行动"), parts(said));
        assertEquals("夜市点亮行动", said.quote(said.all(Fact.ProgrammePart.class).get(0)));
        assertEquals(List.of("三大工程 1 夜市点亮", "三大工程 2 绿水守护", "三大工程 3 渔港焕新"),
                parts(Said.by("实施夜市点亮、绿水守护、渔港焕新“三大工程”。", finder)));
        assertEquals(List.of(), parts(Said.by("实施“三大行动”：夜市点亮行动、绿水守护行动。", finder)));
    }

    private static List<String> parts(Said said) {
        return said.all(Fact.ProgrammePart.class).stream().map(p -> p.whole() + " " + p.number() + " " + p.name())
                .toList();
    }

    @Test
    void otherNamesOfOneProgrammeAreToldWithTheirPlaces() {
        assertEquals(List.of("渔港“满舱红”行动计划 = 满舱红计划"),
                aliases("启动渔港“满舱红”行动计划（以下简称满舱红计划）。"));
        assertEquals(List.of("15分钟生活圈 = 15分钟高品质生活圈", "15分钟生活圈 = 15分钟优质生活服务圈"),
                aliases("打造15分钟高品质生活圈，完善15分钟生活圈，建设15分钟优质生活服务圈，办好15分钟就业圈。"));
    }

    private List<String> aliases(String text) {
        return Said.by(text, finder).all(Fact.ProgrammeAlias.class).stream().map(a -> a.name() + " = " + a.alias())
                .distinct().toList();
    }
}
