package org.zhengtu.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which candidate is a match, and that of several that may be meant none is taken unseen. */
class MatcherTest {
    private static final StringBuilder QUADS = new StringBuilder();
    @TempDir
    private static Path folder;
    private static Desk desk;

    private static void say(String subject, String predicate, String object) {
        QUADS.append('<').append(Desk.ID).append(subject).append("> <").append(predicate).append("> ").append(object)
                .append(" <urn:g> .\n");
    }

    private static String thing(String id) {
        return "<" + Desk.ID + id + ">";
    }

    private static String text(String text) {
        return "\"" + text + "\"@zh";
    }

    private static final String ZT = "https://w3id.org/zhengtu/ontology#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String ORG = "http://www.w3.org/ns/org#";

    private static void named(String id, String type, String name, String... others) {
        say(id, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "<" + ZT + type + ">");
        say(id, SKOS + "prefLabel", text(name));
        for (String other : others) {
            say(id, SKOS + "altLabel", text(other));
        }
    }

    private static void post(String id, String person, String body, String post) {
        say(id, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "<" + ZT + "Tenure>");
        say(id, ORG + "member", thing(person));
        say(id, ORG + "organization", thing(body));
        say(id, ZT + "post", "\"" + post + "\"");
    }

    @BeforeAll
    static void start() throws IOException {
        named("place/a", "Place", "青山区", "青山");
        named("place/b", "Place", "绿水区");
        named("place/c", "Place", "东江市");
        say("place/a", "http://purl.org/dc/terms/isPartOf", thing("place/c"));
        say("place/a", ZT + "divisionCode", "\"990101\"");
        named("body/a", "Body", "东江市青山区人民政府", "区政府", "青山区政府");
        named("body/b", "Body", "东江市绿水区人民政府", "绿水区政府");
        named("body/c", "Body", "东江大学", "东大");
        say("body/a", ZT + "seat", thing("place/a"));
        say("body/b", ZT + "seat", thing("place/b"));
        named("person/a", "Person", "王明");
        named("person/b", "Person", "王明");
        named("person/c", "Person", "李华东");
        named("person/d", "Person", "李华冬");
        for (int i = 0; i < 60; i++) {
            named("person/n-" + i, "Person", "张伟");
        }
        named("person/m-0", "Person", "张小伟");
        named("person/m-1", "Person", "张小伟");
        post("tenure/n", "person/n-0", "body/a", "科长");
        post("tenure/m", "person/m-0", "body/a", "科长");
        post("tenure/a", "person/a", "body/a", "区长");
        post("tenure/b", "person/b", "body/b", "副区长");
        desk = Desk.of(folder, QUADS.toString());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static List<String> matches(List<JsonObject> candidates) {
        return candidates.stream().filter(candidate -> candidate.get("match").getAsBoolean())
                .map(candidate -> candidate.get("id").getAsString().substring(Desk.ID.length())).toList();
    }

    private static List<String> matches(String query) throws Exception {
        return matches(desk.candidates(query));
    }

    private static String person(String name, String property, String value) {
        return "{\"query\":\"" + name + "\",\"type\":\"Person\",\"properties\":[{\"pid\":\"" + property
                + "\",\"v\":\"" + value + "\"}]}";
    }

    @Test
    void oneThatIsCalledSoIsTheOne() throws Exception {
        assertEquals(List.of("person/c"), matches("{\"query\":\"李华东\",\"type\":\"Person\"}"));
        assertEquals(List.of("place/b"), matches("{\"query\":\"绿水区\",\"type\":\"Place\"}"));
        assertEquals(List.of("place/b"), matches("{\"query\":\"绿水区\"}"));
    }

    @Test
    void namesInOtherWidthSpacingScriptAndWithThePlacesAboveAreTheSame() throws Exception {
        for (String name : List.of("青 山 区", "青山區", "東江市青山区", "东江市青山区", "青山")) {
            assertEquals(List.of("place/a"), matches("{\"query\":\"" + name + "\",\"type\":\"Place\"}"), name);
        }
    }

    @Test
    void ofTwoOfOneNameNoneIsTakenUnseen() throws Exception {
        List<JsonObject> both = desk.candidates("{\"query\":\"王明\",\"type\":\"Person\"}");
        assertEquals(2, both.size());
        assertEquals(List.of(), matches(both));
        assertEquals(both.get(0).get("score"), both.get(1).get("score"));
        assertTrue(both.get(0).get("id").getAsString().endsWith("person/a"), "equal ones in the order of their ids");
        assertEquals(List.of(), matches(person("王明", "date", "2024")), "of which nothing is known");
        assertEquals(List.of(), matches(person("王明", "place", "西湖区")), "which contradicts both");
    }

    @Test
    void ofMoreNamesakesThanAreLookedAtNoneIsTakenUnseen() throws Exception {
        assertEquals(List.of(), matches(person("张伟", "body", "青山区政府")));
        assertEquals(List.of("person/m-0"), matches(person("张小伟", "body", "青山区政府")));
    }

    @Test
    void aPropertyThatOneOfThemHasTellsThemApart() throws Exception {
        assertEquals(List.of("person/a"), matches(person("王明", "body", "青山区政府")));
        assertEquals(List.of("person/b"), matches(person("王明", "place", "绿水区")));
        assertEquals(List.of("person/a"), matches(person("王明", "place", "东江市")), "in which its district lies");
        assertEquals(List.of("person/a"), matches(person("王明", "place", "990101000000")),
                "as statistics write its code");
        assertEquals(List.of("person/b"), matches(person("王明", "post", "副区长")));
    }

    @Test
    void whatContradictsIsNoMatch() throws Exception {
        assertEquals(List.of("person/a"), matches(person("王明", "post", "区长")));
        assertEquals(List.of(), matches("{\"query\":\"青山区政府\",\"type\":\"Body\",\"properties\":[{\"pid\":\"place\","
                + "\"v\":\"绿水区\"}]}"));
        assertEquals(List.of(), matches("{\"query\":\"李华东\",\"type\":\"Body\"}"), "a person is no body");
    }

    @Test
    void aShortFormThatManyPlacesHaveNeedsItsPlace() throws Exception {
        assertEquals(List.of(), matches("{\"query\":\"区政府\",\"type\":\"Body\"}"));
        assertEquals(List.of("body/a"), matches("{\"query\":\"区政府\",\"type\":\"Body\","
                + "\"properties\":[{\"pid\":\"place\",\"v\":\"青山\"}]}"));
        assertEquals(List.of("body/c"), matches("{\"query\":\"东大\",\"type\":\"Body\"}"),
                "another name of what has no seat");
    }

    @Test
    void whatOnlySoundsOrLooksSoIsACandidateAndNoMatch() throws Exception {
        for (String name : List.of("li hua dong", "lihuadong", "李华栋", "李化东", "华东", "李华东书记")) {
            List<JsonObject> found = desk.candidates("{\"query\":\"" + name + "\",\"type\":\"Person\"}");
            assertFalse(found.isEmpty(), name);
            assertEquals(List.of(), matches(found), name);
        }
    }

    @Test
    void equalQuestionsHaveEqualAnswers() throws Exception {
        String batch = "{\"a\":{\"query\":\"王明\"},\"b\":{\"query\":\"区政府\"},\"c\":{\"query\":\"lihuadong\"},"
                + "\"d\":{\"query\":\"东江\"}}";
        String first = desk.form("queries", batch).body();
        for (int i = 0; i < 3; i++) {
            assertEquals(first, desk.form("queries", batch).body());
        }
    }

    @Test
    void scoresFallFromTheFirstCandidateOn() throws Exception {
        List<Double> scores = desk.candidates("{\"query\":\"东江市人民政府\"}").stream()
                .map(candidate -> candidate.get("score").getAsDouble()).toList();
        assertTrue(scores.size() > 1, scores.toString());
        assertEquals(scores.stream().sorted((one, two) -> Double.compare(two, one)).toList(), scores);
    }

    @Test
    void propertiesAloneFindAThing() throws Exception {
        List<JsonObject> found = desk.candidates("{\"properties\":[{\"pid\":\"body\",\"v\":\"绿水区政府\"},"
                + "{\"pid\":\"post\",\"v\":\"副区长\"}]}");
        assertTrue(found.get(0).get("id").getAsString().endsWith("person/b"), found.toString());
        assertEquals(List.of(), matches(found));
        assertTrue(desk.candidates("{\"properties\":[{\"pid\":\"divisionCode\",\"v\":990101}]}").get(0)
                .get("id").getAsString()
                .endsWith("place/a"));
    }
}
