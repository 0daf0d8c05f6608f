package org.zhengtu.sparql;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * What every request meets first: the headers that every answer has, the few methods that there are, and a last moment
 * by which the exchange is over, however slowly the client sends or takes its bytes.
 */
final class FrontHandler extends Handler.Wrapper {
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Resource-Policy", "cross-origin",
            // An answer is data. Where a browser shows it as a page all the same, nothing in it runs or loads.
            "Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " sandbox");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");
    /** The paths that are asked by POST. */
    private static final Set<String> ASKED = Set.of("/sparql", "/reconcile", "/reconcile/");
    private static final long SECONDS_TO_TALK = 300;

    private final Traffic traffic;
    private final Predicate<InetAddress> proxies;
    private final Limits limits;

    FrontHandler(Traffic traffic, Predicate<InetAddress> proxies, Limits limits) {
        this.traffic = traffic;
        this.proxies = proxies;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        traffic.begin(request, response);
        Exchange.begin(request, ClientAddress.of(request, proxies));
        HEADERS.forEach(response.getHeaders()::put);
        String method = request.getMethod();
        boolean asked = ASKED.contains(Request.getPathInContext(request));
        if (!METHODS.contains(method) || method.equals("POST") && !asked) {
            response.getHeaders().put(HttpHeader.ALLOW, asked ? "GET, POST, OPTIONS" : "GET, HEAD, OPTIONS");
            return Plain.write(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405,
                    "This server is only read. It knows GET and HEAD, and POST for queries at /sparql and /reconcile.");
        }
        if (request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
            return Plain.write(response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
                    "Requests are read uncompressed only.");
        }
        if (request.getLength() > limits.requestBytes()) {
            return Plain.write(response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413,
                    "A request may have " + limits.requestBytes() + " bytes.");
        }
        limitTime(request);
        return super.handle(request, response, callback);
    }

    private void limitTime(Request request) {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task end = request.getComponents().getScheduler().schedule(connection::close,
                SECONDS_TO_TALK + limits.timeout().toSeconds(), TimeUnit.SECONDS);
        Request.addCompletionListener(request, failure -> end.cancel());
    }
}
