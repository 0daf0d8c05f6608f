package org.zhengtu.sparql;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Connector;

/**
 * A read-only SPARQL server over a {@link Store}, safe on the open internet: {@code /sparql} answers queries (GET and
 * POST, all result formats) and describes itself, {@code /data} hands out graphs by the graph store protocol,
 * {@code /health} and {@code /ready} how it is; what else it answers it is
 * told. Nothing can be changed through it, it reads no file
 * and asks no other server but those it was told of, and every answer is whole or an error.
 */
public final class Endpoint implements AutoCloseable {
    /** For an answer to be written after its query has ended. */
    private static final Duration LAST_BYTES = Duration.ofSeconds(5);
    private static final Map<String, Operation> SERVICES = Map.of("/sparql", Operation.Query, "/data",
            Operation.GSP_R);

    private final FusekiServer server;
    private final Versions versions;
    private final Parts parts;
    private final Serving serving;
    private final Traffic traffic;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** What stops with the server. */
    private record Parts(Metrics metrics, Watchdog watchdog, Heap heap, AdminServer admin) {
        void close() {
            heap.close();
            watchdog.close();
            if (admin != null) {
                admin.close();
            }
            metrics.close();
        }
    }

    private Endpoint(FusekiServer server, Versions versions, Parts parts, Serving serving, Traffic traffic) {
        this.server = server;
        this.versions = versions;
        this.parts = parts;
        this.serving = serving;
        this.traffic = traffic;
    }

    /**
     * Starts answering; returns when the server accepts requests.
     *
     * @throws IOException if a port is taken or the host is not of this machine
     */
    public static Endpoint start(Store store, Serving serving) throws IOException {
        return start(store, serving, Map.of());
    }

    /**
     * The same, with pages.
     *
     * @param pages what else answers, by path; {@code /sparql} and {@code /data} go before all of it
     * @throws IOException if a port is taken or the host is not of this machine
     */
    public static Endpoint start(Store store, Serving serving, Map<String, HttpServlet> pages) throws IOException {
        return start(store, serving, pages, ServiceGuard::isPublic);
    }

    /** The same, with another opinion on which addresses {@code SERVICE} may ask. */
    static Endpoint start(Store store, Serving serving, Map<String, HttpServlet> pages,
            Predicate<InetAddress> isPublic) throws IOException {
        Metrics metrics = new Metrics();
        Lanes lanes = new Lanes(serving.limits());
        Watchdog watchdog = new Watchdog(lanes::direct);
        Heap heap = new Heap(watchdog::relieve);
        Traffic traffic = new Traffic();
        AdminServer admin = null;
        Versions versions = new Versions(new Versions.Served(store, pages));
        try {
            gauges(metrics, lanes, watchdog);
            FusekiServer server = build(versions, serving, new GuardFilter(serving.limits(), lanes, watchdog, metrics,
                    versions), watchdog, traffic, isPublic);
            ServerSettings.apply(server.getJettyServer(), serving, metrics, traffic);
            admin = serving.adminPort().isEmpty() ? null
                    : AdminServer.start(serving.adminPort().getAsInt(), metrics);
            start(server, serving);
            return new Endpoint(server, versions, new Parts(metrics, watchdog, heap, admin), serving, traffic);
        } catch (IOException e) {
            new Parts(metrics, watchdog, heap, admin).close();
            throw e;
        }
    }

    private static FusekiServer build(Versions versions, Serving serving, GuardFilter guard, Watchdog watchdog,
            Traffic traffic, Predicate<InetAddress> isPublic) {
        DatasetGraph data = versions.current().store().graph();
        QueryService queries = new QueryService(new ServiceDescription(!serving.services().isEmpty()),
                new ServiceGuard(serving.services(), isPublic));
        FusekiServer.Builder building = FusekiServer.create().port(serving.port())
                .fusekiModules(FusekiModules.empty())
                .registerOperation(Operation.Query, queries)
                .addFilter("/*", versions)
                .addFilter("/*", guard)
                .addServlet(Health.HEALTH, new Health(versions, () -> Health.State.of(watchdog.stuck() == 0)))
                .addServlet(Health.READY, new Health(versions, () -> traffic.isWelcome()
                        ? Health.State.of(versions.current().store().isReadable()) : Health.State.DRAINING));
        SERVICES.forEach((path, operation) ->
                building.add(path, DataService.newBuilder(data).addEndpoint(operation)));
        versions.current().pages().keySet().forEach(path -> building.addServlet(path, new Versions.Page(path)));
        return building.build();
    }

    /**
     * Serves another store from now on. Requests that are under way end on the earlier one, which is closed when its
     * last one has; no request is refused for it. Whoever opened the new store closes it, after this endpoint, unless it
     * is replaced in its turn.
     *
     * @param pages at the same paths as those of the first store
     */
    public void replace(Store store, Map<String, HttpServlet> pages) {
        Versions.Served next = new Versions.Served(store, pages);
        if (!pages.keySet().equals(versions.current().pages().keySet())) {
            throw new IllegalArgumentException("pages at " + pages.keySet() + ", expected "
                    + versions.current().pages().keySet());
        }
        Map<String, DataAccessPoint> points = new HashMap<>();
        SERVICES.forEach((path, operation) -> {
            DataService service = DataService.newBuilder(store.graph()).addEndpoint(operation).build();
            service.setEndpointProcessors(server.getOperationRegistry());
            service.goActive();
            points.put(path, new DataAccessPoint(path, service));
        });
        versions.replace(next, () -> points.forEach(server.getDataAccessPointRegistry()::put));
    }

    private static void gauges(Metrics metrics, Lanes lanes, Watchdog watchdog) {
        metrics.gauge("zhengtu.queries.running", "Queries that run", watchdog::running);
        metrics.gauge("zhengtu.queries.waiting", "Queries that wait to begin", lanes::waiting);
        metrics.gauge("zhengtu.queries.parked", "Slow queries that wait for their turn", lanes::parked);
        metrics.gauge("zhengtu.queries.stuck", "Ended queries that still run; above 0 is a fault", watchdog::stuck);
    }

    private static void start(FusekiServer server, Serving serving) throws IOException {
        try {
            server.start();
        } catch (FusekiException e) {
            // The threads of a server that failed to start would keep the process alive.
            server.stop();
            throw new IOException(reason(e, serving.host(), serving.port()), e);
        }
    }

    private static String reason(Throwable failure, String host, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "cannot listen at " + host + ":" + port + " (" + cause.getMessage()
                        + "); is another server running there? Try another --port";
            }
        }
        return "cannot listen at " + host + ":" + port + ": " + failure.getMessage();
    }

    /** The address of the start page. */
    public String address() {
        String host = serving.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getHttpPort() + "/";
    }

    /** The address of the figures; empty if they are not served. */
    public String adminAddress() {
        return parts.admin() == null ? "" : parts.admin().address();
    }

    /** Waits until the server is closed. */
    public void join() {
        server.join();
    }

    /**
     * Closes, politely if there is a grace: {@code /ready} says at once that no more should come, so that a balancer
     * sends them elsewhere, and who comes all the same is answered for that long; then nobody new is let in, and what
     * runs has the time that a query may take.
     *
     * @param grace zero to end at once what runs
     * @throws InterruptedException if the thread is interrupted; the server then is not closed
     */
    public void end(Duration grace) throws InterruptedException {
        traffic.turnAway();
        if (!grace.isZero()) {
            Thread.sleep(grace.toMillis());
            for (Connector connector : server.getJettyServer().getConnectors()) {
                connector.shutdown();
            }
            traffic.awaitQuiet(serving.limits().timeout().plus(LAST_BYTES));
        }
        close();
    }

    /** Stops answering; a second time does nothing. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            parts.close();
            server.stop();
            versions.close();
        }
    }
}
