package org.zhengtu.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs that researchers use, as they come with Debian, against the sample graph. */
@Timeout(120)
class ClientsTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Map<String, String> FORMATS = new TreeMap<>(Map.of("text/turtle", "@prefix|PREFIX|<http",
            "application/ld+json", "\\{", "application/n-triples", "<https://w3id.org/zhengtu/",
            "application/rdf+xml", "<rdf:RDF|<\\?xml"));

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.sample();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private record Ran(int code, String out) {
    }

    private static Ran run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }

    private static boolean has(String... command) {
        try {
            return run(command).code() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void rdflib_and_sparqlwrapper_read_what_they_ask_for() throws Exception {
        assumeTrue(has(PYTHON, "-c", "import rdflib, SPARQLWrapper"), "python3-rdflib and python3-sparqlwrapper");
        Ran ran = run(PYTHON, Path.of("src", "test", "python", "clients.py").toString(), served.address("/"));
        assertEquals(0, ran.code(), ran.out());
        assertTrue(ran.out().contains("Ran 8 tests"), ran.out());
    }

    @Test
    void curl_follows_a_thing_to_the_format_that_it_asks_for() throws Exception {
        assumeTrue(has("curl", "--version"), "curl");
        String person = Served.path(served.ask("SELECT ?x { ?f a zt:PostHolding ; <http://www.w3.org/ns/org#member> ?x } ORDER BY ?x").get(0));
        for (Map.Entry<String, String> format : FORMATS.entrySet()) {
            Ran ran = run("curl", "-sSL", "-H", "Accept: " + format.getKey(), "-w", "\n%{http_code} %{num_redirects} "
                    + "%{content_type}", served.address(person));
            List<String> lines = new ArrayList<>(ran.out().lines().toList());
            String last = lines.remove(lines.size() - 1);
            assertTrue(last.matches("200 1 " + format.getKey().replace("+", "\\+") + "(;.*)?"), last);
            assertTrue(lines.get(0).matches("(" + format.getValue() + ").*"), lines.get(0));
        }
        assertTrue(run("curl", "-sSL", "-H", "Accept: image/png", "-o", "/dev/null", "-w", "%{http_code}",
                served.address(person)).out().equals("406"));
        assertTrue(run("curl", "-sS", "--compressed", "-o", "/dev/null", "-w", "%{http_code} %header{content-encoding}",
                served.address("/ontology.ttl")).out().startsWith("200"));
    }
}
