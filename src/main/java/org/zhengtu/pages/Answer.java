package org.zhengtu.pages;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent back: a status, headers and a body.
 *
 * @param file to be sent as the body instead, if there is one
 */
record Answer(int status, String contentType, byte[] body, Map<String, String> headers, Optional<Path> file) {
    static final int OK = 200;
    static final int SEE_OTHER = 303;
    static final int NOT_FOUND = 404;
    static final int NOT_ACCEPTABLE = 406;
    static final int GONE = 410;
    static final int BUSY = 503;
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final byte[] NOTHING = {};

    Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
        this(status, contentType, body, headers, Optional.empty());
    }

    /** A file as it is, however large. */
    static Answer file(String contentType, Path file) {
        return new Answer(OK, contentType, NOTHING, Map.of(), Optional.of(file));
    }

    static Answer page(int status, String html) {
        return new Answer(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer text(int status, String text) {
        return new Answer(status, TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Sends the client elsewhere on this server. */
    static Answer seeOther(String address) {
        return text(SEE_OTHER, address).with("Location", address);
    }

    /** The same with a header. */
    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, body, more, file);
    }
}
