package org.zhengtu.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.Line;
import org.zhengtu.curation.Withdrawal;
import org.zhengtu.document.Document;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;

class DocumentOutputTest {
    private static final String TEXT = """
            东江日报 2024年3月5日 第1版

            青山区召开政府常务会议

            本报讯（记者 李华）3月5日，青山区委书记王明主持召开区政府第12次常务会议，研究部署重点工作。草家岗街道负责人参加。
            会议指出，2023年全区地区生产总值增长5.6%，新增企业36家，实施“强链行动”。（下转2版）
            """;

    @TempDir
    private Path folder;

    private Pipeline pipeline(Curation curation) {
        return new Pipeline(new Sidecars(new TreeSet<>()), new StageTimes(), curation, Pipeline.Texts.NONE);
    }

    private Document document(Pipeline pipeline) throws IOException {
        Path file = Files.writeString(folder.resolve("page.txt"), TEXT, StandardCharsets.UTF_8);
        return ((Reading.Read) pipeline.read(new Source(file))).document();
    }

    private DocumentOutput output() throws IOException {
        Line line = new Line("facts.tsv", 4, "no such post", "", "somebody", LocalDate.of(2025, 3, 1));
        Withdrawal nothing = new Withdrawal("page.txt", "people", 0, 2, "无", "", line);
        Pipeline pipeline = pipeline(new Curation(List.of(), List.of(), List.of(nothing)));
        return pipeline.output("page.txt", document(pipeline));
    }

    private static void assertSame(DocumentOutput expected, DocumentOutput read) {
        assertEquals(expected.graph(), read.graph());
        assertEquals(expected.report(), read.report());
        assertEquals(expected.persons(), read.persons());
        assertEquals(expected.things(), read.things());
        assertEquals(expected.withdrawn(), read.withdrawn());
        assertEquals(expected.notes(), read.notes());
        assertEquals(expected.lines().size(), read.lines().size());
        for (int i = 0; i < expected.lines().size(); i++) {
            assertArrayEquals(expected.lines().get(i), read.lines().get(i));
        }
    }

    @Test
    void anOutputComesBackFromItsBytesWithAllThatItHolds() throws IOException {
        DocumentOutput output = output();
        assertFalse(output.persons().isEmpty());
        assertTrue(output.things().stream().map(thing -> thing.entity().getClass()).distinct().count() >= 3,
                "bodies, meetings and places are among the things");
        assertEquals(1, output.notes().size());
        assertSame(output, DocumentOutput.of(output.toBytes()));
    }

    @Test
    void aWithdrawalThatTookEffectComesBackToo() throws IOException {
        DocumentOutput output = output();
        Withdrawal line = new Withdrawal("page.txt", "people", 3, 9, "王明", "王明",
                new Line("facts.tsv", 9, "why", "https://example.org/", "who", LocalDate.of(2024, 12, 31)));
        DocumentOutput withdrawn = new DocumentOutput(output.graph(), output.report(), output.lines(),
                output.persons(), output.things(), List.of(line), List.of());
        assertSame(withdrawn, DocumentOutput.of(withdrawn.toBytes()));
    }

    @Test
    void equalOutputsHaveEqualBytes() throws IOException {
        assertArrayEquals(output().toBytes(), output().toBytes());
    }

    @Test
    void bytesThatAreCutOffOrOfSomethingElseAreNoOutput() throws IOException {
        byte[] bytes = output().toBytes();
        assertThrows(IOException.class, () -> DocumentOutput.of(Arrays.copyOf(bytes, bytes.length / 2)));
        assertThrows(IOException.class, () -> DocumentOutput.of(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertThrows(IOException.class, () -> DocumentOutput.of(new byte[0]));
        byte[] scan = DocumentScan.of(new Reading.Rejected("a.txt", "no text")).toBytes();
        assertThrows(IOException.class, () -> DocumentOutput.of(scan));
    }

    @Test
    void aScanComesBackFromItsBytesWithTheArticlesThatJump() throws IOException {
        Document document = document(pipeline(Curation.NONE));
        DocumentScan scan = DocumentScan.of(new Reading.Read(document));
        IssueIndex.Entry entry = scan.entry().orElseThrow();
        assertEquals(1, entry.pieces().size());
        assertFalse(entry.pieces().get(0).words().isEmpty());
        assertEquals(scan, DocumentScan.of(scan.toBytes()));
    }
}
