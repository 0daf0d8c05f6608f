package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryDeniedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ServiceGuardTest {
    private static final String ROWS = "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":["
            + "{\"x\":{\"type\":\"literal\",\"value\":\"from elsewhere\"}}]}}";
    private static final AtomicInteger SECRETS = new AtomicInteger();
    private static final CountDownLatch END = new CountDownLatch(1);
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    @TempDir
    private static Path folder;
    private static Store store;
    private static HttpServer other;
    private static String there;

    @BeforeAll
    static void start() throws IOException {
        store = Asking.store(folder);
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.setExecutor(THREADS);
        there = "http://127.0.0.1:" + other.getAddress().getPort();
        other.createContext("/sparql", exchange -> answer(exchange, 200, ROWS));
        other.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", there + "/secret");
            answer(exchange, 302, "");
        });
        other.createContext("/secret", exchange -> {
            SECRETS.incrementAndGet();
            answer(exchange, 200, ROWS);
        });
        other.createContext("/endless", ServiceGuardTest::endless);
        other.createContext("/silent", exchange -> await());
        other.start();
    }

    @AfterAll
    static void stop() {
        END.countDown();
        other.stop(0);
        THREADS.shutdownNow();
        store.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/csv");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] line = "x\r\nmore and more and more and more\r\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            while (END.getCount() > 0) {
                out.write(line);
            }
        }
    }

    private static void await() {
        try {
            END.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asking endpoint(boolean callsHome, String... allowed) throws IOException {
        return Asking.start(store, Serving.locally().withServices(List.of(allowed).stream().map(URI::create).toList()),
                callsHome);
    }

    private static String service(String path) {
        return "SELECT * { SERVICE <" + there + path + "> { ?x ?y ?z } }";
    }

    @Test
    void whatIsOnTheListIsAskedAndNothingElse() throws Exception {
        try (Asking asking = endpoint(true, there + "/sparql")) {
            assertEquals("from elsewhere", asking.ask("SELECT ?x { SERVICE <" + there + "/sparql> { ?x ?y ?z } }")
                    .body().lines().skip(1).findFirst().orElse(""));
            assertEquals(422, asking.ask(service("/secret")).statusCode());
            assertEquals(422, asking.ask(service("/sparql/../secret")).statusCode());
            assertEquals(422, asking.ask("SELECT * { SERVICE SILENT <" + there + "/secret> { ?x ?y ?z } }")
                    .statusCode());
            assertTrue(asking.ask("SELECT * { VALUES ?e { <" + there + "/secret> } SERVICE ?e { ?x ?y ?z } }")
                    .statusCode() >= 400);
            assertEquals(0, SECRETS.get());
        }
    }

    @Test
    void noAddressOfAPrivateNetworkIsAskedEvenIfItIsOnTheList() throws Exception {
        try (Asking asking = endpoint(false, there, "http://localhost:1")) {
            HttpResponse<String> response = asking.ask(service("/sparql"));
            assertEquals(422, response.statusCode());
            assertTrue(response.body().contains("private network"), response.body());
            assertEquals(422, asking.ask("SELECT * { SERVICE SILENT <http://localhost:1/x> { ?x ?y ?z } }")
                    .statusCode(), "a name that leads to one");
        }
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        try (Asking asking = endpoint(true, there + "/moved", there + "/secret")) {
            assertTrue(asking.ask(service("/moved")).statusCode() >= 400);
            assertEquals(0, SECRETS.get());
        }
    }

    @Test
    void anEndlessOrSilentPartnerEndsWithTheQuery() throws Exception {
        Limits limits = Limits.of(2).withTimeout(java.time.Duration.ofMillis(700)).withResultBytes(1_000_000);
        List<URI> all = List.of(URI.create(there));
        try (Asking asking = Asking.start(store, Serving.locally().withServices(all).withLimits(limits), true)) {
            HttpResponse<String> endless = asking.ask(service("/endless"));
            assertTrue(endless.statusCode() == 422 || endless.statusCode() == 503, endless.body());
            assertTrue(endless.body().contains("Nothing of the answer was sent")
                    || endless.body().contains("was ended"), endless.body());
            assertEquals(503, asking.ask(service("/silent")).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254",
        "172.16.0.1", "192.0.0.8", "192.168.1.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1",
        "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1"})
    void theseAddressesAreNotOfTheOpenInternet(String address) throws Exception {
        assertFalse(ServiceGuard.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "192.1.1.1", "2606:4700::1", "2001:67c:2b0::1"})
    void theseAddressesAre(String address) throws Exception {
        assertTrue(ServiceGuard.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://query.example.org.evil.example/sparql", "http://query.example.org/sparql",
        "https://query.example.org:8443/sparql", "https://user@query.example.org/sparql", "https:query.example.org",
        "https://query.example.org@evil.example/sparql", "file:///etc/passwd", "https://query.example.org/other"})
    void addressesThatOnlyLookLikeOneOfTheListAreRefused(String address) {
        ServiceGuard guard = new ServiceGuard(List.of(URI.create("https://query.example.org/sparql")), any -> true);
        assertThrows(QueryDeniedException.class, () -> guard.require(URI.create(address)));
    }
}
