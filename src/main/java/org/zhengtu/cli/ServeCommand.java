package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhengtu.sparql.Endpoint;
import org.zhengtu.sparql.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Answers SPARQL over HTTP until it is stopped (Ctrl-C); nothing can be changed through it.",
            "Without --store it shows the sample documents, which it first builds into a cache"
                + " (ZHENGTU_CACHE names its folder)."},
        footer = {"", "Example:", "  zhengtu serve --store store --port 3030"})
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Option(names = "--store", paramLabel = "STORE", description = "A folder that 'zhengtu build' made.")
    private Path folder;

    @Option(names = "--port", paramLabel = "PORT", description = "0 for any that is free (default: 3030).")
    private int port = 3030;

    @Option(names = "--host", paramLabel = "HOST",
            description = "The address to listen at; 0.0.0.0 for all (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > LAST_PORT) {
            throw new UsageException("--port must be 0 to " + LAST_PORT + ", not " + port);
        }
        Path place = folder != null ? folder : new SampleStore(terminal).folder();
        try (Store store = Store.open(place); Endpoint endpoint = Endpoint.start(store, host, port)) {
            Thread end = new Thread(endpoint::close, "end");
            Runtime.getRuntime().addShutdownHook(end);
            terminal.out().println("SPARQL at " + endpoint.address() + "sparql, start page at " + endpoint.address()
                    + ", stop with Ctrl-C");
            terminal.flush();
            endpoint.join();
        }
        return 0;
    }
}
