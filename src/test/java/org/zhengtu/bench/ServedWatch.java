package org.zhengtu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengtu.vocab.ZT;

/** {@code zhengtu watch} in a process of its own, asked as a client would. */
final class ServedWatch implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("SPARQL at (\\S+?),");
    /** As often as the server lets one client ask for long. */
    private static final long PERIOD = 100;
    private static final long PATIENCE_AT_END = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final String address;

    private ServedWatch(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.address = address();
    }

    /** Starts it, and returns when it serves. @param log gets what it prints */
    static ServedWatch start(Path documents, Path store, String heap, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("./zhengtu", "watch", documents.toString(), "--store",
                store.toString(), "--port", "0").redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ZHENGTU_JAVA_OPTS", "-Xmx" + heap);
        Process process = builder.start();
        try {
            return new ServedWatch(process, log);
        } catch (IOException | InterruptedException e) {
            process.destroy();
            throw e;
        }
    }

    private String address() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !process.waitFor(PERIOD, TimeUnit.MILLISECONDS)) {
            Matcher matcher = ADDRESS.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("zhengtu watch does not serve; see " + log);
    }

    /** Asks until a document of this name is there. */
    void await(String name) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "?query=" + URLEncoder.encode(
                "ASK { ?document <" + ZT.fileName.getURI() + "> \"" + name + "\" }", StandardCharsets.UTF_8)))
                .header("Accept", "application/sparql-results+json").build();
        while (System.nanoTime() < end) {
            HttpResponse<String> response = send(request);
            if (response.statusCode() != 200) {
                throw new IOException(address + " answered " + response.statusCode() + ", expected 200");
            }
            if (response.body().contains("true")) {
                return;
            }
            Thread.sleep(PERIOD);
        }
        throw new IOException(name + " was not served within " + PATIENCE + "; see " + log);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            boolean isEnded = process.waitFor(PATIENCE_AT_END, TimeUnit.SECONDS);
            throw new IOException(isEnded ? "zhengtu watch ended with " + process.exitValue() + "; see " + log
                    : "zhengtu watch runs and does not answer at " + address + "; see " + log, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
