package org.zhengtu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.zhengtu.sparql.Limits;
import org.zhengtu.sparql.Serving;
import picocli.CommandLine.Option;

/** The options that say how a store is served. */
final class ServeOptions {
    private static final int LAST_PORT = 65_535;
    private static final int MEGA = 1_000_000;

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

    /** What is done while the log is open. */
    interface Work {
        void run(Consumer<String> log) throws IOException;
    }

    /** Opens the log for a piece of work. */
    void withLog(Terminal terminal, Work work) throws IOException {
        if (log == null) {
            work.run(line -> {
                terminal.err().println(line);
                terminal.err().flush();
            });
            return;
        }
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8,
                StandardOpenOption.CREATE, StandardOpenOption.APPEND), true)) {
            work.run(lines::println);
        }
    }

    private static void requirePort(String option, int number) {
        if (number < 0 || number > LAST_PORT) {
            throw new UsageException(option + " must be 0 to " + LAST_PORT + ", not " + number);
        }
    }

    /** As the options say, without a log. */
    Serving serving() {
        requirePort("--port", port);
        if (adminPort != null) {
            requirePort("--admin-port", adminPort);
        }
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
