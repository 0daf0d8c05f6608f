package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries and clients that would use up the server: each is ended, with an error that is whole and says why. */
@Timeout(300)
class ExhaustionTest {
    private static final String EASY = "ASK { <urn:p0> ?p ?o }";
    /** Some thousand rows of some hundred bytes. */
    private static final String BIG = "SELECT * { ?s <urn:knows> ?o . { SELECT ?a ?b { ?a <urn:knows> ?b } LIMIT 100 } }";
    private static final String TEXT = "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"";
    private static final String ALL_PAIRS = "?s <urn:knows> ?o . ?a <urn:knows> ?b . ?x <urn:knows> ?y";

    @TempDir
    private static Path folder;
    private static Store store;
    private static Asking hasty;
    private static Asking narrow;

    @BeforeAll
    static void start() throws IOException {
        store = Asking.store(folder);
        Limits many = Limits.of(2).withRate(10_000, 10_000);
        hasty = Asking.start(store, Serving.locally().withLimits(many.withTimeout(Duration.ofMillis(400))));
        narrow = Asking.start(store, Serving.locally().withLimits(many.withRows(5_000, 5_000)
                .withResultBytes(20_000_000)));
    }

    @AfterAll
    static void stop() {
        hasty.close();
        narrow.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // Paths.
        "SELECT (COUNT(*) AS ?n) { ?s (<urn:knows>|^<urn:knows>)* ?o . ?o (<urn:knows>|^<urn:knows>)* ?x }",
        "ASK { ?s ?p ?o FILTER NOT EXISTS { ?a (!<urn:a>|^!<urn:b>)* ?b . ?b (!<urn:a>)+ ?c FILTER(?c = <urn:z>) } }",
        // Products: of triples, of constants, of subqueries that a join keeps, of what is subtracted.
        "SELECT (COUNT(*) AS ?n) { " + ALL_PAIRS + " }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { " + ALL_PAIRS + " FILTER(STRLEN(CONCAT(STR(?s), STR(?b), STR(?y))) = 1) }",
        "SELECT (COUNT(*) AS ?n) { " + ALL_PAIRS + " OPTIONAL { ?q <urn:knows> ?r FILTER(?q = ?s && ?r = ?y) } }",
        "SELECT * { { " + ALL_PAIRS + " } MINUS { " + ALL_PAIRS + " } }",
        "SELECT * { { SELECT ?s ?b { " + ALL_PAIRS + " } } { SELECT ?s ?b { " + ALL_PAIRS + " } } FILTER(?s = ?y) }",
        "SELECT (COUNT(*) AS ?n) FROM <urn:g0> FROM <urn:g1> { " + ALL_PAIRS + " }",
        // Aggregates.
        "SELECT ?s (COUNT(DISTINCT ?b) AS ?n) (MAX(STRLEN(STR(?y))) AS ?m) { " + ALL_PAIRS + " } GROUP BY ?s",
        "SELECT (SUM(STRLEN(SHA512(STR(?y)))) AS ?n) { " + ALL_PAIRS + " }",
        // Patterns.
        "ASK { ?s ?p ?o FILTER(REGEX(CONCAT(STR(?o), " + TEXT + "), \"((a|aa|aaa)+)\\\\1b$\")) }",
        "SELECT (REPLACE(" + TEXT + ", \"(.*a){20}b\", \"x\") AS ?x) {}",
        "SELECT * { ?s ?p ?o . FILTER EXISTS { ?o ?q ?r FILTER(REGEX(" + TEXT + ", \"^(a+)+(a+)+\\\\1$\")) } }",
        // Descriptions.
        "DESCRIBE ?x { " + ALL_PAIRS + " }"})
    void aQueryWithoutEndIsEndedInTimeAndNothingOfItsAnswerIsSent(String query) throws Exception {
        HttpResponse<String> response = hasty.ask(query);
        assertEquals(503, response.statusCode(), response.body());
        assertTrue(response.body().startsWith("The query ran longer than 400 ms and was ended"), response.body());
        assertEquals(1, response.body().strip().lines().count(), response.body());
        assertEquals(200, hasty.get("health").statusCode());
    }

    @Test
    void aClientMayAskForLessTimeButNotForMore() throws Exception {
        HttpResponse<String> less = narrow.ask("SELECT (COUNT(*) AS ?n) { " + ALL_PAIRS + " }", "&timeout=0.1");
        assertEquals(503, less.statusCode());
        assertTrue(less.body().contains("100 ms"), less.body());
        HttpResponse<String> more = hasty.ask("SELECT (COUNT(*) AS ?n) { " + ALL_PAIRS + " }", "&timeout=60");
        assertTrue(more.body().contains("400 ms"), more.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ORDER BY would hold more than 5000 rows|SELECT * { ?s <urn:knows> ?o . ?a <urn:knows> ?b } ORDER BY ?o ?b",
        "DISTINCT would hold more than 5000 rows|SELECT DISTINCT ?o ?b { ?s <urn:knows> ?o . ?a <urn:knows> ?b }",
        "more than 5000 triples|CONSTRUCT { ?o <urn:x> ?b } { ?s <urn:knows> ?o . ?a <urn:knows> ?b }",
        "larger than 20000000 bytes|SELECT * { ?s <urn:knows> ?o . ?a <urn:knows> ?b }",
        "GROUP_CONCAT would hold more|SELECT (GROUP_CONCAT(CONCAT(STR(?o), STR(?b))) AS ?x)"
            + " { ?s <urn:knows> ?o . ?a <urn:knows> ?b }",
        "CONCAT would make a text|SELECT (STRLEN(?z) AS ?n) { ?s <urn:knows> <urn:p1>"
            + " BIND(CONCAT('0123456789012345678901234567890123456789012345678901234567890123456789', '') AS ?a)"
            + " BIND(CONCAT(?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a) AS ?b)"
            + " BIND(CONCAT(?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b) AS ?c)"
            + " BIND(CONCAT(?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c,?c) AS ?z) }",
        "REPLACE would make a text|SELECT (REPLACE(REPLACE(REPLACE(REPLACE('aaaaaaaaaa', 'a', '$0$0$0$0$0$0$0$0$0$0$0$0"
            + "$0$0$0$0$0$0$0$0$0$0'), 'a', '$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0'), 'a', '$0$0$0$0$0$0$0$0$0$0"
            + "$0$0$0$0$0$0$0$0$0$0$0$0'), 'a', '$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0') AS ?x) {}"})
    void whatWouldFillTheMemoryIsRefusedWithItsLimit(String reasonAndQuery) throws Exception {
        int bar = reasonAndQuery.indexOf('|');
        HttpResponse<String> response = narrow.ask(reasonAndQuery.substring(bar + 1));
        assertEquals(422, response.statusCode(), response.body());
        assertTrue(response.body().contains(reasonAndQuery.substring(0, bar)), response.body());
        assertTrue(response.body().contains("Nothing of the answer was sent"), response.body());
        assertEquals(1, response.body().strip().lines().count(), response.body());
    }

    @Test
    void repetitionsThatNoTextBoundsAreRefused() throws Exception {
        HttpResponse<String> response = hasty.ask("ASK { FILTER(REGEX(\"b\", \"((a?){100000}){100000}\")) }");
        assertEquals(400, response.statusCode(), response.body());
    }

    @Test
    void anAnswerBeyondWhatMemoryKeepsArrivesWhole() throws Exception {
        HttpResponse<String> response = narrow.ask(BIG);
        assertEquals(200, response.statusCode());
        assertEquals(3L * Asking.PEOPLE * 100 + 1, response.body().lines().count());
        assertTrue(response.body().length() > 1 << 21);
    }

    @Test
    void requestsThatAreTooLargeAreRefused() throws Exception {
        for (String type : List.of("application/sparql-query", "application/x-www-form-urlencoded")) {
            assertEquals("HTTP/1.1 413 Payload Too Large", firstLine("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: "
                    + type + "\r\nContent-Length: 2000000\r\n\r\n"), "before a byte of it is read");
            String body = "#".repeat(1_000_100);
            assertEquals("HTTP/1.1 413 Payload Too Large", firstLine("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: "
                    + type + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n"
                    + body), "of a length that is not said");
        }
        assertEquals(414, Asking.sendAlone(narrow.to("sparql?query=" + "A".repeat(70_000))).statusCode());
        assertEquals(415, Asking.sendAlone(narrow.to("sparql").header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip").POST(HttpRequest.BodyPublishers.ofString(EASY))).statusCode());
    }

    private static String firstLine(String request) throws IOException {
        try (Socket socket = open(narrow, request)) {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void clientsThatSendOrReadSlowlyKeepNobodyFromAsking() throws Exception {
        List<Socket> slow = new ArrayList<>();
        Limits one = Limits.of(2).withQueries(1, 1, 1);
        try (Asking asking = Asking.start(store, Serving.locally().withLimits(one))) {
            for (int i = 0; i < 20; i++) {
                slow.add(open(asking, "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
                        + "Content-Length: 1000\r\n\r\nASK {"));
                slow.add(open(asking, "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHo"));
            }
            Socket reader = open(asking, "GET /" + Asking.path(BIG) + " HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n");
            slow.add(reader);
            InputStream in = reader.getInputStream();
            assertEquals('H', in.read(), "its answer is on the way, and it takes no more of it");
            // There is one place only, and for each client one.
            assertEquals(200, asking.ask(EASY).statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket open(Asking asking, String text) throws IOException {
        URI address = URI.create(asking.endpoint().address());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenToComeAgain() throws Exception {
        Limits few = Limits.of(2).withRate(1, 3);
        try (Asking asking = Asking.start(store, Serving.locally().withLimits(few))) {
            HttpResponse<String> response = asking.ask(EASY);
            for (int i = 0; i < 1000 && response.statusCode() == 200; i++) {
                response = asking.ask(EASY);
            }
            assertEquals(429, response.statusCode());
            assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
            assertTrue(response.headers().firstValue("Content-Security-Policy").isPresent());
            assertEquals(200, asking.get("health").statusCode(), "who watches the server is not counted");
        }
    }

    @Test
    void whoStandsBehindAProxyIsToldFromItsWordOnlyIfItIsTrusted() throws Exception {
        Limits few = Limits.of(2).withRate(1, 3);
        try (Asking trusting = Asking.start(store, Serving.locally().withLimits(few).behind(List.of("127.0.0.1")));
                Asking wary = Asking.start(store, Serving.locally().withLimits(few))) {
            int refused = 0;
            for (int i = 0; i < 20; i++) {
                assertEquals(200, from(trusting, "192.0.2." + i).statusCode());
                refused += from(wary, "192.0.2." + i).statusCode() == 429 ? 1 : 0;
            }
            assertTrue(refused > 0, "names that anybody may write count for nothing");
            HttpResponse<String> response = from(trusting, "203.0.113.9, 198.51.100.7");
            for (int i = 0; i < 1000 && response.statusCode() == 200; i++) {
                response = from(trusting, "203.0.113." + i % 250 + ", 198.51.100.7");
            }
            assertEquals(429, response.statusCode(), "what the client itself wrote before counts for nothing");
        }
    }

    private static HttpResponse<String> from(Asking asking, String forwarded) throws Exception {
        return Asking.send(asking.to(Asking.path(EASY)).header("X-Forwarded-For", forwarded));
    }

    @Test
    void anEndpointThatStopsLeavesNoThreads() throws Exception {
        Asking asking = Asking.start(store, Serving.locally().withAdminPort(0));
        assertEquals(200, asking.ask(EASY).statusCode());
        int before = Thread.activeCount();
        asking.close();
        assertFalse(Thread.activeCount() > before);
    }
}
