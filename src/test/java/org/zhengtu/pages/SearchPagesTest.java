package org.zhengtu.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page and the suggestions of its box. */
class SearchPagesTest {
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.sample();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> suggest(String words, String more) throws Exception {
        HttpResponse<String> response = served.get("/suggest?q=" + encode(words) + more);
        assertEquals(200, response.statusCode(), words);
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
        return response;
    }

    private static List<JsonObject> groups(String words, String more) throws Exception {
        List<JsonObject> groups = new ArrayList<>();
        JSON.parse(suggest(words, more).body()).get("groups").getAsArray()
                .forEach(group -> groups.add(group.getAsObject()));
        return groups;
    }

    private static List<JsonObject> items(JsonObject group) {
        List<JsonObject> items = new ArrayList<>();
        group.get("items").getAsArray().forEach(item -> items.add(item.getAsObject()));
        return items;
    }

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString().value();
    }

    private static String page(String query) throws Exception {
        HttpResponse<String> response = served.get("/search?" + query);
        assertEquals(200, response.statusCode(), query);
        return response.body();
    }

    @ParameterizedTest
    @CsvSource({"黄茂军, Person, 黄茂军", "hmj, Person, 黄茂军", "huangmaoj, Person, 黄茂军", "黃茂軍, Person, 黄茂军", "spb, Place, 沙坪坝区",
        "shapingba, Place, 沙坪坝区", "区政府办公室, Body, 重庆市沙坪坝区人民政府办公室"})
    void whatIsTypedIsFoundInItsKind(String words, String kind, String label) throws Exception {
        JsonObject group = groups(words, "&lang=zh").stream().filter(each -> text(each, "type").equals(kind)).findFirst()
                .orElseThrow();
        assertTrue(items(group).stream().anyMatch(item -> text(item, "label").equals(label)), group.toString());
    }

    @Test
    void kindsComeInTheirOrderWithTheirNamesAndFewThings() throws Exception {
        List<JsonObject> groups = groups("s", "&lang=en");
        List<String> order = SearchKinds.all().stream().map(SearchKinds.Kind::name).toList();
        List<String> types = groups.stream().map(group -> text(group, "type")).toList();
        assertEquals(types.stream().sorted((one, other) -> order.indexOf(one) - order.indexOf(other)).toList(), types);
        assertTrue(types.size() > 2 && types.contains("Body"), types.toString());
        assertEquals("Person", text(groups.get(0), "label").replace("person", "Person"));
        assertTrue(groups.stream().mapToInt(group -> items(group).size()).sum() <= 12);
    }

    @Test
    void anotherNameIsToldWithTheThingAndWhatTellsItApart() throws Exception {
        JsonObject item = items(groups("区政府办公室", "&lang=zh").get(0)).get(0);
        assertEquals("区政府办公室", text(item, "matched"));
        assertEquals(303, served.get(text(item, "href"), "Accept", "text/html").statusCode());
        JsonObject person = items(groups("hmj", "&lang=zh").get(0)).get(0);
        assertTrue(text(person, "about").contains("书记"), person.toString());
        assertEquals("", text(person, "matched"));
    }

    @Test
    void englishNamesAreSuggestedAndShownInTheReadersLanguage() throws Exception {
        String indicator = groups("population", "&lang=en").stream().filter(group -> text(group, "type")
                .equals("Indicator")).map(group -> text(items(group).get(0), "label")).findFirst().orElse("");
        assertTrue(indicator.toLowerCase(Locale.ROOT).contains("population"), indicator);
        assertTrue(groups("Post Holding", "").stream().anyMatch(group -> text(group, "type").equals("Term")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "\u0000", "%", "\"", "\\", "*", "<script>alert(1)</script>", "a:b AND (", "\uD842"})
    void whatIsNoNameSuggestsNothing(String words) throws Exception {
        String body = served.get("/suggest?q=" + encode(words)).body();
        assertTrue(JSON.parse(body).get("groups").getAsArray().isEmpty(), body);
        assertTrue(JSON.parse(served.get("/suggest").body()).get("groups").getAsArray().isEmpty());
    }

    @Test
    void longInputIsBoundedAndLanguagesThatAreNoneAreNoError() throws Exception {
        for (String words : List.of("区".repeat(1500), "xian".repeat(400), "a b ".repeat(400))) {
            assertTrue(suggest(words, "&lang=xx").body().length() < 10_000);
            assertTrue(page("q=" + encode(words)).contains("</html>"));
        }
    }

    @Test
    void aSuggestionIsKeptByTheBrowserWhileTheStoreIsTheSame() throws Exception {
        String tag = suggest("spb", "").headers().firstValue("ETag").orElseThrow();
        assertEquals(304, served.get("/suggest?q=spb", "If-None-Match", tag).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"黄茂军", "黃茂軍", "huangmaojun", "hmj", "Huang Mao Jun"})
    void thePageFindsAPersonInEveryWriting(String words) throws Exception {
        assertTrue(page("lang=zh&q=" + encode(words)).contains(">黄茂军</a>"), words);
    }

    @Test
    void thePageShowsKindsWithCountsTheNameThatMatchedAndTheTexts() throws Exception {
        String page = page("lang=en&q=" + encode("沙坪坝"));
        assertTrue(page.contains("found as <span lang=\"zh\">沙坪坝"), page);
        assertTrue(page.contains("id=\"texts\"") && page.contains("<mark>"), page);
        assertTrue(page.contains("type=Body"), page);
        String bodies = page("lang=zh&q=" + encode("沙坪坝") + "&type=Body");
        assertFalse(bodies.contains("id=\"texts\"") || bodies.contains("rel=\"next\""), bodies);
        assertTrue(bodies.split("<li>").length > page.split("id=\"g1\"")[1].split("</section>")[0].split("<li>").length);
    }

    @Test
    void pagesFollowEachOtherWithoutRepeating() throws Exception {
        String first = page("q=" + encode("率") + "&type=Indicator");
        assertTrue(first.contains("rel=\"next\""), first);
        String second = page("q=" + encode("率") + "&type=Indicator&page=2");
        List<String> before = Served.links(first).stream().filter(link -> link.startsWith("/id/")).toList();
        List<String> after = Served.links(second).stream().filter(link -> link.startsWith("/id/")).toList();
        assertEquals(50, before.size());
        assertTrue(!after.isEmpty() && after.stream().noneMatch(before::contains));
        assertTrue(second.contains("rel=\"prev\""), second);
    }

    @Test
    void wordsInTraditionalScriptAreFoundInTheTexts() throws Exception {
        assertEquals(page("lang=zh&q=" + encode("区委书记")).split("<mark>").length,
                page("lang=zh&q=" + encode("區委書記")).split("<mark>").length);
        assertTrue(page("lang=zh&q=" + encode("區委書記")).contains("<mark>"));
    }

    @Test
    void whereNothingIsFoundSimilarNamesHelp() throws Exception {
        String page = page("lang=zh&q=" + encode("黄茂钧先"));
        assertTrue(page.contains("没有找到") && page.contains("id=\"similar\"") && page.contains(">黄茂军</a>"), page);
        String english = page("lang=en&q=zzzzqqq");
        assertTrue(english.contains("Nothing was found") && english.contains("shapingba"), english);
    }

    @Test
    void namesOfDocumentsAreEscaped(@TempDir Path folder) throws Exception {
        String evil = "<urn:x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/zhengtu/ontology#Person> <urn:g> .\n"
                + "<urn:x> <http://www.w3.org/2004/02/skos/core#prefLabel> \"王明</script><img src=x onerror=alert(1)>\" <urn:g> .\n"
                + "<urn:x> <http://www.w3.org/2004/02/skos/core#altLabel> \"王\\\"明\\\\\" <urn:g> .\n";
        try (Served other = Served.of(folder, evil)) {
            assertFalse(other.get("/search?q=" + encode("王明")).body().contains("<img"));
            String json = other.get("/suggest?q=" + encode("王明")).body();
            assertTrue(JSON.parse(json).get("groups").getAsArray().size() == 1, json);
        }
    }
}
