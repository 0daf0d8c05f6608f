package org.zhengtu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class StoresBenchmarkTest {
    private static StoresBenchmark.Measured measured(String name, String... rows) {
        return new StoresBenchmark.Measured(name, 1, Map.of("join", 2.0), Map.of("join",
                new StoresBenchmark.Answer(rows.length, StoresBenchmark.digest(List.of(rows)))));
    }

    @Test
    void theOrderOfRowsMakesNoDifferenceAndTheirContentDoes() {
        assertEquals(StoresBenchmark.digest(List.of("a\tb", "c")), StoresBenchmark.digest(List.of("c", "a\tb")));
        assertNotEquals(StoresBenchmark.digest(List.of("a", "a")), StoresBenchmark.digest(List.of("a")));
    }

    @Test
    void storesThatAnswerOtherwiseAreNamed() {
        assertEquals(List.of(), StoresBenchmark.differences(List.of(measured("one", "a", "b"),
                measured("two", "b", "a"))));
        List<String> differences = StoresBenchmark.differences(List.of(measured("one", "a"), measured("two", "a", "b")));
        assertEquals(1, differences.size());
        assertTrue(differences.get(0).contains("two answers join with 2 rows, one with 1"), differences.get(0));
    }

    @Test
    void whatOxigraphPrintsIsRead() throws IOException {
        StoresBenchmark.Measured read = Oxigraph.read(List.of("load\t1.5", "query\tjoin\t2.25\t3\tabc"));
        assertEquals(1.5, read.loadSeconds());
        assertEquals(Map.of("join", 2.25), read.times());
        assertEquals(Map.of("join", new StoresBenchmark.Answer(3, "abc")), read.answers());
        String message = assertThrows(IOException.class, () -> Oxigraph.read(List.of("Error: no"))).getMessage();
        assertTrue(message.contains("'Error: no'"), message);
    }

    @Test
    void everyShapeHasAQuery() throws IOException {
        for (String shape : StoresBenchmark.SHAPES) {
            try (var in = getClass().getResourceAsStream("/bench/queries/" + shape + ".rq")) {
                String query = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(QueryFactory.create(query.replace("%person%", "urn:x")).isSelectType(), shape);
            }
        }
    }
}
