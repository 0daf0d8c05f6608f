package org.zhengtu.build;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;

/**
 * Takes many sources through the pipeline in two passes: all are read first, so that what belongs together can be
 * found, then each is taken to its graph. Documents are kept between the passes only as long as memory allows.
 */
final class Batch {
    private static final String OURS = Batch.class.getPackageName().replaceFirst("[^.]+$", "");

    private final Pipeline pipeline;
    private final Progress progress;
    private final Workers workers;

    Batch(Pipeline pipeline, int threads, Progress progress) {
        this.pipeline = pipeline;
        this.progress = progress;
        this.workers = new Workers(threads);
    }

    /**
     * Writes every document once; the reports are in the order of the sources. A document that makes the program fail
     * is rejected and costs no other document anything.
     */
    List<DocumentReport> run(List<Source> sources, GraphLines out) throws IOException {
        progress.begin(Stage.READ, sources.size());
        List<Scan> scans = workers.each(sources, counted(source -> Scan.of(source, pipeline.read(source))),
                (source, failure) -> Scan.rejected(source, internalError(failure)));
        IssueIndex issues = IssueIndex.of(scans.stream().flatMap(scan -> scan.seen.entry().stream()).toList());
        Map<String, Source> first = new HashMap<>();
        scans.stream().filter(scan -> scan.seen.isRead()).forEach(scan -> first.putIfAbsent(scan.seen.digest(), scan.source));
        progress.begin(Stage.EXTRACT, scans.size());
        return workers.each(scans, counted(scan -> {
            Source earlier = first.getOrDefault(scan.seen.digest(), scan.source);
            return earlier.equals(scan.source) ? write(scan, issues, out)
                    : new DocumentReport.Duplicate(scan.path(), earlier.place());
        }), (scan, failure) -> new DocumentReport.Rejected(scan.path(), internalError(failure)));
    }

    private <T, R> Workers.Work<T, R> counted(Workers.Work<T, R> work) {
        return thing -> {
            try {
                return work.on(thing);
            } finally {
                progress.step();
            }
        };
    }

    /** What is said of a mistake of ours: with the place in the program, so that a report of it is of use. */
    static String internalError(Throwable failure) {
        String place = Stream.of(failure.getStackTrace()).map(StackTraceElement::toString)
                .filter(line -> line.contains(OURS)).findFirst().map(line -> " at " + line).orElse("");
        return "internal error: " + failure.toString().replaceAll("\\s+", " ") + place
                + "; please report it, with the file if you may";
    }

    private DocumentReport write(Scan scan, IssueIndex issues, GraphLines out) throws IOException {
        if (!scan.seen.isRead()) {
            return new DocumentReport.Rejected(scan.path(), scan.seen.reason());
        }
        Document document = scan.document.get();
        if (document == null) {
            if (!(pipeline.read(scan.source) instanceof Reading.Read again)
                    || !again.document().digest().equals(scan.seen.digest())) {
                return new DocumentReport.Rejected(scan.path(), "the file was changed while it was read");
            }
            document = again.document();
        }
        return pipeline.write(scan.path(), issues.complete(document), out);
    }

    /** What the first pass keeps of a source. */
    private record Scan(Source source, DocumentScan seen, SoftReference<Document> document) {

        static Scan of(Source source, Reading reading) {
            return new Scan(source, DocumentScan.of(reading), new SoftReference<>(
                    reading instanceof Reading.Read read ? read.document() : null));
        }

        static Scan rejected(Source source, String reason) {
            return new Scan(source, DocumentScan.rejected(reason), new SoftReference<>(null));
        }

        String path() {
            return source.place();
        }
    }
}
