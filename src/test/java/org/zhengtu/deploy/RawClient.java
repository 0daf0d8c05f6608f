package org.zhengtu.deploy;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A client of HTTP/1.1 that asks once and never again: where others would hide a broken connection by a second try,
 * this one throws. Not safe for threads.
 */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE = 120_000;

    private final InetAddress from;
    private final InetSocketAddress to;
    private final boolean keepsAlive;
    private Socket socket;
    private InputStream in;

    /** @param headers by their names in lower case */
    record Answer(int status, Map<String, String> headers, String body) {
    }

    /** @param from the address of this machine that it has; many are one's own in 127.0.0.0/8 */
    RawClient(String from, InetSocketAddress to, boolean keepsAlive) throws IOException {
        this.from = InetAddress.getByName(from);
        this.to = to;
        this.keepsAlive = keepsAlive;
    }

    Answer get(String path) throws IOException {
        return send("GET " + path, "");
    }

    /** @throws IOException if the connection breaks before the answer is whole */
    Answer send(String line, String body) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(to, PATIENCE);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: graph.example\r\nAccept: text/csv\r\n"
                + (keepsAlive ? "" : "Connection: close\r\n")
                + (body.isEmpty() ? "" : "Content-Type: application/sparql-query\r\nContent-Length: " + body.length()
                        + "\r\n") + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
        Answer answer = read();
        if (!keepsAlive || answer.headers().getOrDefault("connection", "").equals("close")) {
            close();
        }
        return answer;
    }

    private Answer read() throws IOException {
        String status = line();
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            for (int size = chunk(body); size > 0; size = chunk(body)) {
                line();
            }
            line();
        } else {
            copy(Integer.parseInt(headers.getOrDefault("content-length", "0")), body);
        }
        return new Answer(Integer.parseInt(status.split(" ")[1]), headers, body.toString(StandardCharsets.UTF_8));
    }

    private int chunk(ByteArrayOutputStream body) throws IOException {
        int size = Integer.parseInt(line(), 16);
        copy(size, body);
        return size;
    }

    private void copy(int size, ByteArrayOutputStream body) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer breaks off after " + bytes.length + " of " + size + " bytes");
        }
        body.write(bytes);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("the connection ends after '" + line.toString(StandardCharsets.UTF_8) + "'");
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
