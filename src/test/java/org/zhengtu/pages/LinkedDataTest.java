package org.zhengtu.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedDataTest {
    private static final Map<String, Lang> FORMS = Map.of(".ttl", Lang.TURTLE, ".jsonld", Lang.JSONLD, ".nt",
            Lang.NTRIPLES,
            ".rdf", Lang.RDFXML);
    private static final Map<String, String> SUFFIXES = Map.of("text/turtle", ".ttl", "application/ld+json", ".jsonld",
            "application/n-triples", ".nt", "application/rdf+xml", ".rdf", "text/html", ".html");

    private static Served served;
    private static String person;
    private static String document;

    @BeforeAll
    static void start() throws IOException {
        served = Served.sample();
        person = served.examples(List.of("Person")).get("Person");
        document = served.examples(List.of("Document")).get("Document");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Model model(String text, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create().source(new StringReader(text)).lang(lang).base("http://localhost/").parse(model);
        return model;
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void aThingLeadsToItsPageOrDataAsTheClientWants() throws Exception {
        for (Map.Entry<String, String> form : SUFFIXES.entrySet()) {
            HttpResponse<String> response = served.get(person, "Accept", form.getKey());
            assertEquals(303, response.statusCode());
            assertEquals(person + form.getValue(), header(response, "Location"));
            assertTrue(header(response, "Vary").contains("Accept"));
        }
        assertEquals(person + ".jsonld", header(served.get(person, "Accept",
                "text/turtle;q=0.3, application/ld+json;q=0.9"),
                "Location"));
        assertEquals(person + ".html", header(served.get(person), "Location"));
        assertEquals(406, served.get(person, "Accept", "image/png").statusCode());
    }

    @Test
    void aSuffixNamesTheFormWhateverTheClientWants() throws Exception {
        Model turtle = model(served.get(person + ".ttl", "Accept", "text/html").body(), Lang.TURTLE);
        assertTrue(turtle.contains(turtle.createResource("https://w3id.org/zhengtu" + person),
                turtle.createProperty("http://xmlns.com/foaf/0.1/name")));
        for (Map.Entry<String, Lang> form : FORMS.entrySet()) {
            HttpResponse<String> response = served.get(person + form.getKey());
            assertEquals(200, response.statusCode());
            assertTrue(model(response.body(), form.getValue()).isIsomorphicWith(turtle), form.getKey());
            assertTrue(header(response, "Content-Type").startsWith(form.getValue().getContentType()
                    .getContentTypeStr()));
        }
        assertTrue(header(served.get(person + ".html"), "Content-Type").startsWith("text/html"));
    }

    @Test
    void aDocumentIsAnsweredByItselfWithItsWholeGraph() throws Exception {
        assertTrue(served.get(document, "Accept", "text/html").body().contains("<html"));
        HttpResponse<String> response = served.get(document, "Accept", "application/n-triples");
        assertEquals(200, response.statusCode());
        int triples = served.ask("SELECT ?x { GRAPH <https://w3id.org/zhengtu" + document + "> { ?x ?p ?o } }").size();
        assertEquals(triples, response.body().lines().count());
    }

    @Test
    void aFactTellsWhereItIsSaid() throws Exception {
        String fact = Served.path(served.ask("SELECT ?x { ?x a zt:Statement } ORDER BY ?x LIMIT 1").get(0));
        Model model = model(served.get(fact, "Accept", "text/turtle").body(), Lang.TURTLE);
        assertTrue(model.contains(null, model.createProperty("http://www.w3.org/ns/oa#exact")));
        String span = Served.path(served.ask("SELECT ?x { <https://w3id.org/zhengtu" + fact + "> zt:firstEvidence ?x }")
                .get(0));
        HttpResponse<String> response = served.get(span, "Accept", "text/html");
        assertEquals(303, response.statusCode());
        assertTrue(served.get(header(response, "Location").replaceFirst("#.*", "")).body().contains("id=\"at\""));
    }

    @Test
    void everyIriOfTheGraphIsAnswered() throws Exception {
        List<String> iris = served.ask("SELECT DISTINCT ?x { { ?x ?p ?o } UNION { ?s ?x ?o } UNION { ?s ?p ?x } UNION"
                + " { GRAPH ?x { ?s ?p ?o } } FILTER(ISIRI(?x) && STRSTARTS(STR(?x), \"https://w3id.org/zhengtu/\")) }");
        List<String> wrong = new ArrayList<>();
        for (String iri : iris.stream().map(iri -> iri.replaceFirst("#.*", "")).distinct().toList()) {
            HttpResponse<String> response = served.get(Served.path(iri), "Accept", "application/n-triples");
            if (response.statusCode() == 303) {
                response = served.get(header(response, "Location"), "Accept", "application/n-triples");
            }
            if (response.statusCode() != 200) {
                wrong.add(response.statusCode() + " " + iri);
            }
        }
        assertTrue(iris.size() > 4000);
        // The endpoint wants a query, the dumps are files that are exported.
        wrong.removeIf(line -> line.endsWith("/sparql") || line.contains("/dump/"));
        assertEquals(List.of(), wrong);
    }

    @Test
    void theOntologyHasItsTermsAndTheirAnchors() throws Exception {
        Model model = model(served.get("/ontology", "Accept", "text/turtle").body(), Lang.TURTLE);
        assertTrue(model.contains(model.createResource("https://w3id.org/zhengtu/ontology#Person"),
                model.createProperty("http://www.w3.org/2000/01/rdf-schema#label")));
        String page = served.get("/ontology?lang=en").body();
        assertTrue(page.contains("id=\"Person\"") && page.contains("id=\"firstEvidence\"")
                && page.contains("foaf:Person"));
        assertEquals(200, served.get("/ontology/0.1.0", "Accept", "text/turtle").statusCode());
    }

    @Test
    void theDescriptionOfTheDatasetIsWhereItIsLookedFor() throws Exception {
        HttpResponse<String> response = served.get("/.well-known/void", "Accept", "text/turtle");
        assertEquals(303, response.statusCode());
        Model model = model(served.get(header(response, "Location")).body(), Lang.TURTLE);
        assertTrue(model.contains(null, model.createProperty("http://rdfs.org/ns/void#classPartition")));
    }

    @Test
    void whatIsNotThereGetsHelp() throws Exception {
        HttpResponse<String> response = served.get(person.replaceAll("-[0-9a-f]{10}$", "-0000000000"), "Accept",
                "text/turtle");
        assertEquals(404, response.statusCode());
        response = served.get(person.replaceAll("-[0-9a-f]{10}$", "-0000000000") + ".html");
        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("href=\"" + person + "\""), response.body());
        assertTrue(response.body().contains("/search?q="));
    }

    @Test
    void noPathLeadsToOtherFiles() throws Exception {
        for (String path : List.of("/../../etc/passwd", "/static/..%2f..%2fversion.txt", "/static/../words.tsv",
                "/dump/..%2fzhengtu-store.properties", "/dump/tables/../../report.json", "/dump/report.json")) {
            int status = served.get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " gives " + status);
        }
    }

    @Test
    void whatWasWithdrawnLeadsToWhatIsInItsPlace(@TempDir Path folder) throws Exception {
        String quads = """
                <https://w3id.org/zhengtu/id/place/old> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/zhengtu/ontology#Place> <urn:g> .
                <https://w3id.org/zhengtu/id/place/old> <http://purl.org/dc/terms/isReplacedBy> <https://w3id.org/zhengtu/id/place/new> <urn:g> .
                <https://w3id.org/zhengtu/id/place/new> <http://www.w3.org/2004/02/skos/core#prefLabel> "青山区"@zh <urn:g> .
                """;
        try (Served own = Served.of(folder, quads)) {
            HttpResponse<String> response = own.get("/id/place/old.html");
            assertEquals(410, response.statusCode());
            assertTrue(response.body().contains("href=\"/id/place/new\">青山区</a>"), response.body());
            assertTrue(header(response, "Link").contains("</id/place/new>; rel=\"successor-version\""));
            assertEquals(410, own.get("/id/place/old.ttl").statusCode());
            assertEquals(200, own.get("/id/place/new.html").statusCode());
        }
    }

    @Test
    void anAnswerTellsItsVersionAndItsOtherForms() throws Exception {
        HttpResponse<String> response = served.get(person + ".html", "Accept-Language", "en");
        String tag = header(response, "ETag");
        assertTrue(tag.matches("\"[0-9a-f]+\""), tag);
        assertEquals(304, served.get(person + ".html", "Accept-Language", "en", "If-None-Match", tag).statusCode());
        assertEquals(200, served.get(person + ".html", "Accept-Language", "zh", "If-None-Match", tag).statusCode());
        assertNotEquals(tag, header(served.get(person + ".ttl"), "ETag"));
        String links = header(response, "Link");
        assertTrue(links.contains("<" + person + ".ttl>; rel=\"alternate\"; type=\"text/turtle\""), links);
        assertTrue(links.contains("<https://w3id.org/zhengtu" + person + ">; rel=\"describes\""), links);
        assertTrue(links.contains("rel=\"license\""), links);
    }
}
