package org.zhengtu.sparql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/**
 * One line of JSON a request: when, from which network, what for, how it went. Neither whole addresses nor queries are
 * written; the digest of a query tells equal ones.
 *
 * <p>Example: {@code {"time":"2026-01-31T08:00:00.000Z","client":"192.0.2.0","method":"GET","path":"/sparql",
 * "status":200,"ms":12,"bytes":4711,"query":"9f86d081884c7d65"}}
 */
final class AccessLog implements RequestLog {
    private static final int LONGEST_PATH = 200;

    private final Consumer<String> out;
    private final Metrics metrics;

    AccessLog(Consumer<String> out, Metrics metrics) {
        this.out = out;
        this.metrics = metrics;
    }

    @Override
    public void log(Request request, Response response) {
        long nanoseconds = NanoTime.since(request.getBeginNanoTime());
        Exchange exchange = Exchange.of(request);
        String path = request.getHttpURI() == null || request.getHttpURI().getPath() == null ? ""
                : request.getHttpURI().getPath();
        StringBuilder line = new StringBuilder("{");
        text(line, "time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        text(line, "client", exchange == null ? "" : exchange.client().network());
        text(line, "method", String.valueOf(request.getMethod()));
        text(line, "path", path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path);
        number(line, "status", response.getStatus());
        number(line, "ms", TimeUnit.NANOSECONDS.toMillis(nanoseconds));
        number(line, "bytes", Response.getContentBytesWritten(response));
        text(line, "query", exchange == null ? "" : exchange.query());
        text(line, "refused", exchange == null ? "" : exchange.refused());
        line.setCharAt(line.length() - 1, '}');
        out.accept(line.toString());
        metrics.count(path, response.getStatus(), nanoseconds);
    }

    private static void text(StringBuilder line, String key, String value) {
        if (!value.isEmpty()) {
            line.append('"').append(key).append("\":\"");
            value.chars().forEach(each -> {
                if (each == '"' || each == '\\' || each < ' ' || each > '~') {
                    line.append(String.format(Locale.ROOT, "\\u%04x", each));
                } else {
                    line.append((char) each);
                }
            });
            line.append("\",");
        }
    }

    private static void number(StringBuilder line, String key, long value) {
        line.append('"').append(key).append("\":").append(value).append(',');
    }
}
