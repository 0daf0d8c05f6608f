package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of works and programmes, when, and whether it is only to be. */
class ProgrammeStatusFinderTest {
    private static final String REPORT = """
            青山区人民政府工作报告
            ——2025年1月10日在青山区第九届人民代表大会第三次会议上

            各位代表：

            一、2024年工作回顾

            %s

            二、2025年工作安排

            %s
            """;

    private final FactFinder[] finders = {new ProgrammeFinder(), new PlaceFinder(), new ProgrammeStatusFinder()};

    private List<String> statuses(String text) {
        Said said = Said.by(text, finders);
        return said.all(Fact.ProgrammeStatus.class).stream().map(s -> s.programme() + " " + s.stage().code() + " "
                + s.modality().code() + " " + s.date()).sorted().toList();
    }

    private List<String> review(String sentence) {
        return statuses(REPORT.formatted(sentence, "保持稳定。"));
    }

    private List<String> plan(String sentence) {
        return statuses(REPORT.formatted("全区平稳。", sentence));
    }

    @Test
    void allWorksOfAListAreAtTheStageThatTheListIsToldOf() {
        assertEquals(List.of("东岭大桥 started actual 2024", "柳湾水库 started actual 2024"),
                review("东岭大桥、柳湾水库等重大项目开工建设。"));
        assertEquals(List.of("东岭大桥 finished actual 2024", "柳湾水库 finished actual 2024"),
                review("建成东岭大桥、柳湾水库。"));
    }

    @Test
    void worksThatNoNameRuleKnowsAreReadWhereTheListSaysThatTheyAreWorks() {
        assertEquals(List.of("华岭新材二期 opened actual 2024", "柳湾精铸 opened actual 2024"),
                review("华岭新材二期、柳湾精铸等一批项目建成投产。"));
        assertEquals(List.of(), review("首批企业投产，20个实验室建成，一批重点项目开工。"));
    }

    @Test
    void eachWorkHasItsOwnStageWhereTheyAreSharedOut() {
        assertEquals(List.of("东岭大桥 started actual 2024", "柳湾水库 finished actual 2024"),
                review("东岭大桥、柳湾水库分别开工、竣工。"));
    }

    @Test
    void whatAPlanSaysIsToBeAndDatesOfTheSentenceWin() {
        assertEquals(List.of("东岭大桥 opened planned 2025"), plan("确保东岭大桥建成通车。"));
        assertEquals(List.of("东岭大桥 finished planned 2027"), review("东岭大桥预计2027年建成。"));
        assertEquals(List.of("东岭大桥 opened planned 2026", "东岭大桥 started actual 2023"),
                review("东岭大桥2023年开工，预计2026年通车。"));
    }

    @Test
    void earlyWorkIsProposedAndWhatIsToBeCarriedOutIsPlanned() {
        assertEquals(List.of("东岭铁路 proposed planned 2025"), plan("推进东岭铁路前期工作。"));
        assertEquals(List.of("柳湾水库除险加固工程 planned planned 2025"), plan("实施柳湾水库除险加固工程。"));
    }

    @Test
    void whatIsDeniedOrOnlyCountedTellsNoStage() {
        assertEquals(List.of(), review("东岭大桥尚未开工。"));
        assertEquals(List.of(), review("项目开工率达到80%，高速公路通车里程90公里。"));
    }

    @Test
    void aPhaseBelongsToTheWorkNamedBefore() {
        assertEquals(List.of("东岭产业园一期 finished actual 2024", "东岭产业园二期 started actual 2024"),
                review("东岭产业园一期竣工，二期工程开工建设。"));
    }
}
