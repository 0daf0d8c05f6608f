package org.zhengtu.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.sparql.Store;

class BuildTest {
    private static final String TEXT = """
            青山区召开政府常务会议

            本报讯（记者 李华）2024年3月5日，青山区委书记王明主持召开区政府第12次常务会议，研究部署重点工作。
            会议指出，2023年全区地区生产总值增长5.6%，新增企业36家。
            """;

    @TempDir
    private Path folder;
    private Path documents;
    private Path store;

    @BeforeEach
    void folders() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        store = folder.resolve("store");
    }

    private Path document(String name, String text) throws IOException {
        Path file = documents.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private BuildReport build(Path... paths) throws IOException {
        return new Build(2, Progress.NONE).run(List.of(paths), store);
    }

    private String rejection(Path file) throws IOException {
        document("good.txt", TEXT);
        BuildReport report = build(documents);
        assertEquals(1, report.of(DocumentReport.Read.class).size(), "the good document is read all the same");
        return report.of(DocumentReport.Rejected.class).stream()
                .filter(rejected -> rejected.path().equals(file.toString())).findFirst().orElseThrow().reason();
    }

    private List<String> leftBeside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(".")).toList();
        }
    }

    @Test
    void theGraphIsTheSameForAnyOrderOfFilesAndAnyNumberOfThreads() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            files.add(document("d" + i + ".txt", TEXT.replace("36", "" + (30 + i))));
        }
        new Build(1, Progress.NONE).run(files, store);
        byte[] first = Files.readAllBytes(store.resolve(Build.GRAPH));
        Collections.shuffle(files, new Random(3));
        new Build(4, Progress.NONE).run(files, store);
        assertArrayEquals(first, Files.readAllBytes(store.resolve(Build.GRAPH)));
    }

    @Test
    void theStoreHoldsGraphDatabaseAndReport() throws IOException {
        document("a.txt", TEXT);
        BuildReport report = build(documents);
        assertTrue(report.quads() > 100);
        assertTrue(Files.readString(store.resolve(Build.REPORT_TEXT), StandardCharsets.UTF_8).contains("1 read"));
        assertTrue(Files.readString(store.resolve(Build.REPORT_JSON), StandardCharsets.UTF_8).contains("\"sha256\""));
        try (Store open = Store.open(store)) {
            assertTrue(Txn.calculateRead(open.graph(), () -> open.graph().find().hasNext()));
        }
        assertEquals(List.of(), leftBeside());
    }

    @Test
    void twoDocumentsWithOneNameBothSurvive() throws IOException {
        document("x/page.txt", TEXT);
        document("y/page.txt", TEXT.replace("36", "37"));
        assertEquals(2, build(documents).of(DocumentReport.Read.class).size());
    }

    @Test
    void theSameBytesGivenTwiceAreOneDocument() throws IOException {
        Path one = document("one.txt", TEXT);
        document("two.txt", TEXT);
        BuildReport report = build(documents, one);
        assertEquals(1, report.of(DocumentReport.Read.class).size());
        assertEquals(one.toString(), report.of(DocumentReport.Duplicate.class).get(0).of());
    }

    @Test
    void hiddenFilesSidecarsAndStoresAreNoDocuments() throws IOException {
        document("a.txt", TEXT);
        document(".hidden", TEXT);
        document("a.meta.yaml", "source: x");
        new Build(1, Progress.NONE).run(List.of(documents), documents.resolve("store"));
        assertEquals(1, build(documents).documents().size());
    }

    @Test
    void anEmptyFileIsRejected() throws IOException {
        assertTrue(rejection(document("empty.txt", "")).contains("empty"));
    }

    @Test
    void aBinaryFileIsRejected() throws IOException {
        byte[] bytes = new byte[4000];
        new Random(1).nextBytes(bytes);
        Path file = documents.resolve("binary.txt");
        Files.write(file, bytes);
        assertFalse(rejection(file).isEmpty());
    }

    @Test
    void aPictureThatIsCalledTextIsRejected() throws IOException {
        Path file = documents.resolve("picture.txt");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        assertTrue(rejection(file).contains("PNG"));
    }

    @Test
    void utf8ThatIsCutInACharacterIsStillRead() throws IOException {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        Path file = documents.resolve("cut.txt");
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 6));
        assertEquals(1, build(file).of(DocumentReport.Read.class).size());
    }

    @Test
    void anEncodingThatIsNotOursIsRejected() throws IOException {
        Path file = documents.resolve("latin.txt");
        Files.writeString(file, "d\u00e9j\u00e0 vu \u00e0 l\u2019\u00e9t\u00e9. ".replace('\u2019', '\'')
                .repeat(200), StandardCharsets.ISO_8859_1);
        assertTrue(rejection(file).contains("UTF-8"));
    }

    @Test
    void gb18030IsRead() throws IOException {
        Path file = documents.resolve("gb.txt");
        Files.writeString(file, TEXT, Charset.forName("GB18030"));
        assertEquals("GB18030", build(file).of(DocumentReport.Read.class).get(0).encoding());
    }

    @Test
    void aHundredMegabytesOfOneLineAreRejectedWithoutBeingRead() throws IOException {
        Path file = documents.resolve("huge.txt");
        byte[] part = "青山区召开会议，".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < 100L << 20; written += part.length) {
                out.write(part);
            }
        }
        assertTrue(rejection(file).contains("too large"));
    }

    @Test
    void aFileThatCannotBeReadIsReported() throws IOException {
        Path link = documents.resolve("gone.txt");
        Files.createSymbolicLink(link, folder.resolve("nowhere"));
        assertTrue(rejection(link).contains("cannot be read"));
    }

    @Test
    void aPathThatDoesNotExistEndsTheBuild() {
        assertThrows(NoSuchFileException.class, () -> build(folder.resolve("nowhere")));
        assertFalse(Files.exists(store));
    }

    @Test
    void aFolderWithoutDocumentsMakesNoStoreAndLeavesAnEarlierOne() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(List.of(), build(empty).documents());
        assertFalse(Files.exists(store));
        build(document("a.txt", TEXT));
        byte[] before = Files.readAllBytes(store.resolve(Build.GRAPH));
        build(empty);
        assertArrayEquals(before, Files.readAllBytes(store.resolve(Build.GRAPH)));
    }

    @Test
    void aFolderOfOtherThingsIsNotReplaced() throws IOException {
        Files.createDirectory(store);
        Path letter = Files.writeString(store.resolve("letter.txt"), "dear", StandardCharsets.UTF_8);
        document("a.txt", TEXT);
        BuildException error = assertThrows(BuildException.class, () -> build(documents));
        assertTrue(error.getMessage().contains("not a store"), error.getMessage());
        assertEquals("dear", Files.readString(letter, StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskLeavesTheEarlierStoreAndNothingElse() throws IOException {
        build(document("a.txt", TEXT));
        byte[] before = Files.readAllBytes(store.resolve(Build.GRAPH));
        Path other = document("b.txt", TEXT.replace("36", "99"));
        try (Workspace full = new FullDisk(store, 2000)) {
            IOException error = assertThrows(IOException.class,
                    () -> new Build(1, Progress.NONE).run(List.of(other), full, true));
            assertTrue(error.getMessage().contains("No space left"), error.getMessage());
        }
        assertArrayEquals(before, Files.readAllBytes(store.resolve(Build.GRAPH)));
        try (Store open = Store.open(store)) {
            assertEquals(store, open.folder());
        }
        assertEquals(List.of(), leftBeside());
    }

    @Test
    void aBuildKilledBetweenTheTwoRenamesLosesNothing() throws IOException {
        build(document("a.txt", TEXT));
        Files.move(store, Store.earlier(store));
        try (Store open = Store.open(store)) {
            assertEquals(store, open.folder());
        }
    }

    @Test
    void whatAKilledBuildLeftIsRemovedByTheNext() throws IOException {
        long dead = Stream.iterate(4_000_000L, pid -> pid + 1).filter(pid -> ProcessHandle.of(pid).isEmpty())
                .findFirst().orElseThrow();
        Path left = Files.createDirectory(folder.resolve(".store.building-" + dead));
        Files.writeString(left.resolve("run-0"), "half", StandardCharsets.UTF_8);
        build(document("a.txt", TEXT));
        assertEquals(List.of(), leftBeside());
    }

    /** A workspace on a disk that has only so much room. */
    private static final class FullDisk extends Workspace {
        private final long room;

        FullDisk(Path target, long room) throws IOException {
            super(target);
            this.room = room;
        }

        @Override
        public OutputStream create(String name) throws IOException {
            return new FilterOutputStream(super.create(name)) {
                private long left = room;

                @Override
                public void write(int b) throws IOException {
                    if (left-- <= 0) {
                        throw new IOException("No space left on device");
                    }
                    out.write(b);
                }
            };
        }
    }
}
