package org.zhengtu.build;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhengtu.document.Document;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;

/**
 * Takes many sources through the pipeline in two passes: all are read first, so that what belongs together can be
 * found, then each is taken to its graph. Documents are kept between the passes only as long as memory allows.
 */
final class Batch {
    private final Pipeline pipeline;
    private final Progress progress;
    private final Workers workers;

    Batch(Pipeline pipeline, int threads, Progress progress) {
        this.pipeline = pipeline;
        this.progress = progress;
        this.workers = new Workers(threads);
    }

    /** Writes every document once; the reports are in the order of the sources. */
    List<DocumentReport> run(List<Source> sources, SortedLines out) throws IOException {
        progress.begin(Stage.READ, sources.size());
        List<Scan> scans = workers.each(sources, source -> {
            Scan scan = Scan.of(source, pipeline.read(source));
            progress.step();
            return scan;
        });
        IssueIndex issues = IssueIndex.of(scans.stream().flatMap(scan -> scan.entry().stream()).toList());
        Map<String, Source> first = new HashMap<>();
        List<Callable<DocumentReport>> work = new ArrayList<>();
        for (Scan scan : scans) {
            Source earlier = scan.isRead() ? first.putIfAbsent(scan.digest, scan.source) : null;
            work.add(earlier == null ? () -> write(scan, issues, out)
                    : () -> new DocumentReport.Duplicate(scan.path(), earlier.path().toString()));
        }
        progress.begin(Stage.EXTRACT, work.size());
        return workers.each(work, job -> {
            DocumentReport report = job.call();
            progress.step();
            return report;
        });
    }

    private DocumentReport write(Scan scan, IssueIndex issues, SortedLines out) throws IOException {
        if (!scan.isRead()) {
            return new DocumentReport.Rejected(scan.path(), scan.reason);
        }
        Document document = scan.document.get();
        if (document == null) {
            if (!(pipeline.read(scan.source) instanceof Reading.Read again)
                    || !again.document().digest().equals(scan.digest)) {
                return new DocumentReport.Rejected(scan.path(), "the file was changed while it was read");
            }
            document = again.document();
        }
        return pipeline.write(scan.path(), issues.complete(document), out);
    }

    /** What the first pass keeps of a source. */
    private record Scan(Source source, String digest, String reason, SoftReference<Document> document,
            Optional<IssueIndex.Entry> entry) {

        static Scan of(Source source, Reading reading) {
            if (reading instanceof Reading.Read read) {
                return new Scan(source, read.document().digest(), "", new SoftReference<>(read.document()),
                        Optional.of(IssueIndex.entryOf(read.document())));
            }
            return new Scan(source, "", ((Reading.Rejected) reading).reason(), new SoftReference<>(null),
                    Optional.empty());
        }

        boolean isRead() {
            return reason.isEmpty();
        }

        String path() {
            return source.path().toString();
        }
    }
}
