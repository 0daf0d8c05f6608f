package org.zhengtu.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A response of which nothing reaches the client, neither status nor header nor body, until {@link #send}. */
final class SpooledResponse extends HttpServletResponseWrapper {
    /** The length is known at the end; how many were answered before is nobody's business. */
    private static final Set<String> UNSAID = Set.of("content-length", "fuseki-request-id");

    private final Spool spool;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int status = SC_OK;
    private String type;
    private String charset;

    SpooledResponse(HttpServletResponse response, Spool spool) {
        super(response);
        this.spool = spool;
    }

    /** Sends all of it. */
    void send() throws IOException {
        HttpServletResponse real = (HttpServletResponse) getResponse();
        real.setStatus(status);
        headers.forEach(real::setHeader);
        if (type != null) {
            real.setContentType(charset == null || type.contains("charset") ? type : type + ";charset=" + charset);
        }
        if (spool.size() > 0) {
            real.setContentLengthLong(spool.size());
            spool.sendTo(real.getOutputStream());
        }
    }

    void removeHeader(String name) {
        headers.remove(name);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return spool;
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(spool, false, StandardCharsets.UTF_8);
    }

    @Override
    public void setStatus(int code) {
        if (code >= SC_BAD_REQUEST) {
            spool.turnToError();
        }
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) throws IOException {
        sendError(code, "");
    }

    @Override
    public void sendError(int code, String message) throws IOException {
        setStatus(code);
        type = "text/plain;charset=utf-8";
        spool.write(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
        headers.put("Location", location);
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            type = value;
        } else if (!UNSAID.contains(name.toLowerCase(Locale.ROOT))) {
            headers.put(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        headers.merge(name, value, (one, other) -> one + ", " + other);
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.containsKey(name) ? List.of(headers.get(name)) : List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }

    @Override
    public void setContentType(String value) {
        type = value;
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public void setCharacterEncoding(String value) {
        charset = value;
    }

    @Override
    public void setContentLength(int length) {
        // Known at the end.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Known at the end.
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // Nothing is sent before the end.
    }

    @Override
    public void resetBuffer() {
        spool.drop();
    }

    @Override
    public void reset() {
        resetBuffer();
        headers.clear();
        status = SC_OK;
        type = null;
    }
}
