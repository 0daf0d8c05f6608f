package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Fact.AgendaItem;
import org.zhengtu.extract.Fact.MeetingNamed;
import org.zhengtu.extract.Fact.Participation;
import org.zhengtu.extract.Fact.Statement;

/** Reports of invented meetings, read from the bytes of the text to the facts. */
class MeetingReportTest {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final String REPORT = """
            武汉市江岸区防汛工作会议召开

            2025年3月4日上午，江岸区防汛工作会议召开。区委书记王建国主持会议并讲话。他强调，要压实责任，守住底线。

            副区长李志华、张晓明出席。

            会议听取了堤防加固、物资储备等情况汇报，就做好汛前准备进行研究部署。

            王建国指出，要把隐患排查在前面。李志华说，物资已经到位。

            各街道主要负责人，区应急局、区水务局负责人参加。
            """;

    @Test
    void headlineAndBodyTellOfOneMeetingThatWasHeld() {
        List<MeetingNamed> meetings = facts(REPORT, MeetingNamed.class);
        assertEquals(1, meetings.stream().map(MeetingNamed::id).distinct().count(), meetings::toString);
        assertTrue(meetings.stream().allMatch(m -> m.kind() == Fact.MeetingKind.HELD), meetings::toString);
    }

    @Test
    void whoChairsAndSpeaksHasTwoRolesAndListsRunToTheirEnd() {
        Set<String> roles = facts(REPORT, Participation.class).stream()
                .map(p -> p.participant() + " " + p.role()).collect(Collectors.toSet());
        assertTrue(roles.containsAll(Set.of("王建国 CHAIR", "王建国 SPEAKER", "李志华 ATTENDEE", "张晓明 ATTENDEE",
                "各街道主要负责人 ATTENDEE", "区应急局负责人 ATTENDEE", "区水务局负责人 ATTENDEE")), roles::toString);
    }

    @Test
    void anAgendaItemIsWholeWhereTheListPrintsItsHeadOnce() {
        Set<String> items = facts(REPORT, AgendaItem.class).stream()
                .map(a -> a.action() + " " + a.item()).collect(Collectors.toSet());
        assertTrue(items.containsAll(Set.of("HEAR 堤防加固情况", "HEAR 物资储备情况", "RESEARCH 做好汛前准备",
                "ARRANGE 做好汛前准备")), items::toString);
    }

    @Test
    void aStatementRunsFromItsVerbToTheNextSpeaker() {
        Document document = read(REPORT);
        List<String> said = EXTRACTOR.extract(document).facts(Statement.class).stream()
                .map(s -> s.speaker() + " " + s.verb() + " " + s.span().of(document.repaired())).toList();
        assertEquals(List.of("王建国 强调 要压实责任，守住底线。", "王建国 指出 要把隐患排查在前面。",
                "李志华 说 物资已经到位。"), said);
    }

    @Test
    void aQuotationBelongsToTheSpeakerAfterIt() {
        Document document = read("服务大厅见闻\n\n“现在办事快多了，真方便。”市民王建国告诉记者。\n");
        List<Statement> said = EXTRACTOR.extract(document).facts(Statement.class);
        assertEquals(1, said.size(), said::toString);
        assertEquals("现在办事快多了，真方便。", said.get(0).span().of(document.repaired()));
        assertEquals("告诉", said.get(0).verb());
    }

    @Test
    void plenumsThatShareTheirTermAreMeetingsOfTheirOwn() {
        List<String> names = facts("全市学习动态\n\n全市深入贯彻党的二十届二中三中全会精神。\n", MeetingNamed.class)
                .stream().map(MeetingNamed::name).sorted().toList();
        assertEquals(List.of("党的二十届三中全会", "党的二十届二中全会"), names);
    }

    @Test
    void evidenceWithoutASpeakerIsAStatementOfNobody() {
        List<Statement> said = facts("园区近况\n\n据了解，园区今年新开工三个项目。\n", Statement.class);
        assertEquals(1, said.size(), said::toString);
        assertEquals("", said.get(0).speaker());
        assertEquals("据了解", said.get(0).verb());
    }

    @Test
    void aTextWithoutMeetingsAndSpeakersYieldsNone() {
        String text = "春到江岸\n\n梨花开了，江边游人渐多。\n";
        assertTrue(facts(text, MeetingNamed.class).isEmpty());
        assertTrue(facts(text, Statement.class).isEmpty());
        assertTrue(facts(text, Participation.class).isEmpty());
    }

    private static <F extends Fact> List<F> facts(String text, Class<F> type) {
        return EXTRACTOR.extract(read(text)).facts(type);
    }

    private static Document read(String text) {
        return ((Reading.Read) new DocumentReader().read("made-up.txt",
                text.getBytes(StandardCharsets.UTF_8))).document();
    }
}
