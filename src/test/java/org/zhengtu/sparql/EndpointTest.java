package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointTest {
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;
    private static Store store;
    private static Endpoint endpoint;

    @BeforeAll
    static void start() throws IOException {
        Path quads = folder.resolve("graph.nq");
        Files.writeString(quads, """
                <urn:a> <http://www.w3.org/2004/02/skos/core#prefLabel> "青山区委员会"@zh <urn:g1> .
                <urn:a> <http://example.org/p> "1" <urn:g1> .
                <urn:a> <http://example.org/p> "1" <urn:g2> .
                <urn:d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://rdfs.org/ns/void#Dataset> <urn:g3> .
                <urn:d> <http://purl.org/dc/terms/title> "about" <urn:g3> .
                """, StandardCharsets.UTF_8);
        Store.create(folder.resolve("store"), quads);
        store = Store.open(folder.resolve("store"));
        endpoint = Endpoint.start(store, Serving.locally());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
        store.close();
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return CLIENT.send(to(path).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.address() + path));
    }

    /**
     * Over a connection of its own: a server that refuses a request before its body has come closes the connection
     * behind the answer, which a client that keeps it for the next request may learn only when that one fails.
     */
    private static HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(to(path).header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String query(String text) {
        return "sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void queriesByGetAskAllGraphsTogetherAndCountATripleOnce() throws Exception {
        HttpResponse<String> response = get(query(COUNT), "text/csv");
        assertEquals(200, response.statusCode());
        assertEquals("n\r\n4\r\n", response.body());
    }

    @Test
    void queriesByPostAreAnsweredBothAsFormAndAsText() throws Exception {
        assertEquals(200, send("POST", "sparql", "application/sparql-query", COUNT).statusCode());
        assertEquals(200, send("POST", "sparql", "application/x-www-form-urlencoded",
                "query=" + URLEncoder.encode(COUNT, StandardCharsets.UTF_8)).statusCode());
    }

    @Test
    void allFormatsAreThereByHeaderAndByParameter() throws Exception {
        for (String type : new String[] {"application/sparql-results+json", "application/sparql-results+xml",
            "text/csv", "text/tab-separated-values"}) {
            requireType(type, get(query(COUNT), type));
        }
        requireType("application/sparql-results+json", get(query("ASK { ?s ?p ?o }"), "application/json;q=0.1,"
                + "application/sparql-results+json"));
        for (String type : new String[] {"text/turtle", "application/n-triples", "application/rdf+xml",
            "application/ld+json", "application/trig", "application/n-quads"}) {
            for (String form : new String[] {"CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "DESCRIBE <urn:a>"}) {
                HttpResponse<String> response = get(query(form), type);
                requireType(type, response);
                assertTrue(response.body().contains("urn:a"), type);
            }
        }
        requireType("text/csv", get(query(COUNT) + "&format=csv", "*/*"));
        requireType("application/rdf+xml", get(query("DESCRIBE <urn:a>") + "&output=xml", "*/*"));
    }

    private static void requireType(String type, HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), type);
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type), type);
    }

    @Test
    void answersAreCompressedForWhoAsksForIt() throws Exception {
        HttpResponse<byte[]> response = CLIENT.send(to(query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"))
                .header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElse(""));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("urn:a"));
        }
    }

    @Test
    void whoHasTheAnswerAlreadyGetsItNoSecondTime() throws Exception {
        HttpResponse<String> first = get(query(COUNT), "text/csv");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = CLIENT.send(to(query(COUNT)).header("Accept", "text/csv")
                .header("If-None-Match", "\"other\", " + tag).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals(tag, second.headers().firstValue("ETag").orElse(""));
        HttpResponse<String> compressed = CLIENT.send(to(query(COUNT)).header("Accept", "text/csv")
                .header("Accept-Encoding", "gzip").header("If-None-Match", tag.replaceAll("\"$", "--gzip\"")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(304, compressed.statusCode());
        assertNotEquals(tag, get(query(COUNT), "text/turtle, text/tab-separated-values").headers().firstValue("ETag")
                .orElse(""), "each form of the answer has its own");
        assertTrue(get("data?graph=urn:g1", "text/turtle").headers().firstValue("ETag").isPresent());
    }

    @Test
    void answersThatChangeAndErrorsHaveNoTag() throws Exception {
        for (String query : new String[] {"SELECT (NOW() AS ?t) {}", "SELECT (rand() AS ?t) {}", "SELECT"}) {
            assertTrue(get(query(query), "text/csv").headers().firstValue("ETag").isEmpty(), query);
        }
    }

    @Test
    void theEndpointDescribesItselfWithItsGraphs() throws Exception {
        HttpResponse<String> response = get("sparql", "application/n-triples");
        assertEquals(200, response.statusCode());
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        for (String part : new String[] {"<" + endpoint.address() + "sparql> <" + sd + "endpoint> <"
                + endpoint.address() + "sparql>", "<" + sd + "feature> <" + sd + "UnionDefaultGraph>",
            "<" + sd + "supportedLanguage> <" + sd + "SPARQL11Query>", "<" + sd + "name> <urn:g1>",
            "<" + sd + "name> <urn:g2>", "<urn:d> <http://purl.org/dc/terms/title> \"about\""}) {
            assertTrue(response.body().contains(part), part);
        }
        assertFalse(response.body().contains("example.org/p"), "only what describes");
        assertTrue(get("sparql", "text/turtle").body().contains("sd:Service"));
        HttpResponse<String> page = get("sparql", "text/html,application/xhtml+xml");
        assertEquals(303, page.statusCode());
        assertEquals("/editor", page.headers().firstValue("Location").orElse(""));
    }

    @Test
    void namesAreFoundByAPhraseOfTheirCharacters() throws Exception {
        String search = "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query '\"区委\"' }";
        assertTrue(get(query(search), "text/csv").body().contains("urn:a"));
        assertFalse(get(query(search.replace("区委", "山委")), "text/csv").body().contains("urn:a"));
    }

    @Test
    void graphsAreHandedOutOneByOne() throws Exception {
        HttpResponse<String> response = get("data?graph=urn:g2", "application/n-triples");
        assertEquals(200, response.statusCode());
        assertEquals("<urn:a> <http://example.org/p> \"1\" .", response.body().strip());
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        String update = "INSERT DATA { <urn:x> <urn:y> <urn:z> }";
        assertTrue(send("POST", "sparql", "application/sparql-update", update).statusCode() >= 400);
        assertTrue(send("POST", "sparql", "application/x-www-form-urlencoded",
                "update=" + URLEncoder.encode(update, StandardCharsets.UTF_8)).statusCode() >= 400);
        assertTrue(send("PUT", "data?graph=urn:g2", "text/turtle", "<urn:x> <urn:y> <urn:z> .").statusCode() >= 400);
        assertTrue(send("POST", "data?graph=urn:g2", "text/turtle", "<urn:x> <urn:y> <urn:z> .").statusCode() >= 400);
        assertTrue(send("DELETE", "data?graph=urn:g2", "text/turtle", "").statusCode() >= 400);
        assertTrue(get("$/server", "application/json").statusCode() >= 400);
        assertEquals("n\r\n4\r\n", get(query(COUNT), "text/csv").body());
    }

    @Test
    void aBrokenQueryIsTheClientsFault() throws Exception {
        assertEquals(400, get(query("SELECT ?s WHERE"), "text/csv").statusCode());
        assertEquals(400, get("sparql?query=", "text/csv").statusCode());
    }

    @Test
    void noOtherServerIsCalled() throws Exception {
        String call = "SELECT * { SERVICE <" + endpoint.address() + "sparql> { ?s ?p ?o } }";
        HttpResponse<String> response = get(query(call), "text/csv");
        assertTrue(response.statusCode() >= 400 || !response.body().contains("urn:a"), response.body());
    }

    @Test
    void scriptsOfOtherSitesMayAsk() throws Exception {
        HttpResponse<String> response = CLIENT.send(
                to(query(COUNT)).header("Origin", "https://example.org").build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(response.headers().firstValue("Access-Control-Allow-Origin").isPresent());
        assertTrue(response.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
        HttpResponse<String> before = CLIENT.send(to("sparql").header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, before.statusCode());
        assertTrue(before.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
        assertFalse(before.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("PUT"));
    }

    @Test
    void aTakenPortIsNamedInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            IOException error = assertThrows(IOException.class,
                    () -> Endpoint.start(store, Serving.locally().at("127.0.0.1", taken.getLocalPort())));
            assertTrue(error.getMessage().contains("cannot listen at 127.0.0.1:" + taken.getLocalPort()));
        }
    }
}
