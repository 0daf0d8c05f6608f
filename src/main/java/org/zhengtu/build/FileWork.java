package org.zhengtu.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhengtu.curation.Curation;
import org.zhengtu.document.Document;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;

/**
 * What is done to one file, or to one archive of files, in either pass of a build of which each file may be on another
 * machine. Nothing that is wrong with a file costs any other file anything. Safe for threads.
 */
public final class FileWork {
    private final Pipeline pipeline;

    /** @param curation decisions, of which withdrawals are applied here */
    public FileWork(Curation curation) {
        this.pipeline = new Pipeline(new Sidecars(new TreeSet<>()), new StageTimes(), curation, Pipeline.Texts.NONE);
    }

    /**
     * A file, or one in an archive.
     *
     * @param entry its name in the archive; empty if it is in none
     */
    public record Scanned(String entry, DocumentScan scan) {
    }

    /**
     * What a file holds.
     *
     * @param sidecars those that cannot be used; of an archive also those that belong to no document
     */
    public record Content(List<Scanned> sources, List<DocumentReport.Rejected> sidecars) {

        /** Keeps unmodifiable copies. */
        public Content {
            sources = List.copyOf(sources);
            sidecars = List.copyOf(sidecars);
        }
    }

    /**
     * What became of a source.
     *
     * @param output of a document that was read
     * @param text   of a document that was read
     */
    public record Written(DocumentReport report, Optional<DocumentOutput> output, String text) {

        private static Written not(DocumentReport report) {
            return new Written(report, Optional.empty(), "");
        }
    }

    /** Why a file of this name and size need not be fetched. */
    public static Optional<String> refusal(String name, long bytes) {
        return bytes > Source.MOST_BYTES && !name.toLowerCase(Locale.ROOT).endsWith(".zip")
                ? Optional.of(Source.tooLarge(bytes)) : Optional.empty();
    }

    /** A file that is no use as a whole. */
    public static Content rejected(String reason) {
        return new Content(List.of(new Scanned("", DocumentScan.rejected(reason))), List.of());
    }

    /** What is said of a sidecar that no document belongs to. */
    public static DocumentReport.Rejected lonely(String place) {
        return Sidecars.lonely(place, place.substring(place.lastIndexOf('/') + 1));
    }

    /** First pass: looks at a file, or at all in an archive. */
    public Content scan(Path file) throws IOException {
        try (Sources sources = Sources.of(List.of(file))) {
            Sidecars sidecars = new Sidecars(sources.sidecars());
            List<Scanned> found = new ArrayList<>();
            for (Source source : sources.documents()) {
                found.add(new Scanned(source.entry(), survived(() -> DocumentScan.of(pipeline.read(source, sidecars)),
                        failure -> DocumentScan.rejected(Batch.internalError(failure)))));
            }
            return new Content(found, sidecars.wrong(sources.documents()));
        }
    }

    /**
     * Second pass: takes the documents of a file to their graphs.
     *
     * @param content   what the first pass found
     * @param issues    of all files
     * @param duplicate by the place of a source that of another of the same content, which is taken in its stead
     * @param places    gives the place that people know of the one at which a source lies here
     */
    public List<Written> write(Path file, Content content, IssueIndex issues,
            Function<String, Optional<String>> duplicate, Function<String, String> places) throws IOException {
        try (Sources sources = Sources.of(List.of(file))) {
            Sidecars sidecars = new Sidecars(sources.sidecars());
            List<Written> written = new ArrayList<>();
            for (Scanned scanned : content.sources()) {
                Source source = new Source(file, scanned.entry());
                String place = places.apply(source.place());
                Optional<String> other = duplicate.apply(place);
                written.add(!scanned.scan().isRead()
                        ? Written.not(new DocumentReport.Rejected(place, scanned.scan().reason()))
                        : other.isPresent() ? Written.not(new DocumentReport.Duplicate(place, other.get()))
                        : survived(() -> write(source, place, scanned.scan(), sidecars, issues), failure ->
                                Written.not(new DocumentReport.Rejected(place, Batch.internalError(failure)))));
            }
            return written;
        }
    }

    private Written write(Source source, String place, DocumentScan scan, Sidecars sidecars, IssueIndex issues)
            throws IOException {
        if (!(pipeline.read(source, sidecars) instanceof Reading.Read read)
                || !read.document().digest().equals(scan.digest())) {
            return Written.not(new DocumentReport.Rejected(place, "the file was changed while it was read"));
        }
        Document document = issues.complete(read.document());
        DocumentOutput output = pipeline.output(place, document);
        return new Written(output.report(), Optional.of(output), document.text().original());
    }

    /** As a build on one machine does it: a mistake of ours rejects one file, a full disk or memory ends the work. */
    private static <R> R survived(Work<R> work, Function<Throwable, R> instead) throws IOException {
        try {
            return work.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | StackOverflowError e) {
            return instead.apply(e);
        }
    }

    private interface Work<R> {
        R run() throws IOException;
    }
}
