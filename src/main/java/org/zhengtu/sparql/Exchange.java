package org.zhengtu.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.jetty.server.Request;

/** What is noted of one request on its way, for its log line and the figures. */
final class Exchange {
    private static final String ATTRIBUTE = Exchange.class.getName();
    private static final int DIGEST = 16;

    private final ClientAddress client;
    private volatile String query = "";
    private volatile String refused = "";

    private Exchange(ClientAddress client) {
        this.client = client;
    }

    static Exchange begin(Request request, ClientAddress client) {
        Exchange exchange = new Exchange(client);
        request.setAttribute(ATTRIBUTE, exchange);
        return exchange;
    }

    /** That of a request; null of one so broken that it never began. */
    static Exchange of(Request request) {
        return (Exchange) request.getAttribute(ATTRIBUTE);
    }

    static Exchange of(HttpServletRequest request) {
        return (Exchange) request.getAttribute(ATTRIBUTE);
    }

    /** Notes a query by its digest, from which nobody learns what it asks. */
    void noteQuery(String text) {
        query = digest(text);
    }

    void noteRefusal(Refusal refusal) {
        refused = refusal.kind();
    }

    ClientAddress client() {
        return client;
    }

    String query() {
        return query;
    }

    String refused() {
        return refused;
    }

    /** The first 16 hexadecimal digits of the SHA-256 of a text. */
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
