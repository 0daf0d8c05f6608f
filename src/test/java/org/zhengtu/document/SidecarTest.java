package org.zhengtu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhengtu.content.UnreadableException;
import org.zhengtu.text.Division;

class SidecarTest {
    private static final String TEXT = "玄武区召开防汛会议\n\n3月7日，玄武区召开防汛工作会议。区长王明主持会议。\n";

    private static Sidecar sidecar(String yaml) throws UnreadableException {
        return Sidecar.read("a.meta.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Document document(String yaml) throws UnreadableException {
        return ((Reading.Read) new DocumentReader().read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8),
                Optional.of(sidecar(yaml)))).document();
    }

    @Test
    void whatAPersonSaysWinsAndBothAreKept() throws UnreadableException {
        Document document = document("""
                # a remark
                title: 玄武区防汛工作会议
                publisher: "玄武报"
                date: 2025-03-08
                place: 江苏省南京市玄武区
                url: https://example.org/a?b=1
                language: zh-Hans
                """);
        Metadata metadata = document.metadata();
        assertEquals("玄武区防汛工作会议 玄武报 2025-03-08 https://example.org/a?b=1 zh-Hans", metadata.title() + " "
                + metadata.publisher() + " " + metadata.date() + " " + metadata.url() + " " + metadata.language());
        assertEquals("江苏省南京市玄武区", metadata.place().map(Division::fullName).orElse(""));
        assertEquals("玄武区召开防汛会议", document.described().orElseThrow().stated().title());
        assertEquals("2025-03-07", document.articles().get(0).dateOfEvent().iso());
    }

    @Test
    void theDateOfTheSourceStandsInForOneThatTheTextLeavesOut() throws UnreadableException {
        assertEquals("2025-03-08", document("source-date: 2025-03-08").metadata().date().iso());
        Sidecar month = sidecar("source-date: 2025-03");
        Metadata text = sidecar("date: 2025-03-09").metadata();
        assertEquals("2025-03-09", month.over(text).date().iso());
    }

    @Test
    void aKeyThatIsNotKnownIsReportedAndTheRestCounts() throws UnreadableException {
        Document document = document("titel: 甲\ntitle: 乙\n");
        assertEquals("乙", document.metadata().title());
        assertEquals("a.meta.yaml, line 1: key 'titel' is not known, expected one of title, publisher, issue, page, date, "
                + "source-date, place, author, author-post, source, url, language, kind, licence, text, shows, note",
                document.issues().get(0).message());
    }

    @TestFactory
    Stream<DynamicTest> brokenSidecarsSayLineFoundAndExpected() {
        return Stream.of(new String[][] {
            {"", "line 1: found nothing, expected lines of the form key: value"},
            {"just words", "line 1: found the value 'just words', expected lines of the form key: value"},
            {"- a\n- b", "line 1: found a list, expected lines of the form key: value"},
            {"title: [a, b]", "line 1: found a list, expected one value of key 'title' without tags and anchors"},
            {"title: 甲\ndate: 3/7/2025", "line 2: the date is '3/7/2025', expected a date like 2025-01-03, 2025-01 or"
                    + " 2025"},
            {"place: 无此地", "line 1: the place is '无此地', expected a division's full name or its six-digit code"},
            {"url: javascript:alert(1)", "line 1: the url is 'javascript:alert(1)', expected an address that begins with"
                    + " http:// or https://"},
            {"kind: novel", "line 1: the kind is 'novel', expected one of newspaper, report, article, communique,"
                    + " speech, plan, notice, other"},
            {"title: 甲\ntitle: 乙", "line 2: key 'title' comes twice, expected once"},
            {"title: !!javax.script.ScriptEngineManager [x]", "line 1: found a list, expected one value of key 'title'"
                    + " without tags and anchors"},
            {"title: !!str 甲", "line 1: found the value '甲', expected one value of key 'title' without tags and"
                    + " anchors"},
            {"title: &a 甲\nnote: *a", "line 1: found the value '甲', expected one value of key 'title' without tags"
                    + " and anchors"},
            {"title: 甲\n---\ntitle: 乙", "line 2: found a second document, expected one document"},
        }).map(example -> DynamicTest.dynamicTest("> " + example[0].replace('\n', ' '), () -> assertEquals(example[1],
                assertThrows(UnreadableException.class, () -> sidecar(example[0])).getMessage())));
    }

    @Test
    void whatIsNoYamlNamesItsLine() {
        String message = assertThrows(UnreadableException.class, () -> sidecar("title: 甲\n  x: \"y\n")).getMessage();
        assertTrue(message.startsWith("line "), message);
    }

    @Test
    void hostileSidecarsAreRefusedAtOnce() {
        assertThrows(UnreadableException.class, () -> sidecar("[".repeat(15_000)));
        assertThrows(UnreadableException.class, () -> sidecar("title: " + "[".repeat(15_000)));
        assertThrows(UnreadableException.class, () -> sidecar("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]"));
        assertThrows(UnreadableException.class, () -> Sidecar.read("a", new byte[100_000]));
        assertThrows(UnreadableException.class, () -> Sidecar.read("a", new byte[] {(byte) 0xC4, (byte) 0xE3}));
    }
}
