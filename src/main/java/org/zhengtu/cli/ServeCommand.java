package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.zhengtu.sparql.Endpoint;
import org.zhengtu.sparql.Serving;
import org.zhengtu.sparql.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Answers SPARQL over HTTP until it is stopped (Ctrl-C); nothing can be changed through it.",
            "Without --store it shows the sample documents, which it first builds into a cache"
                + " (ZHENGTU_CACHE names its folder)."},
        footer = {"", "Examples:", "  zhengtu serve --store store --port 3030",
            "  zhengtu serve --store store --host 0.0.0.0 --log access.log --admin-port 3031"})
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--store", paramLabel = "STORE", description = "A folder that 'zhengtu build' made.")
    private Path folder;

    @Mixin
    private ServeOptions options;

    @Option(names = "--drain", paramLabel = "SECONDS",
            description = "When told to end (SIGTERM, Ctrl-C): how long to go on answering while /ready says 503, so that"
                + " a balancer sends nobody more; then what runs is finished (default: 0, all ends at once).")
    private int drain;

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Serving serving = options.serving();
        if (drain < 0) {
            throw new UsageException("--drain must be 0 or more, not " + drain);
        }
        Path place = folder != null ? folder : new SampleStore(terminal).folder();
        try (Ending ending = new Ending()) {
            options.withLog(terminal, log -> serve(place, serving.logging(log), ending));
        }
        return 0;
    }

    private void serve(Path place, Serving serving, Ending ending) throws IOException {
        try (Store store = Store.open(place);
                Endpoint endpoint = Endpoint.start(store, serving, Answering.of(store))) {
            ending.by(() -> endpoint.end(Duration.ofSeconds(drain)));
            terminal.out().println("SPARQL at " + endpoint.address() + "sparql, OpenRefine at " + endpoint.address()
                    + "reconcile, start page at " + endpoint.address() + ", stop with Ctrl-C");
            terminal.flush();
            endpoint.join();
        }
    }
}
