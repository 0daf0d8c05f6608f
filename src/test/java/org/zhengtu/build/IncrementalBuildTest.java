package org.zhengtu.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.curation.Curation;
import org.zhengtu.quads.SortedLines;
import org.zhengtu.sparql.SourceTexts;

/** Whatever happens to the documents, the store that takes over what it can is the one that is made from nothing. */
class IncrementalBuildTest {
    private static final String TEXT = """
            青山区召开政府常务会议

            本报讯（记者 李华）2024年3月5日，青山区委书记王明主持召开区政府第12次常务会议，研究部署重点工作。
            会议指出，2023年全区地区生产总值增长5.6%，新增企业36家。
            """;
    private static final String OTHER = """
            青山区调研重点项目

            本报讯 2024年4月8日，青山区委书记王明，区长赵海到东江工业园调研，要求加快建设。
            """;
    private static final String FIRST_PAGE = """
            东江日报 2024年3月5日 第1版

            青山区召开项目推进会议

            本报讯（记者 李华）3月5日，青山区委书记王明主持召开项目推进会议，研究部署重点工作，听取东江新城建设情况汇报。（下转2版）
            """;
    private static final String SECOND_PAGE = """
            东江日报 2024年3月5日 第2版

            （上接1版）王明指出，项目推进会议研究的东江新城建设要加快，重点工作要落实。
            """;
    private static final String IDENTITY = "decision\tkind\tname\twhere\twhen\tother name\tother where\tother when\t"
            + "reason\tsource\twho\tdecided\n";
    private static final String WITHDRAWN = "document\ttable\tstart\tend\tquote\tonly\treason\tsource\twho"
            + "\tdecided\n";
    private static final String LINES = "lines.nq";

    @TempDir
    private Path folder;
    private Path documents;
    private Path store;
    private Curation curation = Curation.NONE;
    private String program = "this program";
    private boolean withTexts = true;

    @BeforeEach
    void documents() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        store = folder.resolve("store");
        document("a.txt", TEXT);
        document("b.txt", OTHER);
        document("page1.txt", FIRST_PAGE);
        document("page2.txt", SECOND_PAGE);
        assertEquals("4 new, 0 changed, 0 kept, 0 removed", change().words());
    }

    private Path document(String name, String text) throws IOException {
        Path file = documents.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Builds, and holds what comes out beside what comes out without a store before. */
    private BuildReport.Changes change() throws IOException {
        return change(List.of(documents));
    }

    private BuildReport.Changes change(List<Path> paths) throws IOException {
        Path whole = folder.resolve("whole");
        DocumentStage.Outcome expected = build(paths, whole, true);
        DocumentStage.Outcome found = build(paths, store, false);
        assertArrayEquals(Files.readAllBytes(whole.resolve(LINES)), Files.readAllBytes(store.resolve(LINES)));
        assertEquals(expected.reports(), found.reports());
        assertEquals(texts(whole), texts(store));
        return found.changes();
    }

    /** All of a build that knows of single documents: what comes after it follows from the lines that it makes. */
    private DocumentStage.Outcome build(List<Path> paths, Path target, boolean full) throws IOException {
        try (Workspace workspace = new Workspace(target);
                Keeping keeping = new Keeping(workspace.folder(), full ? List.of() : workspace.earlier())) {
            GraphLines lines = new GraphLines(workspace, 1 << 22, curation);
            DocumentStage.Outcome outcome = new DocumentStage(2, Progress.NONE, curation, withTexts, program)
                    .run(paths, workspace, new StageTimes(), lines, keeping);
            lines.identify();
            try (OutputStream out = workspace.create(LINES)) {
                lines.lines().writeTo(SortedLines.LineSink.to(out));
            }
            keeping.finish();
            Files.writeString(workspace.folder().resolve("zhengtu-store.properties"), "format=1\n",
                    StandardCharsets.UTF_8);
            workspace.publish();
            return outcome;
        }
    }

    private static TreeMap<String, String> texts(Path store) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        if (!Files.exists(store.resolve(SourceTexts.FOLDER))) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(store.resolve(SourceTexts.FOLDER))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void whereNothingChangedAllIsKept() throws IOException {
        assertEquals("0 new, 0 changed, 4 kept, 0 removed", change().words());
        assertEquals("0 new, 0 changed, 4 kept, 0 removed", change().words());
    }

    @Test
    void aNewFileAloneIsRead() throws IOException {
        document("c.txt", TEXT.replace("12次", "13次"));
        assertEquals("1 new, 0 changed, 4 kept, 0 removed", change().words());
    }

    @Test
    void aChangedFileAloneIsReadAgain() throws IOException {
        document("b.txt", OTHER.replace("赵海", "孙立"));
        assertEquals("0 new, 1 changed, 3 kept, 0 removed", change().words());
    }

    @Test
    void aRemovedFileIsGoneFromTheGraph() throws IOException {
        Files.delete(documents.resolve("b.txt"));
        assertEquals("0 new, 0 changed, 3 kept, 1 removed", change().words());
        assertEquals(3, texts(store).size());
    }

    @Test
    void aFileOfAnotherNameIsAnotherDocument() throws IOException {
        Files.move(documents.resolve("b.txt"), documents.resolve("z.txt"));
        assertEquals("1 new, 0 changed, 3 kept, 1 removed", change().words());
    }

    @Test
    void aFileThatLiesElsewhereIsTheSame() throws IOException {
        Files.createDirectory(documents.resolve("more"));
        Files.move(documents.resolve("b.txt"), documents.resolve("more").resolve("b.txt"));
        assertEquals("0 new, 0 changed, 4 kept, 0 removed", change().words());
    }

    @Test
    void theOrderInWhichFilesAreGivenChangesNothing() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("page2.txt", "b.txt", "page1.txt", "a.txt")) {
            files.add(documents.resolve(name));
        }
        assertEquals("0 new, 0 changed, 4 kept, 0 removed", change(files).words());
    }

    @Test
    void aPageThatIsGoneChangesThePageThatWentOnInIt() throws IOException {
        assertEquals(2, Files.readString(store.resolve(LINES), StandardCharsets.UTF_8).lines()
                .filter(line -> line.contains("headline> \"青山区召开项目推进会议\"")).count(), "both pages have the headline");
        Files.delete(documents.resolve("page1.txt"));
        assertEquals("0 new, 1 changed, 2 kept, 1 removed", change().words());
        document("page1.txt", FIRST_PAGE.replace("李华", "李花"));
        assertEquals("1 new, 1 changed, 2 kept, 0 removed", change().words());
    }

    @Test
    void aSidecarThatComesOrChangesChangesItsDocument() throws IOException {
        document("a.meta.yaml", "publisher: 东江日报");
        assertEquals("0 new, 1 changed, 3 kept, 0 removed", change().words());
        document("a.meta.yaml", "publisher: 青山日报");
        assertEquals("0 new, 1 changed, 3 kept, 0 removed", change().words());
    }

    @Test
    void decisionsOnWhoIsWhoLetDocumentsBeKept() throws IOException {
        curation = decisions("persons.tsv", IDENTITY
                + "different\tperson\t王明\t\t2024-03-05\t王明\t\t2024-04-08\ttwo of one name\thttps://example.org/\twho"
                + "\t2025-03-01\n");
        assertEquals("0 new, 0 changed, 4 kept, 0 removed", change().words());
        curation = Curation.NONE;
        assertEquals("0 new, 0 changed, 4 kept, 0 removed", change().words());
    }

    @Test
    void aWithdrawnFactChangesItsDocument() throws IOException {
        int start = OTHER.codePointCount(0, OTHER.indexOf("区长赵海"));
        curation = decisions("facts.tsv", WITHDRAWN
                + "b.txt\tpeople\t" + start + "\t" + (start + 4) + "\t区长赵海\t\tnot so\thttps://example.org/\twho"
                + "\t2025-03-01\n");
        assertEquals("0 new, 1 changed, 3 kept, 0 removed", change().words());
        curation = Curation.NONE;
        assertEquals("0 new, 1 changed, 3 kept, 0 removed", change().words());
    }

    private Curation decisions(String name, String lines) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("curation"));
        Files.writeString(tables.resolve(name), lines, StandardCharsets.UTF_8);
        return Curation.read(tables);
    }

    @Test
    void anotherProgramReadsAllAgain() throws IOException {
        program = "another program";
        assertEquals("0 new, 4 changed, 0 kept, 0 removed", change().words());
    }

    @Test
    void aFullBuildTakesNothingOver() throws IOException {
        assertEquals("4 new, 0 changed, 0 kept, 0 removed", build(List.of(documents), store, true)
                .changes().words());
    }

    @Test
    void aFileThatWasNoDocumentIsNotTriedAgain() throws IOException {
        Files.write(documents.resolve("x.pdf"), "%PDF-1.4 and nothing more".getBytes(StandardCharsets.US_ASCII));
        assertEquals("1 new, 0 changed, 4 kept, 0 removed", change().words());
        assertEquals("0 new, 0 changed, 5 kept, 0 removed", change().words());
    }

    @Test
    void aStoreWithTextsIsNotMadeFromOneWithoutThem() throws IOException {
        withTexts = false;
        assertEquals("0 new, 4 changed, 0 kept, 0 removed", change().words());
        assertEquals(0, texts(store).size());
        assertEquals("0 new, 0 changed, 4 kept, 0 removed", change().words());
        withTexts = true;
        assertEquals("0 new, 4 changed, 0 kept, 0 removed", change().words());
    }

    @Test
    void whatIsDamagedIsReadAgainAndSaid() throws IOException {
        Path segment = segments().get(0);
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);
        BuildReport.Changes changes = change();
        assertEquals("0 new, 1 changed, 3 kept, 0 removed", changes.words());
        assertEquals(1, changes.notes().size());
        assertTrue(changes.notes().get(0).contains("is damaged (a record does not fit its checksum)"),
                changes.notes().get(0));
        assertEquals("0 new, 0 changed, 4 kept, 0 removed", change().words());
    }

    @Test
    void aDamagedListCostsNoDocument() throws IOException {
        Path index = store.resolve(KeptIndex.FOLDER).resolve("index");
        byte[] bytes = Files.readAllBytes(index);
        bytes[bytes.length / 2] ^= 1;
        Files.write(index, bytes);
        BuildReport.Changes changes = change();
        assertEquals("0 new, 0 changed, 4 kept, 0 removed", changes.words());
        assertTrue(changes.notes().get(0).contains("the list of kept documents"), changes.notes().get(0));
    }

    @Test
    void aLostTextOrSegmentIsReadAgain() throws IOException {
        try (Stream<Path> files = Files.walk(store.resolve(SourceTexts.FOLDER))) {
            Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
        assertEquals("0 new, 1 changed, 3 kept, 0 removed", change().words());
        for (Path segment : segments()) {
            Files.delete(segment);
        }
        assertEquals("0 new, 4 changed, 0 kept, 0 removed", change().words());
    }

    @Test
    void segmentsThatAreMostlyOfNoUseAreDropped() throws IOException {
        long size = kept();
        for (int i = 0; i < 6; i++) {
            for (String name : List.of("a.txt", "b.txt")) {
                document(name, (name.equals("a.txt") ? TEXT : OTHER).replace("王明", "王明" + (char) ('东' + i)));
            }
            build(List.of(documents), store, false);
        }
        assertTrue(kept() < 3 * size, kept() + " bytes are kept, " + size + " at first");
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(store.resolve(KeptIndex.FOLDER))) {
            return files.filter(file -> file.toString().endsWith(KeptIndex.ENDING)).sorted().toList();
        }
    }

    private long kept() throws IOException {
        long size = 0;
        for (Path segment : segments()) {
            size += Files.size(segment);
        }
        return size;
    }

    @Test
    void whatAKilledBuildLeftIsOfUse() throws IOException {
        // As a build leaves it that is killed before its end: no list, and a last record that is cut off.
        Path left = folder.resolve(".other.building-" + deadProcess());
        Files.createDirectories(left.resolve(KeptIndex.FOLDER));
        Files.move(store.resolve(SourceTexts.FOLDER), left.resolve(SourceTexts.FOLDER));
        byte[] segment = Files.readAllBytes(segments().get(0));
        Files.write(left.resolve(KeptIndex.FOLDER).resolve("0" + KeptIndex.ENDING),
                Arrays.copyOf(segment, segment.length - 5));
        assertEquals(3, build(List.of(documents), folder.resolve("other"), false).changes().kept());
        assertFalse(Files.exists(left));
        assertFalse(Files.exists(folder.resolve(".other.abandoned")));
        assertArrayEquals(Files.readAllBytes(store.resolve(LINES)),
                Files.readAllBytes(folder.resolve("other").resolve(LINES)));
    }

    private static long deadProcess() throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.onExit().join();
        return process.pid();
    }
}
