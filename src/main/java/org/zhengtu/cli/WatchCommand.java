package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhengtu.sparql.Serving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "watch", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Builds and serves a store, and builds it anew whenever files arrive, change or vanish, until it is"
                + " stopped (Ctrl-C).",
            "Only what changed is read again. Requests that are under way end on the store that they began with; no"
                + " request is refused for a new one."},
        footer = {"", "Example:", "  zhengtu watch documents --store store --port 3030"})
final class WatchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    private List<Path> paths;

    @Option(names = "--store", required = true, paramLabel = "STORE", description = "The folder of the store.")
    private Path store;

    @Option(names = "--threads", paramLabel = "N", description = "Documents worked on at once (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--curation", paramLabel = "FOLDER",
            description = "Tables of what people decided (default: data/curation of the program); watched as well.")
    private Path curation;

    @Option(names = "--no-text",
            description = "Leaves the texts of the documents out of the store; pages then show the facts only.")
    private boolean withoutText;

    @Option(names = "--settle", paramLabel = "SECONDS",
            description = "How long nothing must happen until a change is taken (default: 0.5).")
    private double settle = 0.5;

    @Mixin
    private ServeOptions options;

    private final Terminal terminal;

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new UsageException("--threads must be at least 1, not " + threads);
        }
        if (!(settle > 0 && settle <= 3600)) {
            throw new UsageException("--settle must be more than 0 and at most 3600 seconds, not " + settle);
        }
        Serving serving = options.serving();
        Watching.Plan plan = new Watching.Plan(paths, store, threads,
                curation == null ? CurationFolder.standard() : curation, !withoutText, settle);
        options.withLog(terminal, log -> {
            try (Watching watching = new Watching(plan, terminal)) {
                Runtime.getRuntime().addShutdownHook(new Thread(watching::stop, "end"));
                watching.run(serving.logging(log));
            }
        });
        return 0;
    }
}
