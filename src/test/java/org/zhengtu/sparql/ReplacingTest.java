package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is put in the place of another while it is asked. */
class ReplacingTest {
    private static final String ASK = "sparql?query=SELECT%20?o%20%7B%20%3Curn:s%3E%20%3Curn:p%3E%20?o%20%7D";
    private static final int CLIENTS = 8;

    @TempDir
    private Path folder;
    private final List<Store> opened = new ArrayList<>();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Endpoint endpoint;

    private Store store(int number) throws IOException {
        Path place = Files.createDirectories(folder.resolve("store" + number));
        Path quads = place.resolve("graph.nq");
        Files.writeString(quads, "<urn:s> <urn:p> \"version " + number + "\" <urn:g> .\n", StandardCharsets.UTF_8);
        Store.create(place, quads);
        opened.add(Store.open(place));
        return opened.get(opened.size() - 1);
    }

    /** Says which store it shows; one of its addresses waits in the middle. */
    private Map<String, HttpServlet> pages(Store store) {
        return Map.of("/*", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                if (request.getRequestURI().endsWith("/slow")) {
                    arrived.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
                response.getOutputStream().print(store.folder().getFileName() + " " + store.isReadable());
            }
        });
    }

    @BeforeEach
    void serve() throws IOException {
        Store first = store(0);
        // All clients come from one address and may all be let in: what is refused here is refused for the swap.
        Limits wide = Limits.of(2).withQueries(2 * CLIENTS, 1, 2 * CLIENTS).withRate(1_000_000, 1_000_000);
        endpoint = Endpoint.start(first, Serving.locally().withLimits(wide), pages(first));
    }

    @AfterEach
    void close() {
        goOn.countDown();
        endpoint.close();
        opened.get(opened.size() - 1).close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.address() + path)).header("Accept", "text/csv");
    }

    private String answer(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = Asking.send(to(path));
        assertEquals(200, response.statusCode(), response.body());
        return response.body().strip();
    }

    private void replace(int number) throws IOException {
        Store next = store(number);
        endpoint.replace(next, pages(next));
    }

    @Test
    void newRequestsGetTheNewStoreEverywhere() throws IOException, InterruptedException {
        assertTrue(answer(ASK).endsWith("version 0"));
        replace(1);
        assertTrue(answer(ASK).endsWith("version 1"));
        HttpResponse<String> graph = Asking.send(HttpRequest.newBuilder(URI.create(endpoint.address()
                + "data?graph=urn:g")).header("Accept", "application/n-triples"));
        assertTrue(graph.body().contains("version 1"), graph.body());
        assertEquals("store1 true", answer("page"));
        assertEquals("{\"status\":\"up\",\"store\":\"" + opened.get(1).version() + "\"}", answer("ready"));
    }

    @Test
    void aTagOfTheEarlierStoreIsNoMoreGood() throws IOException, InterruptedException {
        String tag = Asking.send(to(ASK)).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, Asking.send(to(ASK).header("If-None-Match", tag)).statusCode());
        replace(1);
        HttpResponse<String> again = Asking.send(to(ASK).header("If-None-Match", tag));
        assertEquals(200, again.statusCode());
        assertNotEquals(tag, again.headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void aRequestThatIsUnderWayEndsOnItsStoreWhichIsThenClosed() throws Exception {
        ExecutorService client = Executors.newSingleThreadExecutor();
        try {
            Future<String> slow = client.submit(() -> answer("slow"));
            arrived.await();
            replace(1);
            replace(2);
            assertTrue(opened.get(0).isReadable(), "it is still needed");
            assertTrue(opened.get(1).isReadable(), "the request might have been led to it");
            goOn.countDown();
            assertEquals("store0 true", slow.get());
            // The request has ended for the client a moment before it has for the server.
            while (opened.get(0).isReadable() || opened.get(1).isReadable()) {
                Thread.yield();
            }
            assertEquals("store2 true", answer("page"));
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void noRequestFailsWhileStoresAreReplaced() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ConcurrentSkipListSet<String> seen = new ConcurrentSkipListSet<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String path = List.of(ASK, "page", "data?graph=urn:g", "ready").get(i % 4);
                asked.add(clients.submit(() -> {
                    int requests = 0;
                    while (!done.get()) {
                        HttpResponse<String> response = Asking.send(HttpRequest.newBuilder(
                                URI.create(endpoint.address() + path)).header("Accept", "application/n-triples, */*"));
                        assertEquals(200, response.statusCode(), path + ": " + response.body());
                        seen.add(response.body().replaceAll("(?s).*?((version|store)\\W?\\d).*", "$1"));
                        requests++;
                    }
                    return requests;
                }));
            }
            for (int i = 1; i <= 4; i++) {
                replace(i);
                // Each is asked at least once before the next comes.
                while (!seen.contains("version " + i)) {
                    for (Future<Integer> each : asked) {
                        assertFalse(each.isDone() && each.get() >= 0, "a client ended by itself");
                    }
                    Thread.yield();
                }
            }
            done.set(true);
            for (Future<Integer> each : asked) {
                assertTrue(each.get() > 0);
            }
            assertTrue(new TreeSet<>(seen).containsAll(List.of("version 1", "version 4")), seen.toString());
        } finally {
            done.set(true);
            clients.shutdownNow();
        }
        for (int i = 0; i < 4; i++) {
            while (opened.get(i).isReadable()) {
                Thread.yield();
            }
        }
    }

    @Test
    void pagesAtOtherPathsAreRefused() throws IOException {
        Store next = store(1);
        assertThrows(IllegalArgumentException.class, () -> endpoint.replace(next, Map.of()));
        assertFalse(next.version().equals(opened.get(0).version()));
    }
}
