package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an endpoint ends that was told to do so politely. */
class EndingTest {
    @TempDir
    private static Path folder;
    private static Store store;

    @BeforeAll
    static void make() throws IOException {
        store = Asking.store(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Thread ending(Endpoint endpoint, Duration grace) {
        Thread thread = new Thread(() -> {
            try {
                endpoint.end(grace);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void whileItEndsItIsNotReadyAndAnswersAsTheLastOnAConnection() throws Exception {
        try (Asking asking = Asking.start(store, Serving.locally())) {
            assertEquals(200, asking.get("ready").statusCode());
            assertTrue(asking.ask("ASK {}").headers().firstValue("Connection").isEmpty());
            Thread end = ending(asking.endpoint(), Duration.ofDays(1));
            HttpResponse<String> ready = asking.get("ready");
            while (ready.statusCode() == 200) {
                ready = asking.get("ready");
            }
            assertEquals(503, ready.statusCode());
            assertEquals("{\"status\":\"draining\",\"store\":\"" + store.version() + "\"}", ready.body().strip());
            assertEquals(200, asking.get("health").statusCode());
            HttpResponse<String> answer = asking.ask("SELECT (COUNT(*) AS ?n) { ?s <urn:knows> ?o }");
            assertEquals("n\r\n" + 3 * Asking.PEOPLE + "\r\n", answer.body());
            assertEquals("close", answer.headers().firstValue("Connection").orElse("none"));
            end.interrupt();
            end.join();
        }
    }

    @Test
    void whatIsOnTheWayIsAnsweredThoughNobodyNewIsLetIn() throws Exception {
        try (Asking asking = Asking.start(store, Serving.locally())) {
            URI address = URI.create(asking.endpoint().address());
            try (Socket early = new Socket(address.getHost(), address.getPort())) {
                early.getOutputStream().write(("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n"
                        + "Expect: 100-continue\r\n"
                        + "Content-Type: application/sparql-query\r\nAccept: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                assertEquals("HTTP/1.1 100", new String(early.getInputStream().readNBytes(12), StandardCharsets.UTF_8));
                Thread end = ending(asking.endpoint(), Duration.ofMillis(1));
                CompletableFuture.runAsync(() -> awaitRefusal(address)).get(60, TimeUnit.SECONDS);
                assertTrue(end.isAlive(), "it waits for the one that is on its way");
                early.getOutputStream().write("ASK {}".getBytes(StandardCharsets.UTF_8));
                String answer = new String(early.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.contains("HTTP/1.1 200") && answer.contains("true"), answer);
                end.join();
            }
        }
    }

    private static void awaitRefusal(URI address) {
        try {
            while (true) {
                new Socket(address.getHost(), address.getPort()).close();
            }
        } catch (ConnectException e) {
            assertTrue(e.getMessage().contains("refused"), e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
