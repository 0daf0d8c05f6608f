package org.zhengtu.sparql;

import java.io.IOException;
import java.net.BindException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A read-only SPARQL server over a {@link Store}: {@code /sparql} answers queries (GET and POST, all result formats),
 * {@code /data} hands out graphs by the graph store protocol, {@code /} says what is here. Nothing can be changed
 * through it, and it calls no other server.
 */
public final class Endpoint implements AutoCloseable {
    private static final String QUERY_LIMIT_MILLISECONDS = "30000";

    private final FusekiServer server;
    private final String host;

    private Endpoint(FusekiServer server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Starts answering; returns when the server accepts requests.
     *
     * @param host name or address to listen at
     * @param port 0 for any that is free
     * @throws IOException if the port is taken or the host is not of this machine
     */
    public static Endpoint start(Store store, String host, int port) throws IOException {
        DatasetGraph data = store.graph();
        data.getContext().set(ARQ.queryTimeout, QUERY_LIMIT_MILLISECONDS);
        StartPage page = StartPage.of(store);
        FusekiServer server = FusekiServer.create().port(port).enableCors(true)
                .fusekiModules(FusekiModules.empty())
                .add("/sparql", DataService.newBuilder(data).addEndpoint(Operation.Query))
                .add("/data", DataService.newBuilder(data).addEndpoint(Operation.GSP_R))
                .addServlet("", page)
                .build();
        for (Connector connector : server.getJettyServer().getConnectors()) {
            ((ServerConnector) connector).setHost(host);
        }
        return startOf(server, host, port);
    }

    private static Endpoint startOf(FusekiServer server, String host, int port) throws IOException {
        try {
            server.start();
            return new Endpoint(server, host);
        } catch (FusekiException e) {
            // The threads of a server that failed to start would keep the process alive.
            server.stop();
            throw new IOException(reason(e, host, port), e);
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
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getHttpPort() + "/";
    }

    /** Waits until the server is closed. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
    }
}
