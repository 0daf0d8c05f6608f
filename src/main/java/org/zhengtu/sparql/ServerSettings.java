package org.zhengtu.sparql;

import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What Jetty itself does for safety, in one place. */
final class ServerSettings {
    private static final int CONNECTIONS = 2000;
    private static final int HEADER_BYTES = 64 << 10;
    private static final int BUFFER = 32 << 10;
    private static final int IDLE_MILLISECONDS = 30_000;
    /**
     * For all that may hold a thread at once: slow queries that wait for their turn, answers that slow clients take. With
     * the twenty that Fuseki gives, a few heavy queries would keep everybody else from being heard.
     */
    private static final int THREADS = 300;

    private ServerSettings() {
    }

    static void apply(Server server, Serving serving, Metrics metrics, Traffic traffic) {
        if (server.getThreadPool() instanceof QueuedThreadPool pool) {
            pool.setMaxThreads(THREADS);
        }
        for (Connector connector : server.getConnectors()) {
            ServerConnector sockets = (ServerConnector) connector;
            sockets.setHost(serving.host());
            sockets.setIdleTimeout(IDLE_MILLISECONDS);
            // A server that ends is as patient as before with those whom it still answers.
            sockets.setShutdownIdleTimeout(IDLE_MILLISECONDS);
            HttpConfiguration http = sockets.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setOutputBufferSize(BUFFER);
            http.setSendServerVersion(false);
        }
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        server.setErrorHandler(new Plain());
        server.setRequestLog(new AccessLog(serving.log(), metrics));
        // Each is put around those before it. A body is read whole before a thread is given to it.
        server.insertHandler(new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory(
                serving.limits().requestBytes() + 1L, 0, true)));
        server.insertHandler(gzip());
        server.insertHandler(RateLimit.of(serving.limits()));
        server.insertHandler(crossOrigin());
        server.insertHandler(new FrontHandler(traffic, serving.proxies(), serving.limits()));
    }

    // Its successor is a library of its own; to be taken when Jena takes a Jetty without this one.
    @SuppressWarnings("removal")
    private static Handler.Singleton gzip() {
        org.eclipse.jetty.server.handler.gzip.GzipHandler handler =
                new org.eclipse.jetty.server.handler.gzip.GzipHandler();
        handler.addIncludedMethods("POST");
        return handler;
    }

    private static CrossOriginHandler crossOrigin() {
        CrossOriginHandler handler = new CrossOriginHandler();
        handler.setAllowedOriginPatterns(Set.of("*"));
        handler.setAllowCredentials(false);
        handler.setAllowedMethods(Set.of("GET", "HEAD", "POST", "OPTIONS"));
        handler.setAllowedHeaders(Set.of("Accept", "Content-Type", "If-None-Match"));
        handler.setExposedHeaders(Set.of("ETag", "Retry-After", "Content-Length"));
        handler.setPreflightMaxAge(Duration.ofDays(1));
        return handler;
    }
}
