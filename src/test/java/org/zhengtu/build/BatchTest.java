package org.zhengtu.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.document.Document;
import org.zhengtu.document.Reading;

class BatchTest {
    private static final String BAD = "bad.txt";

    @TempDir
    private Path folder;
    private final List<Source> sources = new ArrayList<>();

    @BeforeEach
    void documents() throws IOException {
        for (String name : new String[] {"a.txt", BAD, "c.txt"}) {
            Path file = Files.writeString(folder.resolve(name), name + "：青山区召开会议。", StandardCharsets.UTF_8);
            sources.add(new Source(file));
        }
    }

    private List<DocumentReport> run(Pipeline pipeline) throws IOException {
        try (Workspace workspace = new Workspace(folder.resolve("store"));
                Keeping keeping = new Keeping(workspace.folder(), List.of())) {
            return new Batch(pipeline, keeping, "program", 2, Progress.NONE)
                    .run(sources, new GraphLines(workspace, 1 << 20)).stream().map(Batch.Outcome::report).toList();
        }
    }

    private String reasonWhereTheOthersAreRead(Pipeline pipeline) throws IOException {
        List<DocumentReport> reports = run(pipeline);
        assertEquals(3, reports.size());
        assertTrue(reports.get(0) instanceof DocumentReport.Read);
        assertTrue(reports.get(2) instanceof DocumentReport.Read);
        DocumentReport.Rejected rejected = (DocumentReport.Rejected) reports.get(1);
        assertTrue(rejected.path().endsWith(BAD));
        return rejected.reason();
    }

    @Test
    void aDocumentAtWhichAStageFailsIsRejectedAndTheOthersGoOn() throws IOException {
        String reason = reasonWhereTheOthersAreRead(
                new Failing(new IllegalStateException("a mark without\nits pair"), false));
        assertTrue(reason.startsWith("internal error: "), reason);
        assertTrue(reason.contains("a mark without its pair at org.zhengtu.build.BatchTest"), reason);
        assertTrue(reason.contains("please report it"), reason);
    }

    @Test
    void aDocumentThatOverflowsTheStackIsRejectedAndTheOthersGoOn() throws IOException {
        String reason = reasonWhereTheOthersAreRead(new Failing(new StackOverflowError(), false));
        assertTrue(reason.contains("StackOverflowError"), reason);
    }

    @Test
    void aDocumentAtWhichReadingFailsIsRejectedAndTheOthersGoOn() throws IOException {
        String reason = reasonWhereTheOthersAreRead(new Failing(new IndexOutOfBoundsException("7 of 5"), true));
        assertTrue(reason.contains("7 of 5"), reason);
    }

    @Test
    void wantOfMemoryEndsTheBatch() {
        assertThrows(OutOfMemoryError.class, () -> run(new Failing(new OutOfMemoryError(), false)));
    }

    @Test
    void aFailedWriteEndsTheBatch() {
        IOException full = new IOException("No space left on device");
        assertEquals(full, assertThrows(IOException.class,
                () -> run(new Failing(new UncheckedIOException(full), false))));
    }

    /** Fails at one document, when it is read or when it is written. */
    private static final class Failing extends Pipeline {
        private final Throwable failure;
        private final boolean reading;

        Failing(Throwable failure, boolean reading) {
            super(new Sidecars(new TreeSet<>()), new StageTimes());
            this.failure = failure;
            this.reading = reading;
        }

        @Override
        Reading read(Source source) {
            failAt(source.name(), reading);
            return super.read(source);
        }

        @Override
        DocumentOutput output(String path, Document document) throws IOException {
            failAt(document.name(), !reading);
            return super.output(path, document);
        }

        private void failAt(String name, boolean here) {
            if (here && name.equals(BAD)) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
        }
    }
}
