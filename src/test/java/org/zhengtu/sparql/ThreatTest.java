package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who means harm would try: to read files, to call others, to run programs, to change the graph. */
@Timeout(300)
class ThreatTest {
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final Pattern INNER = Pattern.compile("Exception|StackOverflow|\\bat [a-z]+\\.|org\\.apache|java\\.|"
            + "org\\.zhengtu|eclipse|/tmp/");
    private static final String SECRET = "a secret of this machine";

    @TempDir
    private static Path folder;
    private static Store store;
    private static Asking asking;
    private static Path secret;

    @BeforeAll
    static void start() throws IOException {
        store = Asking.store(folder);
        asking = Asking.start(store, Serving.locally()
                .withLimits(Limits.of(2).withRate(10_000, 10_000)));
        secret = folder.resolve("secret.ttl");
        Files.writeString(secret, "<urn:x> <urn:y> \"" + SECRET + "\" .", StandardCharsets.UTF_8);
    }

    @AfterAll
    static void stop() throws Exception {
        assertEquals("n\r\n1803\r\n", asking.ask(COUNT).body(), "the graph is what it was");
        asking.close();
        store.close();
    }

    private static HttpResponse<String> refused(HttpResponse<String> response) {
        assertTrue(response.statusCode() >= 400 && response.statusCode() < 500,
                response.statusCode() + ": " + response.body());
        // What stands in brackets is what was asked.
        assertFalse(INNER.matcher(response.body().replaceAll("<[^>]*>", "")).find(), response.body());
        return response;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://169.254.169.254/latest/meta-data> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT ?s { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o { SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } } } }",
        "ASK { BIND(<http://example.org/> AS ?e) OPTIONAL { SERVICE ?e { ?s ?p ?o } } }"})
    void noOtherServerIsCalled(String query) throws Exception {
        HttpResponse<String> response = refused(asking.ask(query));
        assertTrue(response.body().contains("SERVICE is off"), response.body());
    }

    @Test
    void fromNamesGraphsOfTheStoreAndNeitherFilesNorAddresses() throws Exception {
        String file = secret.toUri().toString();
        for (String from : List.of("FROM <" + file + ">", "FROM NAMED <" + file + ">",
                "FROM <" + asking.endpoint().address() + "data?graph=urn:g0>")) {
            assertEquals("n\r\n0\r\n", asking.ask("SELECT (COUNT(*) AS ?n) " + from
                    + " { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }").body(), from);
        }
        assertEquals("n\r\n0\r\n", asking.ask(COUNT, "&default-graph-uri=" + file).body());
        assertEquals("n\r\n2\r\n", asking.ask("SELECT (COUNT(*) AS ?n) FROM <urn:about> { ?s ?p ?o }").body());
    }

    @Test
    void graphsThatAreNamedAfterFilesAreNotThere() throws Exception {
        for (String path : List.of("data?graph=" + secret.toUri(), "data?graph=../../etc/passwd",
                "data/..%2f..%2fetc%2fpasswd", "data?graph=file:///etc/passwd", "%2e%2e/%2e%2e/etc/passwd")) {
            HttpResponse<String> response = refused(asking.get(path));
            assertFalse(response.body().contains(SECRET) || response.body().contains("root:"), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://jena.apache.org/ARQ/jsFunction#eval", "http://jena.apache.org/ARQ/function#wait",
        "http://jena.apache.org/ARQ/function#SystemVar", "http://jena.apache.org/ARQ/function#version",
        "java:org.apache.jena.sparql.function.library.version", "java:java.lang.Runtime",
        "http://www.w3.org/2005/xpath-functions#apply", "http://www.w3.org/2005/xpath-functions#matches",
        "urn:unknown"})
    void scriptsAndFunctionsOfClassesAreNotRun(String function) throws Exception {
        HttpResponse<String> response = refused(asking.ask("SELECT (<" + function + ">(\"1\") AS ?x) {}"));
        assertTrue(response.body().contains("no function"), response.body());
        refused(asking.ask("SELECT * { ?s ?p ?o FILTER EXISTS { ?o ?q ?v FILTER(<" + function + ">(?v)) } }"));
    }

    @Test
    void harmlessFunctionsAreThere() throws Exception {
        assertEquals("x\r\n3\r\n", asking.ask("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
                + " SELECT (xsd:integer(<http://www.w3.org/2005/xpath-functions/math#sqrt>(9)) AS ?x) {}").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"java:org.apache.jena.sparql.pfunction.library.versionARQ",
        "http://jena.apache.org/ARQ/property#versionARQ", "http://jena.apache.org/ARQ/property#strSplit"})
    void propertiesThatRunClassesAreOnlyProperties(String property) throws Exception {
        assertEquals("s,o\r\n", asking.ask("SELECT * { ?s <" + property + "> ?o }").body());
    }

    @Test
    void nothingIsLoadedOrChangedByAnyPathMethodOrType() throws Exception {
        String update = "INSERT DATA { <urn:x> <urn:y> <urn:z> }";
        for (String path : List.of("", "sparql", "sparql/", "sparql/update", "update", "upload", "data",
                "data?graph=urn:g0", "data?default", "$/datasets", "$/compact/sparql", "$/backup/sparql")) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                for (String type : List.of("application/sparql-update", "text/turtle", "application/n-quads",
                        "multipart/form-data; boundary=x", "text/plain", "application/rdf-patch")) {
                    refused(asking.send(method, path, type, update));
                }
            }
            refused(asking.send("POST", path, "application/x-www-form-urlencoded", "update="
                    + update.replace(" ", "+")));
            refused(asking.send("POST", path, "application/x-www-form-urlencoded", "query=ASK%7B%7D&update="
                    + update.replace(" ", "+")));
        }
        refused(asking.ask("LOAD <" + secret.toUri() + ">"));
        refused(asking.get("sparql?update=" + update.replace(" ", "+").replace("<", "%3C").replace(">", "%3E")
                .replace("{", "%7B").replace("}", "%7D")));
    }

    @Test
    void entitiesOfUploadsAreNotReadBecauseThereAreNoUploads() throws Exception {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description>"
                + "<rdf:value>&x;</rdf:value></rdf:Description></rdf:RDF>";
        for (String path : List.of("sparql", "data?graph=urn:g0", "data")) {
            for (String method : List.of("POST", "PUT")) {
                assertFalse(refused(asking.send(method, path, "application/rdf+xml", entity)).body()
                        .contains(SECRET));
            }
        }
    }

    @Test
    void thereAreNoPagesForAdministrators() throws Exception {
        for (String path : List.of("$/server", "$/ping", "$/stats", "$/metrics", "$/tasks", "$/datasets", "metrics",
                "manage.html", "WEB-INF/web.xml")) {
            assertEquals(404, refused(asking.get(path)).statusCode(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback=alert", "stylesheet=http://example.org/x.xsl", "query-ref=file:///etc/passwd",
        "force-accept=text/html", "update=x", "timeout=forever"})
    void parametersThatWouldPutForeignThingsIntoAnAnswerAreRefused(String parameter) throws Exception {
        assertEquals(400, refused(asking.ask("ASK {}", "&" + parameter)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { LATERAL { ?s ?p ?o } }", "SELECT * { ?s <urn:knows>{1,1000000} ?o }",
        "JSON { \"s\" : ?s } WHERE { ?s ?p ?o }", "SELECT ?s WHERE", "\u0000"})
    void onlySparqlItselfIsUnderstood(String query) throws Exception {
        assertEquals(400, refused(asking.ask(query)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ %s ?s ?p ?o %s };{;}", "SELECT (1 %s %s AS ?x) {};+(1;)",
        "SELECT * { ?s %s <urn:knows> %s ?o };(;)"})
    void deepNestingIsAnErrorOfTheClient(String shape) throws Exception {
        String[] parts = shape.split(";");
        String query = (parts[0].startsWith("{") ? "SELECT * " : "") + String.format(parts[0],
                parts[1].repeat(20_000), parts[2].repeat(20_000));
        assertEquals(400, refused(asking.send("POST", "sparql", "application/sparql-query", query)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "*", "/(a|b)*(c|d){100}(x|y){1000}/", "[* TO", "~", "\\"})
    void brokenSearchesAreErrorsOfTheClient(String search) throws Exception {
        int status = asking.ask("PREFIX text: <http://jena.apache.org/text#> SELECT * { ?s text:query '"
                + search.replace("\\", "\\\\") + "' }").statusCode();
        assertTrue(status == 200 || status == 400, search + ": " + status);
    }

    @Test
    void noAnswerSetsACookieOrRunsAnything() throws Exception {
        for (String path : List.of("", "sparql", Asking.path("ASK {}"), "data?graph=urn:g0", "none", "health")) {
            HttpResponse<String> response = asking.get(path);
            assertTrue(response.headers().firstValue("Set-Cookie").isEmpty(), path);
            assertTrue(response.headers().firstValue("Server").isEmpty(), path);
            assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""), path);
            String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'") && !policy.contains("unsafe"), path + ": " + policy);
        }
    }
}
