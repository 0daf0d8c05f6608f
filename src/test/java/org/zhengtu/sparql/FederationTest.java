package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.build.Build;
import org.zhengtu.build.Progress;

/** The example of federation, with an endpoint of this machine in the place of Wikidata's. */
@Timeout(120)
class FederationTest {
    private static final String WIKIDATA = "https://query.wikidata.org/sparql";
    private static final String ITEM = "<http://www.wikidata.org/entity/Q";
    private static final String PROPERTY = "<http://www.wikidata.org/prop/direct/P";
    /** Others that Wikidata knows of. */
    private static final int OTHERS = 5000;

    @TempDir
    private static Path folder;

    private static Store wikidata() throws IOException {
        StringBuilder quads = new StringBuilder();
        for (int item = 900_000_000; item < 900_000_000 + OTHERS; item++) {
            quads.append(ITEM).append(item).append("> ").append(PROPERTY).append("1082> \"1\" <urn:g> .\n");
        }
        quads.append(ITEM).append("11725> ").append(PROPERTY).append("1082> \"31914300\" <urn:g> .\n");
        quads.append(ITEM).append("11725> ").append(PROPERTY).append("625> \"Point(106.5516 29.563)\" <urn:g> .\n");
        quads.append(ITEM).append("713343> ").append(PROPERTY).append("1082> \"588717\" <urn:g> .\n");
        Path file = folder.resolve("wikidata.nq");
        Files.writeString(file, quads, StandardCharsets.UTF_8);
        Store.create(folder.resolve("wikidata"), file);
        return Store.open(folder.resolve("wikidata"));
    }

    @Test
    void places_of_the_documents_get_what_wikidata_knows_of_them_and_nothing_else_is_fetched() throws Exception {
        NamedQuery query = NamedQuery.find("federation/places-in-wikidata").orElseThrow();
        QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
        Path sample = folder.resolve("sample");
        new Build(2, Progress.NONE).run(List.of(Path.of("data", "sample")), sample);
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        try (Store known = wikidata();
                Asking there = Asking.start(known, Serving.locally().logging(requests::add));
                Store store = Store.open(sample)) {
            String standIn = there.endpoint().address() + "sparql";
            try (Asking here = Asking.start(store, Serving.locally().withServices(List.of(URI.create(standIn))),
                    true)) {
                assertEquals(422, here.ask(query.text()).statusCode(), "an endpoint that is not on the list");
                HttpResponse<String> answer = here.ask(query.text().replace(WIKIDATA, standIn));
                assertEquals(200, answer.statusCode(), answer.body());
                assertEquals("place,documents,wikidata,population,point\n"
                        + "渝中区,3,http://www.wikidata.org/entity/Q713343,588717,\n"
                        + "重庆市,2,http://www.wikidata.org/entity/Q11725,31914300,Point(106.5516 29.563)\n",
                        answer.body().replace("\r", ""));
            }
        }
        assertTrue(requests.size() <= 20, "requests: " + requests.size());
        assertTrue(requests.stream().allMatch(line -> bytes(line) < 1000), "small ones: " + requests);
    }

    private static int bytes(String line) {
        return Integer.parseInt(line.replaceFirst(".*\"bytes\":(\\d+).*", "$1"));
    }
}
