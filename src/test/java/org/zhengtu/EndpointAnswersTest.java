package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.bench.StockFuseki;
import org.zhengtu.sparql.Endpoint;
import org.zhengtu.sparql.NamedQuery;
import org.zhengtu.sparql.Serving;
import org.zhengtu.sparql.Store;

/** What is put around queries for safety changes no answer: each question has the rows that Fuseki as it comes gives. */
class EndpointAnswersTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;
    private static Store store;
    private static Endpoint endpoint;
    private static StockFuseki stock;

    @BeforeAll
    static void start() throws IOException {
        Path quads = folder.resolve("graph.nq");
        try (OutputStream out = Files.newOutputStream(quads)) {
            RDFDataMgr.write(out, SampleGraph.build().graphs(), Lang.NQUADS);
        }
        Store.create(folder.resolve("store"), quads);
        stock = StockFuseki.start(folder.resolve("store"), Files.createDirectory(folder.resolve("stock")));
        store = Store.open(folder.resolve("store"));
        endpoint = Endpoint.start(store, Serving.locally());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
        store.close();
        stock.close();
    }

    @TestFactory
    List<DynamicTest> each_question_has_the_answer_that_stock_fuseki_gives() {
        // Stock Fuseki has no index of texts.
        List<NamedQuery> all = NamedQuery.all().stream().filter(query -> !query.text().contains("text:query")).toList();
        assertTrue(all.size() >= 30, "questions: " + all.size());
        return all.stream().map(query -> DynamicTest.dynamicTest(query.name(), () -> {
            List<String> expected = rows(stock.address(), query.text());
            assertFalse(expected.isEmpty());
            assertEquals(expected, rows(endpoint.address() + "sparql", query.text()));
        })).toList();
    }

    @Test
    void each_question_that_searches_texts_has_the_rows_that_were_judged() throws Exception {
        List<NamedQuery> searches = NamedQuery.all().stream().filter(query -> query.text().contains("text:query"))
                .toList();
        assertFalse(searches.isEmpty());
        for (NamedQuery query : searches) {
            List<String> expected = Files.readAllLines(Path.of("queries", "expected", query.name() + ".tsv"));
            assertTrue(query.name().startsWith("search-"), query.name());
            assertEquals(expected.stream().skip(1).sorted().toList(), rows(endpoint.address() + "sparql", query.text())
                    .stream().filter(row -> !row.startsWith("?"))
                    .map(row -> row.replace("\"", "").replace("@zh", "")).sorted().toList());
        }
    }

    private static List<String> rows(String address, String query) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(HttpRequest.newBuilder(URI.create(address + "?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8))).header("Accept", "text/tab-separated-values")
                .build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, response.statusCode(), response.body());
        return response.body().lines().sorted().toList();
    }
}
