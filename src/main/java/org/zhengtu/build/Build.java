package org.zhengtu.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.zhengtu.curation.Curation;
import org.zhengtu.describe.Description;
import org.zhengtu.describe.Statistics;
import org.zhengtu.mapping.LinkGraph;
import org.zhengtu.mapping.Links;
import org.zhengtu.mapping.Reviewed;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.quads.SortedLines;
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
    private final Reviewed reviewed;
    private final boolean texts;
    private final boolean full;

    /** @param threads how many documents are worked on at once; it changes nothing in what comes out */
    public Build(int threads, Progress progress) {
        this(threads, progress, Curation.NONE);
    }

    /** The same with decisions of people. */
    public Build(int threads, Progress progress, Curation curation) {
        this(threads, progress, curation, Reviewed.NONE, true);
    }

    /**
     * The same with decisions on who is who, and with reviewed links to other data.
     *
     * @param texts whether the store keeps the texts of the documents
     */
    public Build(int threads, Progress progress, Curation curation, Reviewed reviewed, boolean texts) {
        this(threads, progress, curation, reviewed, texts, false);
    }

    private Build(int threads, Progress progress, Curation curation, Reviewed reviewed, boolean texts, boolean full) {
        this.threads = threads;
        this.progress = progress;
        this.curation = curation;
        this.reviewed = reviewed;
        this.texts = texts;
        this.full = full;
    }

    /** The same, taking nothing over from an earlier store. */
    public Build fully() {
        return new Build(threads, progress, curation, reviewed, texts, true);
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
            return run(paths, workspace, true);
        }
    }

    /** The same, but where no document is new, changed or removed nothing is written. */
    public BuildReport update(List<Path> paths, Path target) throws IOException {
        try (Workspace workspace = new Workspace(target)) {
            return run(paths, workspace, false);
        }
    }

    BuildReport run(List<Path> paths, Workspace workspace, boolean always) throws IOException {
        long begin = System.nanoTime();
        StageTimes times = new StageTimes();
        GraphLines lines = new GraphLines(workspace, SORT_MEMORY, curation);
        try (Keeping keeping = new Keeping(workspace.folder(), full ? List.of() : workspace.earlier())) {
            DocumentStage.Outcome documents = new DocumentStage(threads, progress, curation, texts,
                    ProgramDigest.ofProgram()).run(paths, workspace, times, lines, keeping);
            if (!always && !documents.changes().isAny()) {
                return new BuildReport(documents.reports(), documents.changes(), BuildReport.Identity.NONE,
                        BuildReport.Mapped.NONE, 0, times.times(), Duration.ofNanos(System.nanoTime() - begin));
            }
            boolean isRead = documents.isAnyRead();
            BuildReport.Identity identity = times.time(Stage.LINK, () -> lines.identify());
            long quads = 0;
            Links.Found links = new Links.Found(List.of(), List.of());
            if (isRead) {
                links = link(lines.lines(), times);
                quads = times.time(Stage.SORT, () -> writeGraph(lines.lines(), workspace));
                progress.begin(Stage.LOAD, 0);
                times.time(Stage.LOAD, () -> {
                    Store.create(workspace.folder(), workspace.folder().resolve(GRAPH),
                            1 + Store.generation(workspace.target()));
                    return Optional.empty();
                });
            }
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
            BuildReport report = new BuildReport(documents.reports(), documents.changes(), identity,
                    BuildReport.Mapped.of(links), quads, times.times(), elapsed);
            if (isRead) {
                keeping.finish();
                write(workspace, REPORT_JSON, ReportJson.of(report));
                write(workspace, REPORT_TEXT, ReportText.of(report));
                workspace.publish();
            }
            return report;
        }
    }

    /** Links are found once all else is in its order, and are then put in. */
    private Links.Found link(SortedLines lines, StageTimes times) throws IOException {
        progress.begin(Stage.MAP, 0);
        return times.time(Stage.MAP, () -> {
            lines.addAll(QuadLines.of(out -> ModelGraph.quads().forEach(out)));
            Links.Found found = Links.find(sink -> lines.writeTo(sink::line), reviewed);
            lines.addAll(QuadLines.of(out -> LinkGraph.write(found.mappings(), out)));
            return found;
        });
    }

    private long writeGraph(SortedLines lines, Workspace workspace) throws IOException {
        progress.begin(Stage.SORT, 0);
        SortedLines references = new SortedLines(workspace, "references", SORT_MEMORY / 2);
        Statistics statistics = new Statistics(references::addAll);
        lines.writeTo(statistics);
        statistics.finish();
        references.writeTo(statistics::reference);
        references.discard();
        lines.addAll(QuadLines.of(out -> Description.write(statistics, out)));
        long[] all = new long[1];
        // Neither the header nor the level may depend on when or where this runs.
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(workspace.create(GRAPH), 1 << 16),
                1 << 16)) {
            SortedLines.LineSink file = SortedLines.LineSink.to(out);
            lines.writeTo(line -> {
                all[0]++;
                file.line(line);
            });
        }
        lines.discard();
        return all[0];
    }

    private static void write(Workspace workspace, String name, String text) throws IOException {
        try (OutputStream out = workspace.create(name)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
