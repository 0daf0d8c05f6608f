package org.zhengtu.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The requests of OpenRefine from pasting the address to a column of values, over HTTP against the sample: its page
 * asks from another origin, and puts ids into addresses without escapes; its server posts forms of batches.
 */
class OpenRefineTest {
    private static final String ORIGIN = "http://127.0.0.1:3333";
    private static final String MAYOR = Desk.ID + "person/xiao-qing-hua-10c4028a46";
    private static final String DISTRICT = Desk.ID + "place/sha-ping-ba-qu-70b74eec1c";
    private static Desk desk;

    @BeforeAll
    static void start() throws IOException {
        desk = Desk.sample();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static JsonObject manifest() throws Exception {
        return Desk.json(desk.get("/reconcile", "Accept", "application/json, text/javascript, */*; q=0.01", "Origin",
                ORIGIN),
                "manifest");
    }

    /** The path of an address that the manifest gives. */
    private static String path(String address) {
        assertTrue(address.startsWith(desk.address("/")), address);
        return address.substring(desk.address("/").length() - 1);
    }

    private static String path(JsonObject service) {
        return path(service.get("service_url").getAsString() + service.get("service_path").getAsString());
    }

    private static List<String> ids(JsonElement array) {
        return ((JsonArray) array).asList().stream().map(each -> each.getAsJsonObject()
                .get("id").getAsString()).toList();
    }

    @Test
    void theManifestIsGivenToAnyOriginAndSaysWhatThereIs() throws Exception {
        JsonObject manifest = manifest();
        assertEquals("[\"0.2\"]", manifest.get("versions").toString());
        assertTrue(MAYOR.startsWith(manifest.get("identifierSpace").getAsString()));
        assertEquals(List.of("Place", "Body", "Person", "Meeting", "MeetingSeries", "Programme", "Indicator"),
                ids(manifest.get("defaultTypes")));
        HttpResponse<String> answer = desk.get("/reconcile", "Origin", ORIGIN);
        assertEquals(ORIGIN, answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(answer.headers().allValues("Vary").toString().contains("Origin"));
        assertEquals(200, desk.get(path(manifest.get("documentation").getAsString())).statusCode());
        assertEquals(200, desk.get(path(manifest.get("logo").getAsString())).statusCode());
    }

    @Test
    void addressesInTheManifestAreThoseByWhichTheClientAsks() throws Exception {
        String behind = desk.get("/reconcile", "X-Forwarded-Proto", "https").body();
        assertTrue(behind.contains(desk.address("/").replace("http:", "https:") + "reconcile"), behind);
        assertTrue(desk.get("/reconcile", "X-Forwarded-Proto", "javascript").body().contains("\"" + desk.address("/")));
    }

    @Test
    void browsersMayAskBeforeWithAnyTypeOfContent() throws Exception {
        for (String type : List.of("content-type", "content-type, accept")) {
            HttpResponse<String> answer = desk.send(HttpRequest.newBuilder(URI.create(desk.address("/reconcile")))
                    .header("Origin", ORIGIN).header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", type)
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
            assertEquals(200, answer.statusCode());
            assertEquals(ORIGIN, answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
            assertTrue(answer.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
            assertTrue(answer.headers().firstValue("Access-Control-Allow-Headers").orElse("").contains("Content-Type"));
        }
    }

    @Test
    void aRequestForAScriptIsAnsweredWithDataAlone() throws Exception {
        HttpResponse<String> answer = desk.get("/reconcile?callback=jQuery1_2&_=3");
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertFalse(Desk.json(answer, "manifest").toString().contains("jQuery"));
    }

    @Test
    void typesAreGuessedFromTenCellsOfTheColumn() throws Exception {
        JsonObject answer = desk.queries("{\"q0\":{\"query\":\"沙坪坝区\",\"limit\":3},\"q1\":{\"query\":\"渝中区\","
                + "\"limit\":3},"
                + "\"q2\":{\"query\":\"重庆市\",\"limit\":3}}");
        assertEquals(Set.of("q0", "q1", "q2"), answer.keySet());
        for (String key : answer.keySet()) {
            JsonArray result = answer.getAsJsonObject(key).getAsJsonArray("result");
            assertTrue(result.size() >= 1 && result.size() <= 3, key);
            assertTrue(ids(result.get(0).getAsJsonObject().get("type")).contains("Place"), result.toString());
        }
    }

    @Test
    void aBatchIsPostedAsFormAndEachQueryHasItsCandidates() throws Exception {
        JsonObject answer = desk.queries("{\"q0\":{\"query\":\"肖庆华\",\"type\":\"Person\",\"type_strict\":\"should\","
                + "\"properties\":"
                + "[{\"pid\":\"place\",\"v\":{\"id\":\"" + DISTRICT
                + "\",\"name\":\"沙坪坝区\"}},{\"pid\":\"post\",\"v\":\"区长\"}]},"
                + "\"q1\":{\"query\":\"没有这样的名称\",\"type\":\"Person\",\"type_strict\":\"should\"}}");
        JsonObject first = answer.getAsJsonObject("q0").getAsJsonArray("result").get(0).getAsJsonObject();
        assertEquals(MAYOR, first.get("id").getAsString());
        assertTrue(first.get("match").getAsBoolean());
        assertEquals(100, first.get("score").getAsDouble());
        assertEquals(List.of("name_exact", "type", "property_place", "property_post"), ids(first.get("features")));
        assertEquals("[]", answer.getAsJsonObject("q1").getAsJsonArray("result").asList().stream()
                .filter(each -> each.getAsJsonObject().get("match").getAsBoolean()).toList().toString());
    }

    @Test
    void theSameQueriesMayBeAskedByGet() throws Exception {
        String json = "{\"a\":{\"query\":\"渝中区\",\"type\":[\"Place\",\"Body\"],\"limit\":1,\"type_strict\":\"any\"}}";
        JsonObject got = Desk.json(desk.get("/reconcile?queries=" + Desk.encoded(json)), "results");
        assertEquals(desk.queries(json), got);
        assertEquals(1, got.getAsJsonObject("a").getAsJsonArray("result").size());
    }

    @Test
    void anIdThatWasCopiedFindsItsThing() throws Exception {
        for (String id : List.of(MAYOR, MAYOR.substring(Desk.ID.length()))) {
            JsonObject first = desk.candidates("{\"query\":\"" + id + "\"}").get(0);
            assertEquals(MAYOR, first.get("id").getAsString());
            assertEquals("true 100.0", first.get("match").getAsBoolean() + " " + first.get("score").getAsDouble());
        }
    }

    @Test
    void typesPropertiesAndThingsAreSuggestedWhileOneTypes() throws Exception {
        JsonObject suggest = manifest().getAsJsonObject("suggest");
        String type = path(suggest.getAsJsonObject("type"));
        assertEquals(List.of("Body/government"), ids(Desk.json(desk.get(type + "?prefix=gov", "Origin", ORIGIN),
                "suggested-types").get("result")));
        assertEquals("Place/district", ids(Desk.json(desk.get(type + "?prefix=" + Desk.encoded("区")),
                "suggested-types").get("result")).get(0));
        String property = path(suggest.getAsJsonObject("property"));
        assertEquals(List.of("post", "tenure"), ids(Desk.json(desk.get(property + "?type=Person&prefix="
                + Desk.encoded("职")),
                "suggested-properties").get("result")));
        String entity = path(suggest.getAsJsonObject("entity"));
        for (String prefix : List.of("沙坪", "沙坪坝區", "shapingba", DISTRICT)) {
            JsonObject answer = Desk.json(desk.get(entity + "?type=Place&prefix=" + Desk.encoded(prefix)),
                    "suggested-entities");
            assertEquals(DISTRICT, ids(answer.get("result")).get(0), prefix);
        }
        assertEquals("[]", Desk.json(desk.get(entity + "?type=Q5&prefix=" + Desk.encoded("沙坪")), "suggested-entities")
                .get("result").toString());
    }

    @Test
    void suggestionsAreLeafedThroughWithoutRepeatingOrLosingOne() throws Exception {
        Set<String> seen = new TreeSet<>();
        String path = "/reconcile/suggest/entity?prefix=" + Desk.encoded("重庆");
        JsonObject answer = Desk.json(desk.get(path), "suggested-entities");
        int pages = 1;
        seen.addAll(ids(answer.get("result")));
        while (answer.has("cursor")) {
            answer = Desk.json(desk.get(path + "&cursor=" + answer.get("cursor").getAsInt()), "suggested-entities");
            ids(answer.get("result")).forEach(id -> assertTrue(seen.add(id), id));
            pages++;
        }
        assertTrue(pages > 1 && seen.size() > 10, pages + " pages, " + seen);
    }

    @Test
    void flyoutsTellWhatIsSuggested() throws Exception {
        JsonObject suggest = manifest().getAsJsonObject("suggest");
        for (String[] each : new String[][] {{"entity", DISTRICT, "500106"}, {"property", "post", "职务"},
            {"type", "Body/government", "政府"}}) {
            JsonObject service = suggest.getAsJsonObject(each[0]);
            String address = service.get("flyout_service_url").getAsString()
                    + service.get("flyout_service_path").getAsString().replace("${id}", Desk.encoded(each[1]));
            JsonObject answer = Desk.json(desk.get(path(address)), "flyout");
            assertEquals(each[1], answer.get("id").getAsString());
            assertTrue(answer.get("html").getAsString().contains(each[2]), answer.toString());
        }
    }

    @Test
    void aThingIsShownInAFrameOfAnotherOriginWithoutScripts() throws Exception {
        String template = manifest().getAsJsonObject("preview").get("url").getAsString();
        for (String id : List.of(DISTRICT, Desk.encoded(DISTRICT))) {
            HttpResponse<String> answer = desk.get(path(template.replace("{{id}}", id)));
            assertEquals(200, answer.statusCode());
            assertEquals(List.of(), answer.headers().allValues("X-Frame-Options"));
            String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("frame-ancestors *") && policy.startsWith("default-src 'none'"), policy);
            assertFalse(answer.body().contains("<script"));
            assertTrue(answer.body().contains("沙坪坝区") && answer.body().contains("500106"), answer.body());
        }
    }

    @Test
    void theAddressForViewingLeadsToThePageOfAThing() throws Exception {
        String template = manifest().getAsJsonObject("view").get("url").getAsString();
        for (String id : List.of(MAYOR, Desk.encoded(MAYOR))) {
            HttpResponse<String> answer = desk.get(path(template.replace("{{id}}", id)));
            assertEquals(303, answer.statusCode());
            String page = answer.headers().firstValue("Location").orElse("");
            assertEquals("/id/person/xiao-qing-hua-10c4028a46", page);
            assertEquals(303, desk.get(page).statusCode());
        }
    }

    @Test
    void propertiesAreProposedThatThingsOfTheTypeHave() throws Exception {
        String path = path(manifest().getAsJsonObject("extend").getAsJsonObject("propose_properties"));
        JsonObject person = Desk.json(desk.get(path + "?type=Person", "Origin", ORIGIN), "proposals");
        assertTrue(ids(person.get("properties")).containsAll(List.of("name", "post", "body", "tenure", "place")));
        assertFalse(ids(person.get("properties")).contains("divisionCode"));
        List<String> place = ids(Desk.json(desk.get(path + "?type=Place/district"), "proposals").get("properties"));
        assertTrue(place.containsAll(List.of("divisionCode", "wikidata", "geonames", "parent", "alias")),
                place.toString());
        assertFalse(place.contains("replacedBy"), "no place of the sample was replaced");
        assertEquals(3, ids(Desk.json(desk.get(path + "?type=&limit=3"), "proposals").get("properties")).size());
        assertEquals("[]", Desk.json(desk.get(path + "?type=Q5"), "proposals").get("properties").toString());
    }

    private static JsonArray cell(JsonObject answer, String id, String property) {
        return answer.getAsJsonObject("rows").getAsJsonObject(id).getAsJsonArray(property);
    }

    @Test
    void valuesAreFetchedAsThingsTextsAndDays() throws Exception {
        JsonObject answer = Desk.json(desk.form("extend", "{\"ids\":[\"" + MAYOR + "\",\"" + DISTRICT
                + "\",\"Q1\"],\"properties\":["
                + "{\"id\":\"post\"},{\"id\":\"body\",\"settings\":{\"limit\":\"1\",\"content\":\"literal\"}},"
                + "{\"id\":\"attestedFrom\"},"
                + "{\"id\":\"place\"},{\"id\":\"divisionCode\"},{\"id\":\"kind\"}]}"), "extension");
        assertEquals(List.of("post", "body", "attestedFrom", "place", "divisionCode", "kind"), ids(answer.get("meta")));
        assertEquals("[{\"str\":\"区委副书记\"},{\"str\":\"区长\"}]", cell(answer, MAYOR, "post").toString());
        assertEquals(1, cell(answer, MAYOR, "body").size());
        assertTrue(cell(answer, MAYOR, "body").get(0).getAsJsonObject().has("str"), "a name, as the setting asks");
        assertEquals("[{\"date\":\"2024-12-30T00:00:00Z\"}]", cell(answer, MAYOR, "attestedFrom").toString());
        assertEquals("[{\"id\":\"" + DISTRICT + "\",\"name\":\"沙坪坝区\"}]", cell(answer, MAYOR, "place").toString());
        assertEquals("[{\"str\":\"500106\"}]", cell(answer, DISTRICT, "divisionCode").toString());
        assertEquals("[{\"str\":\"区\"}]", cell(answer, DISTRICT, "kind").toString());
        assertEquals("Place", answer.getAsJsonArray("meta").get(3).getAsJsonObject().getAsJsonObject("type")
                .get("id").getAsString());
        // OpenRefine counts columns by the lists that are there, so each must be, also of what there is not.
        for (String id : List.of(MAYOR, DISTRICT, "Q1")) {
            assertEquals(6, answer.getAsJsonObject("rows").getAsJsonObject(id).size(), id);
        }
    }

    @Test
    void linksAreFetchedAsTheIdsThatOthersUse() throws Exception {
        String city = Desk.ID + "place/chong-qing-shi-e6078a640c";
        JsonObject answer = Desk.json(desk.form("extend", "{\"ids\":[\"" + city
                + "\"],\"properties\":[{\"id\":\"wikidata\"},"
                + "{\"id\":\"geonames\"}]}"), "extension");
        assertEquals("[{\"str\":\"Q11725\"}]", cell(answer, city, "wikidata").toString());
        assertEquals("[{\"str\":\"1814905\"}]", cell(answer, city, "geonames").toString());
        JsonObject back = desk.candidates("{\"query\":\"Chongqing Municipality\","
                + "\"properties\":[{\"pid\":\"wikidata\",\"v\":\"Q11725\"}]}").get(0);
        assertEquals(city, back.get("id").getAsString());
        assertFalse(back.get("match").getAsBoolean(), "an id alone is no name");
    }

    @Test
    void theSchemaRefusesWhatTheProtocolDoesNotKnow() {
        assertFalse(Desk.errors("results", "{\"q0\":{\"result\":[{\"name\":\"x\",\"score\":1,\"type\":[]}]}}")
                .isEmpty());
        assertFalse(Desk.errors("results", "{\"q0\":{}}").isEmpty());
        assertFalse(Desk.errors("manifest", "{\"versions\":[\"0.1\"],\"name\":\"x\",\"identifierSpace\":\"http://x/\","
                + "\"schemaSpace\":\"http://x/\"}").isEmpty());
        assertFalse(Desk.errors("extension", "{\"meta\":[],\"rows\":{\"a\":{\"b\":[{\"date\":\"2024-12-30\"}]}}}")
                .isEmpty());
    }
}
