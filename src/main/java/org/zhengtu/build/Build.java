package org.zhengtu.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.zhengtu.curation.Curation;
import org.zhengtu.rdf.ModelGraph;
import org.zhengtu.sparql.Store;

/** Builds stores out of documents. */
public final class Build {
    /** The graph as sorted N-Quads, in the store's folder. */
    public static final String GRAPH = "graph.nq.gz";
    /** The report for programs, in the store's folder. */
    public static final String REPORT_JSON = "report.json";
    /** The report for readers, in the store's folder. */
    public static final String REPORT_TEXT = "report.txt";
    private static final long SORT_MEMORY = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 6);

    private final int threads;
    private final Progress progress;
    private final Curation curation;

    /** @param threads how many documents are worked on at once; it changes nothing in what comes out */
    public Build(int threads, Progress progress) {
        this(threads, progress, Curation.NONE);
    }

    /** The same with decisions of people. */
    public Build(int threads, Progress progress, Curation curation) {
        this.threads = threads;
        this.progress = progress;
        this.curation = curation;
    }

    /**
     * Reads files and folders and puts a store in place. What lay there before, a store or nothing, stays as it was
     * until the new one is complete.
     *
     * @return what was done; no store was written if no document was read
     * @throws IOException if a path does not exist, if something that is no store lies at {@code target}, or if the
     *                     store cannot be written
     */
    public BuildReport run(List<Path> paths, Path target) throws IOException {
        try (Workspace workspace = new Workspace(target)) {
            return run(paths, workspace);
        }
    }

    BuildReport run(List<Path> paths, Workspace workspace) throws IOException {
        long begin = System.nanoTime();
        StageTimes times = new StageTimes();
        GraphLines lines = new GraphLines(workspace, SORT_MEMORY, curation);
        List<DocumentReport> documents = documents(paths, times, lines);
        int read = (int) documents.stream().filter(DocumentReport.Read.class::isInstance).count();
        BuildReport.Identity identity = times.time(Stage.LINK, () -> lines.identify());
        long quads = 0;
        if (read > 0) {
            quads = times.time(Stage.SORT, () -> writeGraph(read, lines.lines(), workspace));
            progress.begin(Stage.LOAD, 0);
            times.time(Stage.LOAD, () -> {
                Store.create(workspace.folder(), workspace.folder().resolve(GRAPH));
                return Optional.empty();
            });
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
        BuildReport report = new BuildReport(documents, identity, quads, times.times(), elapsed);
        if (read > 0) {
            write(workspace, REPORT_JSON, ReportJson.of(report));
            write(workspace, REPORT_TEXT, ReportText.of(report));
            workspace.publish();
        }
        return report;
    }

    private List<DocumentReport> documents(List<Path> paths, StageTimes times, GraphLines lines) throws IOException {
        try (Sources sources = Sources.of(paths)) {
            Sidecars sidecars = new Sidecars(sources.sidecars());
            List<DocumentReport> reports = new ArrayList<>(new Batch(new Pipeline(sidecars, times, curation), threads, progress)
                    .run(sources.documents(), lines));
            reports.addAll(sidecars.wrong(sources.documents()));
            return reports;
        }
    }

    private long writeGraph(int documents, SortedLines lines, Workspace workspace) throws IOException {
        progress.begin(Stage.SORT, 0);
        lines.addAll(QuadLines.of(out -> ModelGraph.quads().forEach(out)));
        GraphStatistics statistics = new GraphStatistics();
        lines.writeTo(statistics);
        lines.addAll(QuadLines.of(out -> DatasetDescription.write(documents, statistics.lines(), statistics.classes(),
                out)));
        GraphStatistics all = new GraphStatistics();
        // Neither the header nor the level may depend on when or where this runs.
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(workspace.create(GRAPH), 1 << 16),
                1 << 16)) {
            SortedLines.LineSink file = SortedLines.LineSink.to(out);
            lines.writeTo(line -> {
                all.line(line);
                file.line(line);
            });
        }
        lines.discard();
        return all.lines();
    }

    private static void write(Workspace workspace, String name, String text) throws IOException {
        try (OutputStream out = workspace.create(name)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
