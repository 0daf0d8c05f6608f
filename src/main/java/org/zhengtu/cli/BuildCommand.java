package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhengtu.build.Build;
import org.zhengtu.build.BuildReport;
import org.zhengtu.build.DocumentReport;
import org.zhengtu.build.Progress;
import org.zhengtu.curation.Curation;
import org.zhengtu.mapping.Reviewed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "build", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Reads documents and makes a store.",
            "Folders are searched at any depth. An earlier store is replaced when the new one is complete."},
        footer = {"", "Example:", "  zhengtu build documents page2.txt --out store"})
final class BuildCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    private List<Path> paths;

    @Option(names = "--out", required = true, paramLabel = "STORE", description = "The folder of the store.")
    private Path store;

    @Option(names = "--threads", paramLabel = "N", description = "Documents worked on at once (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--curation", paramLabel = "FOLDER",
            description = "Tables of what people decided (default: data/curation of the program).")
    private Path curation;

    @Option(names = "--no-text",
            description = "Leaves the texts of the documents out of the store; pages then show the facts only.")
    private boolean withoutText;

    @Option(names = "--full",
            description = "Reads all documents anew, also those that an earlier store at the same place has kept.")
    private boolean full;

    private final Terminal terminal;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new UsageException("--threads must be at least 1, not " + threads);
        }
        BuildReport report = build(terminal, threads, paths, store,
                curation == null ? CurationFolder.standard() : curation, !withoutText, full);
        for (DocumentReport.Rejected rejected : report.of(DocumentReport.Rejected.class)) {
            terminal.err().println("rejected " + rejected.path() + ": " + rejected.reason());
        }
        report.links().notes().forEach(note -> terminal.err().println("warning: " + note));
        report.identity().notes().forEach(note -> terminal.err().println("warning: " + note));
        report.changes().notes().forEach(note -> terminal.err().println("note: " + note));
        int read = report.of(DocumentReport.Read.class).size();
        if (read == 0) {
            terminal.err().println("zhengtu: no document could be read" + (report.documents().isEmpty()
                    ? ": no file was found" : " among " + report.documents().size() + " files")
                    + "; no store was written");
            return 1;
        }
        terminal.out().println(summary(report, read));
        return 0;
    }

    static BuildReport build(Terminal terminal, int threads, List<Path> paths, Path store, Path curation,
            boolean texts, boolean full) throws IOException {
        Curation decisions = CurationFolder.read(curation);
        Reviewed reviewed = CurationFolder.readLinks(curation);
        ConsoleProgress progress = terminal.interactive() ? new ConsoleProgress(terminal.err()) : null;
        try {
            Build build = new Build(threads, progress == null ? Progress.NONE : progress, decisions, reviewed, texts);
            return (full ? build.fully() : build).run(paths, store);
        } finally {
            if (progress != null) {
                progress.end();
            }
        }
    }

    private String summary(BuildReport report, int read) {
        return String.format(Locale.ROOT,
                "%d documents read, %d rejected, %d given twice; %d characters, %d statements in %.1f s%n"
                        + "beside the store before: %s%n"
                        + "%d persons, %d tenures, %d pairs that may be one person%n"
                        + "%d exact and %d close links to other data, %d candidates rejected%n"
                        + "%s (what was found: %s)",
                read, report.of(DocumentReport.Rejected.class).size(),
                report.of(DocumentReport.Duplicate.class).size(), report.characters(), report.quads(),
                report.elapsed().toMillis() / 1000.0, report.changes().words(), report.identity().persons(), report.identity().tenures(),
                report.identity().hypotheses(), report.links().exact(), report.links().close(),
                report.links().rejected(), store, store.resolve(Build.REPORT_TEXT));
    }
}
