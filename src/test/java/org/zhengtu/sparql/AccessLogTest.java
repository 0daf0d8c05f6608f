package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AccessLogTest {
    private static final BlockingQueue<String> LINES = new LinkedBlockingQueue<>();

    @TempDir
    private static Path folder;
    private static Store store;
    private static Asking asking;

    @BeforeAll
    static void start() throws IOException {
        store = Asking.store(folder);
        asking = Asking.start(store, Serving.locally().withAdminPort(0).behind(List.of("127.0.0.0/8"))
                .logging(LINES::add));
    }

    @AfterAll
    static void stop() {
        asking.close();
        store.close();
    }

    private static JsonObject line() throws InterruptedException {
        return JSON.parse(LINES.take());
    }

    private static int number(JsonObject line, String key) {
        return line.get(key).getAsNumber().value().intValue();
    }

    /** Every request of this class waits for its line, so that no line is taken for that of a later one. */
    private static JsonObject logged(HttpRequest.Builder request) throws Exception {
        Asking.send(request);
        return line();
    }

    private static HttpResponse<String> answered(String path) throws Exception {
        HttpResponse<String> answer = asking.get(path);
        line();
        return answer;
    }

    @Test
    void aLineTellsHowItWentButNeitherWhoAskedNorWhat() throws Exception {
        HttpRequest.Builder request = asking.to(Asking.path("ASK { <urn:my-secret-interest> ?p ?o }"))
                .header("X-Forwarded-For", "198.51.100.77");
        JsonObject line = logged(request);
        assertEquals("198.51.100.0", line.getString("client"));
        assertEquals("GET", line.getString("method"));
        assertEquals("/sparql", line.getString("path"));
        assertEquals(200, number(line, "status"));
        assertTrue(number(line, "ms") >= 0 && number(line, "bytes") > 0 && !line.getString("time").isEmpty());
        assertFalse(line.toString().contains("secret"), line.toString());
        assertEquals(line.getString("query"), logged(request).getString("query"), "equal queries have equal digests");
        assertEquals("2001:db8:7:0:0:0:0:0", logged(asking.to("").header("X-Forwarded-For", "2001:db8:7:8::9"))
                .getString("client"));
    }

    @Test
    void queriesInTheBodyHaveTheSameDigest() throws Exception {
        String query = "ASK { ?s ?p ?o }";
        String digest = logged(asking.to(Asking.path(query))).getString("query");
        assertEquals(digest, logged(asking.to("sparql").header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(query))).getString("query"));
    }

    @Test
    void whatIsRefusedIsLoggedWithTheReason() throws Exception {
        JsonObject line = logged(asking.to(Asking.path("SELECT * { ?s ?p ?o . ?a ?b ?c . ?x ?y ?z . ?u ?v ?w }")
                + "&timeout=0.05"));
        assertEquals(503, number(line, "status"));
        assertEquals("timeout", line.getString("refused"));
    }

    @Test
    void nothingThatAClientWritesBreaksALine() throws Exception {
        JsonObject line = logged(asking.to("%22%7D%0A%7B%22evil%22:1,%E6%94%BF"));
        assertTrue(number(line, "status") >= 400);
        assertFalse(line.hasKey("evil"));
    }

    @Test
    void figuresAreServedToThisMachineAloneAndOnAnotherPort() throws Exception {
        logged(asking.to(Asking.path("ASK {}")));
        String address = asking.endpoint().adminAddress();
        assertTrue(address.startsWith("http://127.0.0.1:"), address);
        HttpResponse<String> figures = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address))
                .build(), HttpResponse.BodyHandlers.ofString());
        for (String figure : List.of("zhengtu_requests_seconds_count{path=\"/sparql\",status=\"200\"}",
                "zhengtu_queries_running 0.0", "zhengtu_queries_stuck 0.0", "jvm_memory_used_bytes")) {
            assertTrue(figures.body().contains(figure), figure);
        }
        assertEquals(404, answered("metrics").statusCode());
    }

    @Test
    void healthAndReadinessAreOneWordAndTheVersionOfTheStore() throws Exception {
        String up = "{\"status\":\"up\",\"store\":\"" + store.version() + "\"}";
        assertEquals(up, answered("health").body().strip());
        assertEquals(up, answered("ready").body().strip());
    }
}
