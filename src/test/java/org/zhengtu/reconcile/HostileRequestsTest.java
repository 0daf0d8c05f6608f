package org.zhengtu.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong gets an error that says so, what is much a bound, and what is strange no more than an empty answer. */
class HostileRequestsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static Desk desk;

    @BeforeAll
    static void start() throws IOException {
        desk = Desk.sample();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static String refused(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        String message = Desk.valid(answer, "error").get("message").getAsString();
        assertFalse(message.matches("(?s).*(Exception|gson|org\\.|java\\.|\\bat \\w+\\.).*"), message);
        return message;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{} {}", "{q0:{query:'x'}}", "{\"q0\":[]}", "{\"q0\":{}}",
        "{\"q0\":{\"query\":{}}}", "{\"q0\":{\"query\":\"x\",\"type\":5}}",
        "{\"q0\":{\"query\":\"x\",\"type_strict\":\"perhaps\"}}",
        "{\"q0\":{\"query\":\"x\",\"properties\":{}}}", "{\"q0\":{\"query\":\"x\","
        + "\"properties\":[{\"pid\":\"place\"}]}}",
        "{\"q0\":{\"query\":\"x\",\"properties\":[{\"pid\":\"place\",\"v\":{\"name\":\"y\"}}]}}",
        "{\"q0\":{\"properties\":[]}}"})
    void whatIsNoBatchIsRefusedWithTheReason(String queries) throws Exception {
        refused(400, desk.form("queries", queries));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"ids\":[]}", "{\"ids\":{},\"properties\":[]}",
            "{\"ids\":[1],\"properties\":[]}",
        "{\"ids\":[],\"properties\":[\"post\"]}", "{\"ids\":[],\"properties\":[{\"id\":\"P31\"}]}"})
    void whatIsNoExtensionIsRefusedWithTheReason(String extend) throws Exception {
        refused(400, desk.form("extend", extend));
    }

    @Test
    void anUnknownPropertyIsToldWithThoseThatThereAre() throws Exception {
        assertTrue(refused(400, desk.form("extend", "{\"ids\":[],\"properties\":[{\"id\":\"P31\"}]}"))
                .contains("divisionCode"));
    }

    @ParameterizedTest
    @CsvSource({"/reconcile/preview?id=nobody,404", "/reconcile/preview,404",
            "/reconcile/view?id=https://example.org/x,404",
        "/reconcile/flyout/entity?id=x,404", "/reconcile/flyout/type?id=x,404", "/reconcile/suggest/else?prefix=a,404",
        "/reconcile/else,404", "/reconcile/view?id=//evil.example,404"})
    void whatIsNotThereIsNotFound(String path, int status) throws Exception {
        refused(status, desk.get(path));
    }

    @Test
    void onlyFormsAreReadAndOnlyAtTheOneAddress() throws Exception {
        refused(415, desk.post("/reconcile", "application/json", "{\"q0\":{\"query\":\"x\"}}"));
        refused(400, desk.post("/reconcile", FORM, "query=x"));
        assertEquals(200, desk.post("/reconcile/", FORM, "queries=%7B%7D").statusCode());
        assertEquals(405, desk.post("/reconcile/suggest/entity", FORM, "prefix=x").statusCode());
        assertEquals(405, desk.post("/reconcile/preview", FORM, "id=x").statusCode());
    }

    private static String batch(int queries, String query) {
        return IntStream.range(0, queries).mapToObj(i -> "\"q" + i + "\":" + query).collect(Collectors.joining(",",
                "{", "}"));
    }

    @Test
    void aBatchHasNoMoreQueriesThanTheManifestSays() throws Exception {
        int most = Desk.json(desk.get("/reconcile"), "manifest").get("batchSize").getAsInt();
        assertEquals(most, desk.queries(batch(most, "{\"query\":\"渝中区\",\"limit\":1}")).size());
        assertTrue(refused(413, desk.form("queries", batch(most + 1,
                "{\"query\":\"渝中区\"}"))).contains(String.valueOf(most)));
    }

    @Test
    void listsInAQueryAreBounded() throws Exception {
        String property = "{\"pid\":\"place\",\"v\":\"x\"}";
        String many = IntStream.range(0, 21).mapToObj(i -> property).collect(Collectors.joining(","));
        refused(413, desk.form("queries", batch(1, "{\"query\":\"x\",\"properties\":[" + many + "]}")));
        refused(413, desk.form("queries", batch(1, "{\"query\":\"x\",\"properties\":[{\"pid\":\"place\",\"v\":["
                + many.replace(property, "\"x\"") + "]}]}")));
        refused(413, desk.form("queries", batch(1, "{\"query\":\"x\",\"type\":[" + many.replace(property, "\"Place\"")
                + "]}")));
        String ids = IntStream.range(0, 101).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        refused(413, desk.form("extend", "{\"ids\":[" + ids + "],\"properties\":[]}"));
    }

    @Test
    void noMoreCandidatesAreGivenThanThereMayBe() throws Exception {
        assertEquals(10, desk.candidates("{\"query\":\"重庆\"}").size());
        int most = desk.candidates("{\"query\":\"重庆\",\"limit\":1000000}").size();
        assertTrue(most > 10 && most <= 50, "" + most);
        assertEquals(10, desk.candidates("{\"query\":\"重庆\",\"limit\":-1}").size());
        assertEquals(10, desk.candidates("{\"query\":\"重庆\",\"limit\":1e999}").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "*:*", "prefLabel:x^1000000", "\\\"", "(((((((((",
            "a OR b AND NOT c", "/.*/", "~1 [a TO z]",
        "<script>alert(1)</script>", "http://x/ y\\n> } DROP ALL", "\\u202e\\u200b", "%s%n{{id}}", ""})
    void strangeNamesFindNothingThatIsCalledSo(String name) throws Exception {
        assertEquals(List.of(), desk.candidates("{\"query\":\"" + name + "\"}").stream()
                .filter(candidate -> candidate.get("score").getAsDouble() > 80).toList());
        HttpResponse<String> suggested = desk.get("/reconcile/suggest/entity?prefix=" + Desk.encoded(
                name.replace("\\", "")));
        Desk.json(suggested, "suggested-entities");
    }

    @Test
    void aNameThatIsLongerThanAnyFindsNothing() throws Exception {
        assertEquals(List.of(), desk.candidates("{\"query\":\"" + "重庆市".repeat(20_000) + "\"}"));
    }

    @Test
    void nestingWithoutEndIsNoBatch() throws Exception {
        refused(400, desk.form("queries", "{\"q0\":{\"query\":" + "[".repeat(100_000)));
        refused(400, desk.form("queries", batch(1, "{\"query\":\"x\",\"properties\":[{\"pid\":\"place\",\"v\":"
                + "{\"id\":".repeat(5_000))));
    }

    @Test
    void numbersWithoutEndAreNotWrittenOut() throws Exception {
        assertEquals(1, desk.queries(batch(1, "{\"query\":\"重庆\",\"properties\":[{\"pid\":\"divisionCode\","
                + "\"v\":1e999999999},"
                + "{\"pid\":\"divisionCode\",\"v\":-1e-999999999},{\"pid\":\"ordinal\",\"v\":5.00}]}")).size());
    }

    @Test
    void unknownTypesAndPropertiesMatchNothing() throws Exception {
        assertEquals(List.of(), desk.candidates("{\"query\":\"渝中区\",\"type\":\"Q515\",\"type_strict\":\"any\"}"));
        assertFalse(desk.candidates("{\"query\":\"渝中区\",\"type\":\"Q515\"}").get(0).get("match").getAsBoolean());
        assertTrue(desk.candidates("{\"query\":\"渝中区\",\"type\":\"Place\",\"properties\":[{\"pid\":\"P17\","
                + "\"v\":\"x\"}]}").get(0)
                .get("match").getAsBoolean());
    }

    @Test
    void allPropertiesAtOnceAreAnswered() throws Exception {
        String given = List.of("name", "alias", "kind", "place", "parent", "post", "body", "tenure", "attestedFrom",
                "date", "meeting",
                "person", "ordinal", "divisionCode", "definition", "wikidata", "geonames", "nbs", "type", "link")
                .stream()
                .map(id -> "{\"pid\":\"" + id + "\",\"v\":[\"重庆市\",\"2023\",500103]}").collect(Collectors.joining(","));
        desk.candidates("{\"properties\":[" + given + "]}");
        desk.candidates("{\"query\":\"渝中区\",\"properties\":[" + given + "]}");
    }

    @Test
    void aHostThatIsNoneIsNotWrittenIntoAddresses() throws Exception {
        URI address = URI.create(desk.address("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(("GET /reconcile HTTP/1.1\r\nHost: x\"><script>\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertFalse(answer.contains("<script>"), answer);
        }
    }

    @Test
    void timeSizeAndNumberOfRequestsAreBoundedAsForQueries() throws Exception {
        String batch = batch(50, "{\"query\":\"" + "区政府委员会工作重庆市".repeat(15) + "\"}");
        try (Desk hurried = desk.beside(limits -> limits.withTimeout(Duration.ofMillis(1)))) {
            HttpResponse<String> late = hurried.form("queries", batch);
            assertEquals(503, late.statusCode(), late.body());
            assertTrue(late.body().contains("was ended"), late.body());
        }
        try (Desk strict = desk.beside(limits -> limits.withRate(1, 1))) {
            int last = 0;
            for (int i = 0; i < 20 && last != 429; i++) {
                last = strict.form("queries", "{}").statusCode();
            }
            assertEquals(429, last);
        }
        assertEquals(413, desk.post("/reconcile", FORM, "queries=" + "x".repeat(1_100_000)).statusCode());
    }
}
