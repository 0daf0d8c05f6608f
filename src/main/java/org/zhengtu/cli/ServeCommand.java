package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhengtu.pages.Pages;
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

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Serving serving = options.serving();
        Path place = folder != null ? folder : new SampleStore(terminal).folder();
        options.withLog(terminal, log -> serve(place, serving.logging(log)));
        return 0;
    }

    private void serve(Path place, Serving serving) throws IOException {
        try (Store store = Store.open(place);
                Endpoint endpoint = Endpoint.start(store, serving, Pages.of(store))) {
            Thread end = new Thread(endpoint::close, "end");
            Runtime.getRuntime().addShutdownHook(end);
            terminal.out().println("SPARQL at " + endpoint.address() + "sparql, start page at " + endpoint.address()
                    + ", stop with Ctrl-C");
            terminal.flush();
            endpoint.join();
        }
    }
}
