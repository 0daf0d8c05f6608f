package org.zhengtu.sparql;

import java.io.IOException;
import java.net.InetAddress;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The figures at {@code /metrics} on a port of their own, which only this machine reaches. */
final class AdminServer implements AutoCloseable {
    private static final int THREADS = 6;

    private final Server server;
    private final ServerConnector connector;

    private AdminServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** @throws IOException if the port is taken */
    static AdminServer start(int port, Metrics metrics) throws IOException {
        Server server = new Server(new QueuedThreadPool(THREADS, 1));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        server.setErrorHandler(new Plain());
        server.setHandler(new Figures(metrics));
        try {
            LifeCycle.start(server);
        } catch (RuntimeException e) {
            AdminServer failed = new AdminServer(server, connector);
            failed.close();
            throw new IOException("cannot listen at " + connector.getHost() + ":" + port + " for the figures ("
                    + reason(e) + "); try another --admin-port", e);
        }
        return new AdminServer(server, connector);
    }

    private static String reason(Throwable failure) {
        return failure.getCause() == null ? failure.getMessage() : reason(failure.getCause());
    }

    String address() {
        return "http://" + connector.getHost() + ":" + connector.getLocalPort() + "/metrics";
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private static final class Figures extends Handler.Abstract {
        private final Metrics metrics;

        Figures(Metrics metrics) {
            this.metrics = metrics;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!Request.getPathInContext(request).equals("/metrics") || !request.getMethod().equals("GET")) {
                return Plain.write(response, callback, HttpStatus.NOT_FOUND_404, "Only GET /metrics is here.");
            }
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;version=0.0.4;charset=utf-8");
            Content.Sink.write(response, true, metrics.text(), callback);
            return true;
        }
    }
}
