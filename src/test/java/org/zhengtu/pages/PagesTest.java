package org.zhengtu.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    private static final List<String> FIXED = List.of("/", "/questions", "/indicators", "/documents", "/editor",
            "/quality",
            "/ontology", "/dataset", "/things?type=Person", "/search?q=%E5%8C%BA", "/concept/agenda-action");
    private static final List<String> CLASSES = List.of("Person", "Body", "Meeting", "MeetingSeries", "Programme",
            "Indicator",
            "Place", "Document", "Group", "Period", "Tenure", "Link", "PostHolding", "Figure", "Statement", "Rule",
            "Article");

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.sample();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String page(String path) throws Exception {
        HttpResponse<String> response = served.get(path, "Accept", "text/html");
        if (response.statusCode() == 303) {
            return page(response.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", ""));
        }
        assertEquals(200, response.statusCode(), path + ": " + response.body());
        return response.body();
    }

    private static Stream<String> all() {
        return Stream.concat(FIXED.stream(), served.examples(CLASSES).values().stream());
    }

    @Test
    void eachKindOfThingHasAPageInBothLanguages() throws Exception {
        for (String path : all().toList()) {
            for (String language : List.of("zh", "en")) {
                String html = page(Call.with(path, "lang", language));
                assertTrue(html.contains("<html lang=\"" + (language.equals("zh") ? "zh-CN" : "en") + "\">"), path);
                assertEquals(1, html.split("<h1", -1).length - 1, path + " has one heading");
                assertTrue(html.strip().endsWith("</html>"), path);
                assertFalse(html.contains("${"), path);
            }
        }
    }

    @Test
    void everyLinkOfEveryPageAnswers() throws Exception {
        TreeSet<String> links = new TreeSet<>();
        for (String path : all().toList()) {
            links.addAll(Served.links(page(path)));
        }
        List<String> wrong = new ArrayList<>();
        for (String link : links) {
            HttpResponse<String> response = served.get(link, "Accept", "text/html");
            if (response.statusCode() != 200 && response.statusCode() != 303) {
                wrong.add(response.statusCode() + " " + link);
            }
        }
        assertTrue(links.size() > 300);
        // A form without its query.
        wrong.remove("404 /sparql");
        wrong.removeIf(link -> link.contains("/dump/") && !link.contains("zhengtu.nq.gz"));
        assertEquals(List.of(), wrong);
    }

    @Test
    void nothingInAPageIsScriptOrStyleOrFromElsewhere() throws Exception {
        for (String path : all().toList()) {
            String html = page(path);
            assertFalse(html.matches("(?s).*<script(?! src=\"/static/).*"), path);
            assertFalse(html.matches("(?s).*<[^>]*\\s(style|on\\w+)=.*"), path);
            assertFalse(html.matches("(?s).*<(img|link|script|iframe)[^>]*(src|href)=\"(https?:)?//.*"), path);
            String policy = served.get(path, "Accept", "text/html").headers().firstValue("Content-Security-Policy")
                    .orElse("");
            assertTrue(policy.contains("script-src 'self';") && !policy.contains("unsafe"), path);
        }
    }

    @Test
    void aFactStandsBesideTheSentenceThatSaysItAndLeadsThere() throws Exception {
        String person = Served.path(served.ask("SELECT ?x { ?x a zt:Person ; skos:prefLabel \"黄茂军\"@zh }").get(0));
        String html = page(person + "?lang=zh");
        assertTrue(html.contains("<mark>区委书记黄茂军</mark><span>主持会议。</span>"), html);
        String link = Served.links(html).stream().filter(address -> address.contains("at=56-63")).findFirst()
                .orElseThrow();
        assertTrue(page(link).contains("<mark class=\"at\" id=\"at\">"));
    }

    @Test
    void theWordsOfAllFactsAreAtTheirPlacesInTheTextsOfTheStore() throws Exception {
        List<String> rows = served.ask("""
                PREFIX oa: <http://www.w3.org/ns/oa#>
                SELECT (CONCAT(STR(?d), " ", STR(?s), " ", STR(?e), " ", ?w) AS ?x) {
                  ?span oa:hasSource ?d ; oa:hasSelector [ oa:exact ?w ] , [ oa:start ?s ; oa:end ?e ] }""");
        assertTrue(rows.size() > 400);
        for (String row : rows) {
            String[] cells = row.split(" ", 4);
            int[] text = new org.zhengtu.sparql.SourceTexts(served.folder()).of(cells[0]).orElseThrow().codePoints()
                    .toArray();
            int start = Integer.parseInt(cells[1]);
            assertEquals(cells[3], new String(text, start, Integer.parseInt(cells[2]) - start));
        }
    }

    @Test
    void namesThatLookLikeCodeAreOnlyShown(@TempDir Path folder) throws Exception {
        String hostile = "<script>alert(1)</script>\\\"><img src=x onerror=alert(2)>'${7*7}";
        String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
        String label = "<http://www.w3.org/2004/02/skos/core#prefLabel>";
        String quads = "<https://w3id.org/zhengtu/id/person/p> " + type
                + " <https://w3id.org/zhengtu/ontology#Person> <urn:g> .\n"
                + "<https://w3id.org/zhengtu/id/person/p> " + label + " \"" + hostile + "\" <urn:g> .\n"
                + "<https://w3id.org/zhengtu/id/person/p> <http://www.w3.org/2000/01/rdf-schema#seeAlso> <javascript:alert(3)> <urn:g> .\n"
                + "<https://w3id.org/zhengtu/id/person/p> <http://purl.org/dc/terms/source> \"javascript:alert(4)\" <urn:g> .\n";
        try (Served own = Served.of(folder, quads)) {
            for (String path : List.of("/id/person/p.html", "/things?type=Person", "/search?q=script", "/search?q="
                    + Call.encode("\"><script>alert(5)</script>"), "/nothing/"
                    + Call.encode("<script>alert(6)</script>"),
                    "/indicators?indicator=" + Call.encode("id/indicator/\"><script>alert(7)"), "/documents?year="
                    + Call.encode("\"><script>"), "/editor?query="
                    + Call.encode("</textarea><script>alert(8)</script>"),
                    "/things?type=" + Call.encode("<script>"))) {
                String html = own.get(path, "Accept", "text/html").body();
                assertFalse(html.contains("<script>"), path + ": " + html);
                assertFalse(html.contains("<img"), path);
                assertFalse(html.contains("href=\"javascript:"), path);
                assertFalse(html.contains("49"), path + " evaluates what it prints");
            }
        }
    }

    @Test
    void brokenRequestsAreAnsweredAllTheSame() throws Exception {
        for (String path : List.of("/%", "/id/%ff%fe", "/search?q=%", "/search?q=%22%5C%22%20AND%20(",
                "/indicators?from=x&to=-1&place=%00",
                "/documents?page=99999999999", "/things?type=Person&page=-3", "/id/person/?facts=x&page=y",
                "/search?q=" + "区".repeat(1000),
                "/?lang=xx&lang", "/questions/..%2fpages%2fparts", "/indicators.csv?indicator=x")) {
            int status = raw(path);
            assertTrue(status < 500, path + " gives " + status);
        }
    }

    /** As it stands: Java's client sends no broken address. */
    private static int raw(String path) throws IOException {
        java.net.URI server = java.net.URI.create(served.address("/"));
        try (java.net.Socket socket = new java.net.Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(("GET " + path.replace("区", "%E5%8C%BA")
                    + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String head = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(head.substring(9, 12));
        }
    }

    @Test
    void theReadersLanguageIsTakenAndKept() throws Exception {
        assertTrue(served.get("/", "Accept-Language", "en-GB,zh;q=0.5").body().contains("<html lang=\"en\">"));
        assertTrue(served.get("/", "Accept-Language", "fr, zh-CN;q=0.2").body().contains("<html lang=\"zh-CN\">"));
        String html = served.get("/?lang=en", "Accept-Language", "zh").body();
        assertTrue(html.contains("href=\"/quality?lang=en\""));
        assertTrue(html.contains("href=\"/?lang=zh\""));
    }

    @Test
    void figuresComeAsChartTableFileAndQuery() throws Exception {
        String indicator = served.ask("SELECT ?x { ?f zt:indicator ?x ; zt:period ?p } GROUP BY ?x ORDER BY DESC(COUNT(?f)) ?x LIMIT 1")
                .get(0).replace("https://w3id.org/zhengtu/", "");
        String html = page("/indicators?lang=en&indicator=" + indicator);
        assertTrue(html.contains("data-chart=\"pivot\"") && html.contains("data-value="));
        String csv = served.get("/indicators.csv?indicator=" + indicator).body();
        assertTrue(csv.startsWith("indicator,area,period,"));
        String editor = Served.links(html).stream().filter(link -> link.startsWith("/editor?query=")).findFirst()
                .orElseThrow();
        String query = editor.substring("/editor?query=".length()).replaceFirst("&.*", "");
        HttpResponse<String> rows = served.get("/sparql?query=" + query, "Accept", "text/csv");
        assertEquals(csv.lines().count(), rows.body().lines().count(), rows.body());
    }

    @Test
    void aStoreWithoutTextsShowsTheFactsAlone(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "青山区召开工作会议\n区长王明主持会议。", StandardCharsets.UTF_8);
        new org.zhengtu.build.Build(1, org.zhengtu.build.Progress.NONE, org.zhengtu.curation.Curation.NONE,
                org.zhengtu.mapping.Reviewed.NONE, false).run(List.of(file), folder.resolve("store"));
        assertFalse(Files.exists(folder.resolve("store").resolve("sources")));
        try (Served own = Served.open(folder.resolve("store"))) {
            String document = own.examples(List.of("Document")).get("Document");
            String html = own.get(document + "?lang=en", "Accept", "text/html").body();
            assertTrue(html.contains("without texts") && html.contains("王明"), html);
            String person = own.examples(List.of("Person")).get("Person");
            assertTrue(own.get(person + ".html").body().contains("<mark>区长王明</mark>"));
        }
    }

    @Test
    void answersHaveColumnsInTheReadersLanguageWithLinksToThingsAndWords() throws Exception {
        String html = page("/questions/posts-over-time?lang=zh");
        assertTrue(html.contains(">职务</th>") && html.contains(">原文</th>") && !html.contains(">words</th>"), html);
        assertTrue(Served.links(html).stream().anyMatch(link -> link.matches("/doc/[^?]*\\?at=\\d+-\\d+.*")));
        assertTrue(Served.links(html).stream().anyMatch(link -> link.startsWith("/id/person/xiao-qing-hua")));
        assertTrue(Served.links(html).stream().anyMatch(link -> link.startsWith("/id/body/")));
        String kept = page("/questions/targets-and-results?lang=zh");
        assertTrue(kept.contains("没有完成") && !kept.contains("missed</"), kept);
        assertTrue(page("/questions/targets-and-results?lang=en").contains("missed"));
        assertTrue(page("/questions/one-indicator-over-documents").contains("data-chart=\"lines 1 3 0 5 by 2 4\""));
    }

    @Test
    void everyColumnOfEveryQuestionHasNamesInBothLanguages() {
        AnswerColumns columns = new AnswerColumns();
        TreeSet<String> nameless = new TreeSet<>();
        for (org.zhengtu.sparql.NamedQuery query : org.zhengtu.sparql.NamedQuery.all()) {
            for (String variable : org.apache.jena.query.QueryFactory.create(query.text()).getResultVars()) {
                if (columns.of(variable).isEmpty()) {
                    nameless.add(query.name() + " has ?" + variable);
                }
            }
        }
        assertEquals(new TreeSet<>(), nameless);
    }

    @Test
    void aLongDocumentIsShownInPartsAndAPlaceOpensItsPart(@TempDir Path folder) throws Exception {
        StringBuilder text = new StringBuilder("青山区召开工作会议\n");
        for (int i = 0; i < 3000; i++) {
            text.append("会议第").append(i).append("项内容是把各项工作落到实处，让群众满意。\n");
        }
        int place = text.length();
        text.append("区长王明主持会议。\n");
        Path file = Files.writeString(folder.resolve("a.txt"), text.toString(), StandardCharsets.UTF_8);
        new org.zhengtu.build.Build(1, org.zhengtu.build.Progress.NONE).run(List.of(file), folder.resolve("store"));
        try (Served own = Served.open(folder.resolve("store"))) {
            String document = own.examples(List.of("Document")).get("Document");
            String first = own.get(document + "?lang=en", "Accept", "text/html").body();
            assertTrue(first.contains("1 / 3") && !first.contains("王明"), first.substring(0, 3000));
            String second = own.get(document + "?lang=en&start=" + place + "&end=" + (place + 4), "Accept", "text/html")
                    .body();
            assertTrue(second.contains("3 / 3") && second.contains("<mark class=\"at\" id=\"at\">"));
            String person = own.examples(List.of("Person")).get("Person");
            assertTrue(own.get(person + ".html").body().contains("at=" + place + "-"));
        }
    }

    @Test
    void theStartPageSaysHowToUseItFromOutside() throws Exception {
        String html = page("/?lang=en");
        assertTrue(html.contains("data-address=\"/sparql\"") && html.contains("data-address=\"/reconcile\""));
        assertTrue(html.contains("/dump/zhengtu.nq.gz") && html.contains("creativecommons.org"));
        assertTrue(page("/quality?lang=en").contains("@misc{zhengtu,"));
        HttpResponse<String> browser = served.get("/sparql", "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
        assertEquals("303 /editor", browser.statusCode() + " " + browser.headers().firstValue("Location").orElse(""));
    }

    @Test
    void theOntologyHasADiagramAndWhatItIsAlignedWith() throws Exception {
        String html = page("/ontology?lang=en");
        assertTrue(html.contains("class=\"diagram\"") && html.contains("href=\"#PostHolding\""));
        java.util.regex.Matcher anchors = java.util.regex.Pattern.compile("href=\"#(\\w+)\"").matcher(html);
        int found = 0;
        while (anchors.find()) {
            found++;
            assertTrue(html.contains("id=\"" + anchors.group(1) + "\""), anchors.group(1));
        }
        assertTrue(found > 100);
        assertTrue(html.contains("foaf:Person"));
    }

    @Test
    void theDumpIsTheGraphOfTheStore() throws Exception {
        HttpResponse<String> response = served.get("/dump/zhengtu.nq.gz");
        assertEquals(200, response.statusCode());
        assertEquals("application/gzip", response.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void eachQueryOfThePagesIsBounded() {
        for (String name : org.zhengtu.text.Resources.list("queries/pages", ".rq")) {
            String text = org.zhengtu.text.Resources.read("queries/pages/" + name).orElseThrow();
            assertTrue(org.apache.jena.query.QueryFactory.create(text).hasLimit(), name + " has no LIMIT");
            assertTrue(text.startsWith("# "), name + " says what it asks");
        }
    }

    @Test
    void templatesAndCodeUseOnlyWordsThatAreThere() throws IOException {
        Map<String, String> words = new Words().in(Language.ZH);
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/zhengtu/pages/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                java.util.regex.Matcher used = java.util.regex.Pattern.compile("\\bw\\.(\\w+)")
                        .matcher(Files.readString(file));
                while (used.find()) {
                    assertTrue(words.containsKey(used.group(1)), file + " uses " + used.group(1));
                }
            }
        }
    }
}
