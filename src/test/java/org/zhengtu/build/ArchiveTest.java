package org.zhengtu.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive stands for the files in it. */
class ArchiveTest {
    private static final String TEXT = "青山区召开政府常务会议\n\n2024年3月5日，青山区区长王明主持召开区政府第12次常务会议。\n";

    @TempDir
    private Path folder;

    private Path zip(String name, Charset names, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write((TEXT + entry).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static List<String> names(Path file) throws IOException {
        return Sources.of(List.of(file)).documents().stream().map(Source::entry).toList();
    }

    @Test
    void eachFileInAnArchiveIsASource() throws IOException, Source.UnusableException {
        Path file = zip("a.zip", StandardCharsets.UTF_8, "b/二.txt", "一.txt", "一.txt.meta.yaml", "__MACOSX/._一.txt",
                ".hidden", "b/");
        List<Source> sources = Sources.of(List.of(file)).documents();
        assertEquals(List.of("一.txt", "二.txt"), sources.stream().map(Source::name).toList());
        assertEquals(file + "!/b/二.txt", sources.get(1).place());
        assertEquals(TEXT + "一.txt", new String(sources.get(0).read(), StandardCharsets.UTF_8));
    }

    @Test
    void namesWrittenByChineseProgramsAreRead() throws IOException {
        assertEquals(List.of("政府工作报告.txt"), names(zip("gbk.zip", Charset.forName("GBK"), "政府工作报告.txt")));
    }

    @Test
    void aWordFileIsNoArchiveWhateverItsName() throws IOException {
        Path file = zip("report.zip", StandardCharsets.UTF_8, "word/document.xml", "[Content_Types].xml");
        assertEquals(List.of(""), names(file));
    }

    @Test
    void aDamagedArchiveIsADocumentThatIsRejected() throws IOException {
        Path file = Files.write(folder.resolve("bad.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3});
        BuildReport report = new Build(1, Progress.NONE).run(List.of(file), folder.resolve("store"));
        String reason = report.of(DocumentReport.Rejected.class).get(0).reason();
        assertTrue(reason.contains("or a damaged one"), reason);
    }

    @Test
    void theDocumentsOfAnArchiveAreBuiltAndTheirPlaceIsReported() throws IOException {
        Path file = zip("a.zip", StandardCharsets.UTF_8, "one.txt", "two.txt");
        BuildReport report = new Build(2, Progress.NONE).run(List.of(file), folder.resolve("store"));
        assertEquals(List.of(file + "!/one.txt", file + "!/two.txt"),
                report.of(DocumentReport.Read.class).stream().map(DocumentReport::path).toList());
    }

    @Test
    void whatUnpacksToManyTimesItsSizeIsRefusedAndTheRestIsRead() throws IOException, Source.UnusableException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("bomb.txt"));
            out.write(new byte[64 << 20]);
            out.putNextEntry(new ZipEntry("good.txt"));
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        List<Source> sources = Sources.of(List.of(file)).documents();
        Source.UnusableException refused = assertThrows(Source.UnusableException.class, sources.get(0)::read);
        assertTrue(refused.getMessage().contains("unpacks to more than"), refused::getMessage);
        assertEquals(TEXT, new String(sources.get(1).read(), StandardCharsets.UTF_8));
    }

    @Test
    void anArchiveInAnArchiveIsRefused() throws IOException {
        Path inner = zip("inner.zip", StandardCharsets.UTF_8, "one.txt");
        Path outer = folder.resolve("outer.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
            out.putNextEntry(new ZipEntry("inner.zip"));
            Files.copy(inner, out);
        }
        BuildReport report = new Build(1, Progress.NONE).run(List.of(outer), folder.resolve("store"));
        assertTrue(report.of(DocumentReport.Rejected.class).get(0).reason().contains("ZIP file"), report::toString);
    }

    @Test
    void aTextOfAGigabyteIsRefusedWithoutReadingIt() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        Source.UnusableException refused = assertThrows(Source.UnusableException.class, new Source(file)::read);
        assertTrue(refused.getMessage().startsWith("the file is too large: 1073741824 bytes"), refused::getMessage);
    }

    @Test
    void aSidecarInAnArchiveDescribesTheDocumentBesideIt() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : List.of("in/one.txt", "in/one.meta.yaml", "in/lost.meta.yaml")) {
                out.putNextEntry(new ZipEntry(entry));
                out.write((entry.endsWith("txt") ? TEXT : "publisher: 青山报").getBytes(StandardCharsets.UTF_8));
            }
        }
        BuildReport report = new Build(1, Progress.NONE).run(List.of(file), folder.resolve("store"));
        assertEquals("青山报", report.of(DocumentReport.Read.class).get(0).metadata().publisher());
        DocumentReport.Rejected lost = report.of(DocumentReport.Rejected.class).get(0);
        assertEquals(file + "!/in/lost.meta.yaml", lost.path());
        assertTrue(lost.reason().contains("expected a document named lost"), lost::reason);
    }

    @Test
    void aSidecarThatCannotBeUsedIsReportedAlsoIfItsDocumentAloneIsGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("one.txt"), TEXT);
        Files.writeString(folder.resolve("one.meta.yaml"), "title: [");
        BuildReport report = new Build(1, Progress.NONE).run(List.of(file), folder.resolve("store"));
        assertEquals(1, report.of(DocumentReport.Read.class).size());
        assertEquals(folder.resolve("one.meta.yaml").toString(),
                report.of(DocumentReport.Rejected.class).get(0).path());
    }

    @Test
    void theFilesOfALargeArchiveAreReadAlsoAfterItWasClosed() throws IOException, Source.UnusableException {
        Path file = zip("large.zip", StandardCharsets.UTF_8,
                IntStream.range(0, 1_200).mapToObj(i -> i + ".txt").toArray(String[]::new));
        Sources sources = Sources.of(List.of(file));
        sources.close();
        assertEquals(1_200, sources.documents().size());
        assertTrue(new String(sources.documents().get(7).read(), StandardCharsets.UTF_8).startsWith(TEXT));
    }
}
