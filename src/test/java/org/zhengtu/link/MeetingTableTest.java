package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhengtu.content.UnreadableException;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.document.Sidecar;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Extractor;
import org.zhengtu.extract.Fact;

/** What meetings a sentence tells of in a document of 2025-03-10, row by row of {@code meetings/cases.tsv}. */
class MeetingTableTest {
    private static final String TABLE = "/meetings/cases.tsv";
    private static final String NONE = "-";
    private static final Extractor EXTRACTOR = new Extractor();
    private static final Linker LINKER = new Linker();

    /** A sentence in a document of a place, and its meetings as {@code kind name [#ordinal] [/series] [@date] [~place]}. */
    private record Case(int line, String place, String text, List<String> meetings) {
    }

    @TestFactory
    Stream<DynamicTest> sentencesTellOfTheirMeetings() throws IOException {
        List<Case> cases = cases();
        assertTrue(cases.size() >= 150, TABLE + " has only " + cases.size() + " cases");
        return cases.stream().map(c -> DynamicTest.dynamicTest("line " + c.line() + ": " + c.text(), () ->
                assertEquals(shown(new TreeSet<>(c.meetings())), shown(found(c)),
                        TABLE + ", line " + c.line() + ", in a document of " + c.place() + ": " + c.text())));
    }

    @Test
    void mentionsInSeveralDocumentsAreOneMeeting() throws UnreadableException {
        assertEquals(key("重庆市沙坪坝区", "近日，区十九届人大四次会议召开。"),
                key("重庆市", "沙坪坝区第十九届人民代表大会第四次会议于2月10日在区礼堂举行。"));
        assertEquals(key("重庆市沙坪坝区", "3月7日，区政府第8次常务会议召开。"),
                key("重庆市沙坪坝区", "会议贯彻区政府第8次常务会议要求。"));
        assertEquals(key("重庆市沙坪坝区", "3月7日，全区防汛工作会议召开。"),
                key("重庆市沙坪坝区", "3月7日，我区防汛工作会议召开。"));
        assertEquals(key("重庆市沙坪坝区", "3月7日，市委经济工作会议召开。"),
                key("重庆市", "3月7日，市委经济工作会议召开。"));
    }

    @Test
    void theSessionThatAReportWasGivenToIsHeldOnItsDayAndItsShortNameIsTheSameMeeting() {
        Reading reading = new DocumentReader().read("report.txt", """
                政府工作报告

                ——2025年1月10日在南京市玄武区第十九届人民代表大会
                第四次会议上

                区长 王建国

                各位代表：
                现在，我代表区人民政府，向大会报告工作，请予审议。
                一、2024年工作回顾
                区十九届人大三次会议以来，全区完成投资36亿元。
                二、2025年主要工作
                落实区十九届人大四次会议决议，争创一流。
                """.getBytes(StandardCharsets.UTF_8));
        Extraction extraction = EXTRACTOR.extract(((Reading.Read) reading).document());
        Map<String, Entity.Meeting> meetings = LINKER.link(extraction).meetings();
        assertEquals(List.of("南京市玄武区第十九届人民代表大会第四次会议 2025-01-10", "南京市玄武区第十九届人民代表大会第三次会议 "),
                meetings.values().stream().map(m -> m.name() + " " + m.date())
                        .sorted(Comparator.reverseOrder()).toList());
        assertTrue(extraction.facts(Fact.MeetingNamed.class).stream()
                .filter(m -> meetings.get(m.id()).ordinal() == 4).allMatch(m -> m.kind() == Fact.MeetingKind.HELD));
    }

    @Test
    void likeNamesOfDifferentPlacesOrYearsAreNot() throws UnreadableException {
        assertTrue(!key("重庆市沙坪坝区", "区委十三届六次全会召开。")
                .equals(key("重庆市渝中区", "区委十三届六次全会召开。")));
        assertTrue(!key("重庆市沙坪坝区", "近日，2024年全区防汛工作会议召开。")
                .equals(key("重庆市沙坪坝区", "近日，2025年全区防汛工作会议召开。")));
    }

    private static String key(String place, String text) throws UnreadableException {
        List<Entity.Meeting> all = List.copyOf(linked(place, text).meetings().values());
        assertEquals(1, all.size(), () -> text + " " + all);
        return all.get(0).key();
    }

    private static Linked linked(String place, String text) throws UnreadableException {
        String yaml = "date: 2025-03-10\n" + (place.equals(NONE) ? "" : "place: " + place + "\n");
        Sidecar sidecar = Sidecar.read("case.meta.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        Reading reading = new DocumentReader().read("case.txt",
                ("一周要闻\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8), Optional.of(sidecar));
        return LINKER.link(EXTRACTOR.extract(((Reading.Read) reading).document()));
    }

    private static TreeSet<String> found(Case c) throws UnreadableException {
        Linked linked = linked(c.place(), c.text());
        Extraction extraction = linked.extraction();
        Map<String, Fact.MeetingNamed> facts = new LinkedHashMap<>();
        extraction.facts(Fact.MeetingNamed.class).forEach(f -> facts.putIfAbsent(f.id(), f));
        TreeSet<String> found = new TreeSet<>();
        facts.forEach((id, fact) -> found.add(shown(fact, linked.meetings().get(id), c)));
        return found;
    }

    /** As the table writes it: what the row does not ask for is left out. */
    private static String shown(Fact.MeetingNamed fact, Entity.Meeting meeting, Case c) {
        String wanted = c.meetings().stream().filter(m -> m.contains(" " + meeting.name())).findFirst().orElse("");
        return fact.kind().code() + " " + meeting.name()
                + (meeting.ordinal() > 0 ? " #" + meeting.ordinal() : "")
                + (wanted.contains(" /") ? " /" + meeting.series() : "")
                + (wanted.contains(" @") ? " @" + meeting.date() : "")
                + (wanted.contains(" ~") ? " ~" + fact.place() : "");
    }

    private static String shown(TreeSet<String> meetings) {
        return meetings.isEmpty() ? "no meeting" : String.join("\n", meetings);
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = MeetingTableTest.class.getResourceAsStream(TABLE)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    assertEquals(3, cells.length, TABLE + ", line " + (i + 1) + ": expected place, text, meetings");
                    cases.add(new Case(i + 1, cells[0], cells[1],
                            cells[2].equals(NONE) ? List.of() : List.of(cells[2].split(" ; "))));
                }
            }
        }
        return cases;
    }
}
