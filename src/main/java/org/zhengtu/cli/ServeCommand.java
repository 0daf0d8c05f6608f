package org.zhengtu.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhengtu.pages.Pages;
import org.zhengtu.reconcile.Reconciliation;
import org.zhengtu.sparql.Endpoint;
import org.zhengtu.sparql.Limits;
import org.zhengtu.sparql.Serving;
import org.zhengtu.sparql.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Answers SPARQL over HTTP until it is stopped (Ctrl-C); nothing can be changed through it.",
            "Without --store it shows the sample documents, which it first builds into a cache"
                + " (ZHENGTU_CACHE names its folder)."},
        footer = {"", "Examples:", "  zhengtu serve --store store --port 3030",
            "  zhengtu serve --store store --host 0.0.0.0 --log access.log --admin-port 3031"})
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final int MEGA = 1_000_000;

    @Option(names = "--store", paramLabel = "STORE", description = "A folder that 'zhengtu build' made.")
    private Path folder;

    @Option(names = "--port", paramLabel = "PORT", description = "0 for any that is free (default: 3030).")
    private int port = 3030;

    @Option(names = "--host", paramLabel = "HOST",
            description = "The address to listen at; 0.0.0.0 for all (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(names = "--timeout", paramLabel = "SECONDS",
            description = "How long a query may run (default: 30); a client may ask for less by timeout=.")
    private int timeout = 30;

    @Option(names = "--max-result", paramLabel = "MB", description = "The largest answer (default: 64).")
    private int largest = 64;

    @Option(names = "--rate", paramLabel = "N",
            description = "Requests of one client in a second, over a longer time (default: 20).")
    private int rate = 20;

    @Option(names = "--allow-service", paramLabel = "URL",
            description = "Lets queries ask the endpoint at this address, or at one that begins so, by SERVICE;"
                + " may be repeated. Addresses of private networks are never asked.")
    private List<URI> services = List.of();

    @Option(names = "--trust-proxy", paramLabel = "ADDRESS", split = ",",
            description = "A proxy in front, as 10.0.0.7 or 10.0.0.0/8, whose X-Forwarded-For tells who asks.")
    private List<String> proxies = List.of();

    @Option(names = "--log", paramLabel = "FILE",
            description = "Where the log goes, one line of JSON a request (default: standard error).")
    private Path log;

    @Option(names = "--admin-port", paramLabel = "PORT",
            description = "Serves figures for Prometheus at http://127.0.0.1:PORT/metrics.")
    private Integer adminPort;

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
        requirePort("--port", port);
        if (adminPort != null) {
            requirePort("--admin-port", adminPort);
        }
        Serving serving = serving();
        if (drain < 0) {
            throw new UsageException("--drain must be 0 or more, not " + drain);
        }
        Path place = folder != null ? folder : new SampleStore(terminal).folder();
        try (Ending ending = new Ending()) {
            if (log == null) {
                serve(place, serving.logging(this::report), ending);
            } else {
                try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND), true)) {
                    serve(place, serving.logging(lines::println), ending);
                }
            }
        }
        return 0;
    }

    private void serve(Path place, Serving serving, Ending ending) throws IOException {
        try (Store store = Store.open(place);
                Endpoint endpoint = Endpoint.start(store, serving, answering(store))) {
            ending.by(() -> endpoint.end(Duration.ofSeconds(drain)));
            terminal.out().println("SPARQL at " + endpoint.address() + "sparql, OpenRefine at " + endpoint.address()
                    + "reconcile, start page at " + endpoint.address() + ", stop with Ctrl-C");
            terminal.flush();
            endpoint.join();
        }
    }

    private static Map<String, HttpServlet> answering(Store store) throws IOException {
        Map<String, HttpServlet> all = new LinkedHashMap<>(Pages.of(store));
        all.putAll(Reconciliation.of(store));
        return all;
    }

    private void report(String line) {
        terminal.err().println(line);
        terminal.err().flush();
    }

    private static void requirePort(String option, int number) {
        if (number < 0 || number > LAST_PORT) {
            throw new UsageException(option + " must be 0 to " + LAST_PORT + ", not " + number);
        }
    }

    private Serving serving() {
        try {
            Limits limits = Limits.of(Runtime.getRuntime().availableProcessors())
                    .withTimeout(Duration.ofSeconds(timeout)).withResultBytes((long) largest * MEGA)
                    .withRate(rate, 10 * rate);
            Serving serving = Serving.locally().at(host, port).withLimits(limits).withServices(services)
                    .behind(proxies);
            return adminPort == null ? serving : serving.withAdminPort(adminPort);
        } catch (IllegalArgumentException e) {
            throw new UsageException("the server cannot be set up so: " + e.getMessage(), e);
        }
    }
}
