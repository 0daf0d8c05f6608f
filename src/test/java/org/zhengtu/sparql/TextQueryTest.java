package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code text:query} as researchers write it, over HTTP. */
class TextQueryTest {
    private static final String PREFIXES = """
            PREFIX text: <http://jena.apache.org/text#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            """;
    private static final String NAMES = """
            <urn:spb> <http://www.w3.org/2004/02/skos/core#prefLabel> "沙坪坝区"@zh <urn:g0> .
            <urn:gov> <http://www.w3.org/2004/02/skos/core#prefLabel> "重庆市沙坪坝区人民政府"@zh <urn:g0> .
            <urn:gov> <http://www.w3.org/2004/02/skos/core#altLabel> "区政府"@zh <urn:g0> .
            <urn:gov> <http://www.w3.org/2004/02/skos/core#altLabel> "区政府"@zh <urn:g1> .
            <urn:apart> <http://www.w3.org/2004/02/skos/core#prefLabel> "坝区沙坪"@zh <urn:g1> .
            <urn:value> <http://www.w3.org/2004/02/skos/core#prefLabel> "Total Exports"@en <urn:g1> .
            <urn:plain> <http://www.w3.org/2004/02/skos/core#prefLabel> "C++ (2025)" <urn:g1> .
            <urn:words> <http://www.w3.org/ns/oa#exact> "沙坪壩區政府召開會議" <urn:g1> .
            """;
    private static final int TEXTS = 4000;

    @TempDir
    private static Path folder;
    private static Store store;
    private static Asking asking;

    @BeforeAll
    static void start() throws IOException {
        StringBuilder quads = new StringBuilder(NAMES);
        for (int i = 0; i < TEXTS; i++) {
            quads.append("<urn:n").append(i).append("> <http://www.w3.org/ns/oa#exact> \"多w").append(i)
                    .append("\" <urn:g2> .\n");
        }
        Path file = folder.resolve("graph.nq");
        Files.writeString(file, quads, StandardCharsets.UTF_8);
        Store.create(folder.resolve("store"), file);
        store = Store.open(folder.resolve("store"));
        asking = Asking.start(store, Serving.locally().withLimits(Limits.of(2).withRate(10_000, 10_000)));
    }

    @AfterAll
    static void stop() {
        asking.close();
        store.close();
    }

    private static HttpResponse<String> ask(String pattern) throws Exception {
        return asking.ask(PREFIXES + "SELECT DISTINCT ?x { " + pattern + " } ORDER BY ?x");
    }

    private static String found(String property, String words) throws Exception {
        HttpResponse<String> response = ask("?x text:query (" + property + " '" + words.replace("\\", "\\\\") + "')");
        assertEquals(200, response.statusCode(), response.body());
        return String.join(" ", new TreeSet<>(response.body().lines().skip(1)
                .map(line -> line.substring("urn:".length())).toList()));
    }

    @ParameterizedTest
    @CsvSource({"skos:prefLabel, 沙坪坝, gov spb", "skos:prefLabel, 沙坪壩, gov spb", "skos:prefLabel, \"沙坪坝区\", gov spb",
        "skos:prefLabel, 沙坪坝 AND 人民, gov", "skos:prefLabel, 人民 沙坪坝, gov", "skos:prefLabel, 沙坪坝 NOT 人民, spb",
        "skos:prefLabel, 沙坪坝区 OR exports, gov spb value", "skos:prefLabel, 沙坪*, apart gov spb", "skos:prefLabel, EXP*, value",
        "skos:prefLabel, exportz~1, value", "skos:prefLabel, t?tal, value", "skos:prefLabel, \"total exports\"~3, value",
        "skos:prefLabel, ＴＯＴＡＬ, value", "oa:exact, 区政府召开会议, words", "skos:altLabel, 區政府, gov"})
    void wordsArePhrasesInEitherScript(String property, String words, String expected) throws Exception {
        assertEquals(expected, found(property, words));
    }

    @ParameterizedTest
    @CsvSource({"shapingba, gov spb", "\"sha ping ba\", gov spb", "shapin*, apart gov spb", "shapin, ''", "spb, gov spb", "spbq, gov spb",
        "SHAPINGBA AND renmin, gov", "chongqing, gov", "zhongqing, ''", "qzf, gov", "shāpíngbà, gov spb", "沙平坝, gov spb", "exports, value"})
    void namesAreFoundAsTheyAreRead(String words, String expected) throws Exception {
        assertEquals(expected, found("skos:hiddenLabel", words));
    }

    @Test
    void aHitTellsItsNameItsPropertyAndItsGraph() throws Exception {
        assertEquals("""
                x,name,g,p\r
                urn:gov,区政府,urn:g0,http://www.w3.org/2004/02/skos/core#altLabel\r
                urn:gov,区政府,urn:g1,http://www.w3.org/2004/02/skos/core#altLabel\r
                """, asking.ask(PREFIXES + "SELECT ?x ?name ?g ?p { (?x ?score ?name ?g ?p) text:query"
                + " (skos:hiddenLabel 'quzhengfu') FILTER(LANG(?name) = 'zh') FILTER(STRLEN(?name) = 3) } ORDER BY ?g").body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"GRAPH <urn:g1> { ?x text:query (skos:altLabel '区政府') };urn:gov",
        "GRAPH <urn:g2> { ?x text:query (skos:altLabel '区政府') };''",
        "?x text:query (skos:prefLabel '沙坪坝' 'lang:en');''", "?x text:query (skos:prefLabel '2025' 'lang:none');urn:plain",
        "VALUES ?x { <urn:spb> } ?x text:query '沙坪坝';urn:spb", "?x text:query (skos:prefLabel skos:altLabel '政府');urn:gov",
        "(?s ?score ?x) text:query (skos:prefLabel 'exports' 'highlight:s:[ | e:]');'Total [Exports]'",
        "(?s ?score ?x) text:query (skos:prefLabel '沙坪坝' 1 'highlight:s:[ | e:]');'[沙坪坝]区'"})
    void aSearchIsNarrowedByGraphLanguageAndSubject(String pattern, String expected) throws Exception {
        assertEquals(expected, String.join(" ", ask(pattern).body().lines().skip(1).toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"*a*;may not begin", "?a;may not begin", "*;may not begin", "*:*;may not begin",
        "/a.*b/;regular expressions", "[a TO b];ranges", "urn:x;no field", "a*b*c*d*e*f;wildcards", "沙坪坝~2;in letters",
        "(;Cannot parse", "\"a;Cannot parse", "a AND;Cannot parse", "~;Cannot parse"})
    void whatHasNoBoundOrNoSenseIsRefusedWithTheReason(String words, String reason) throws Exception {
        HttpResponse<String> response = ask("?x text:query (skos:prefLabel '" + words + "')");
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains(reason), words + ": " + response.body());
        assertTrue(response.body().lines().count() <= 2 && !response.body().contains("Exception"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "(a OR b) ", "a* ", "a~2 ", "((", "\"a b c\"~9 "})
    void endlessSearchesAreRefused(String part) throws Exception {
        for (String property : List.of("skos:prefLabel", "skos:hiddenLabel", "oa:exact")) {
            HttpResponse<String> response = ask("?x text:query (" + property + " '" + part.repeat(5000 / part.length())
                    + "')");
            assertEquals(400, response.statusCode(), response.body());
        }
    }

    @Test
    void aSearchEndsWithItsQuery() throws Exception {
        try (Asking hurried = Asking.start(store, Serving.locally().withLimits(Limits.of(2)
                .withTimeout(Duration.ofMillis(200)).withRate(10_000, 10_000)))) {
            // Searches once for each of many words, each of them through all texts.
            HttpResponse<String> response = hurried.ask(PREFIXES + "SELECT (COUNT(*) AS ?n) { ?s oa:exact ?w"
                    + " . ?x text:query (oa:exact ?w 100000) . ?y text:query (oa:exact '多' 100000) }");
            assertEquals(503, response.statusCode(), response.body());
        }
    }
}
