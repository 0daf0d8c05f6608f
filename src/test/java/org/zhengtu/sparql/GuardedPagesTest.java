package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedPagesTest {
    private static final CountDownLatch OPEN = new CountDownLatch(1);

    /** Pages that do what no page should. */
    private static final class Bad extends HttpServlet implements GuardedPages {
        private static final long serialVersionUID = 1L;
        private final transient Store store;

        Bad(Store store) {
            this.store = store;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getPathInfo()) {
                case "/endless" -> Txn.executeRead(store.graph(), () -> {
                    while (true) {
                        store.graph().find(Node.ANY, Node.ANY, NodeFactory.createURI("urn:p"), Node.ANY)
                                .forEachRemaining(quad -> { });
                    }
                });
                case "/broken" -> throw new IllegalStateException("broken");
                case "/waiting" -> {
                    try {
                        OPEN.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                default -> { }
            }
            response.getOutputStream().write("a page".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean isFile(String path) {
            return path.equals("/file");
        }

        @Override
        public void sendError(HttpServletRequest request, HttpServletResponse response, int status)
                throws IOException {
            response.setStatus(status);
            response.getOutputStream().write(("our own words for " + status).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static HttpResponse<String> get(Endpoint endpoint, String path, String accept) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(endpoint.address() + path))
                .header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }

    private interface Use {
        void with(Endpoint endpoint) throws Exception;
    }

    private static void serve(Path folder, Limits limits, Use test) throws Exception {
        Path quads = Files.writeString(folder.resolve("graph.nq"), "<urn:a> <urn:p> \"1\" <urn:g> .\n");
        Store.create(folder.resolve("store"), quads);
        try (Store store = Store.open(folder.resolve("store"));
                Endpoint endpoint = Endpoint.start(store, Serving.locally().withLimits(limits),
                        Map.of("/*", new Bad(store)))) {
            test.with(endpoint);
        }
    }

    @Test
    void aPageThatTakesTooLongIsEndedAndSaysSoInItsOwnWords(@TempDir Path folder) throws Exception {
        serve(folder, Limits.of(2).withTimeout(Duration.ofSeconds(1)), endpoint -> {
            HttpResponse<String> page = get(endpoint, "endless", "text/html");
            assertEquals("503 our own words for 503", page.statusCode() + " " + page.body());
            assertTrue(Integer.parseInt(page.headers().firstValue("Retry-After").orElse("0")) > 0);
            assertEquals(503, get(endpoint, "endless", "text/turtle").statusCode());
            assertEquals("a page", get(endpoint, "quick", "text/html").body());
        });
    }

    @Test
    void aPageThatFailsSaysSoInItsOwnWordsAndTellsNothingOfTheFault(@TempDir Path folder) throws Exception {
        serve(folder, Limits.of(2), endpoint -> {
            HttpResponse<String> page = get(endpoint, "broken", "text/html");
            assertEquals("500 our own words for 500", page.statusCode() + " " + page.body());
            HttpResponse<String> data = get(endpoint, "broken", "text/turtle");
            assertTrue(data.statusCode() == 500 && !data.body().contains("broken"), data.body());
        });
    }

    @Test
    void pagesWaitForTheirTurnAsQueriesDoAndFilesDoNot(@TempDir Path folder) throws Exception {
        serve(folder, Limits.of(2).withQueries(2, 1, 8), endpoint -> {
            List<CompletableFuture<Integer>> waiting = Stream.of(1, 2).map(i -> CompletableFuture.supplyAsync(() -> {
                try {
                    return get(endpoint, "waiting", "text/html").statusCode();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            })).toList();
            HttpResponse<String> page = get(endpoint, "quick", "text/html");
            while (page.statusCode() == 200) {
                page = get(endpoint, "quick", "text/html");
            }
            assertEquals(503, page.statusCode());
            assertTrue(page.headers().firstValue("Retry-After").isPresent());
            assertEquals("a page", get(endpoint, "file", "text/html").body());
            assertEquals(200, get(endpoint, "health", "text/html").statusCode());
            OPEN.countDown();
            for (CompletableFuture<Integer> one : waiting) {
                assertEquals(200, one.get());
            }
        });
    }
}
