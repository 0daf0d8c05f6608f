package org.zhengtu.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.rdf.GraphWriter;
import org.zhengtu.rdf.SmallDocument;

/** {@code scoring/expected.json} is what the contract's own scorer says of the same two folders. */
class ScorerTest {
    private static final Path CASE = Path.of("src/test/resources/scoring");

    @TempDir
    private Path folder;

    @Test
    void figuresAreThoseOfTheContract() throws IOException {
        Map<String, Object> expected = new LinkedHashMap<>();
        JsonObject json = JSON.read(CASE.resolve("expected.json").toString());
        json.keys().forEach(table -> expected.put(table, read(json.getObj(table))));
        Map<String, Object> figures = new LinkedHashMap<>();
        for (TableScore score : new Scorer(CASE.resolve("gold")).score(CASE.resolve("predicted"))) {
            Map<String, Double> numbers = new TreeMap<>();
            numbers.put("gold", (double) score.gold());
            numbers.put("predicted", (double) score.predicted());
            rates(numbers, "found", score.found());
            rates(numbers, "full", score.full());
            score.attributes().forEach((name, share) -> numbers.put("attributes " + name, share));
            figures.put(score.table().tableName(), numbers);
        }
        assertEquals(expected, figures);
    }

    @Test
    void differencesSayWhatIsMissedExtraAndWrong() throws IOException {
        TableScore people = new Scorer(CASE.resolve("gold")).score(CASE.resolve("predicted")).get(1);
        assertEquals(List.of("赵刚"), people.differences(TableScore.Kind.MISSED).stream()
                .map(d -> d.gold().get("person")).toList());
        assertEquals(List.of("区委书记", "区长", "局长"), people.differences(TableScore.Kind.EXTRA).stream()
                .map(d -> d.got().get("post")).toList());
        assertEquals(List.of("a1 as_of 2025-03-12 2024-01-01"), people.differences(TableScore.Kind.WRONG).stream()
                .map(d -> d.document() + " " + d.attribute() + " " + d.gold().get(d.attribute()) + " "
                        + d.got().get(d.attribute())).toList());
    }

    @Test
    void aGraphScoresAsItsTablesDo() throws IOException {
        DatasetGraph graphs = DatasetGraphFactory.create();
        new GraphWriter().write(SmallDocument.linked("a1.txt"), graphs::add);
        new TableExport(graphs).write(folder);
        Scorer scorer = new Scorer(CASE.resolve("gold"));
        assertEquals(scorer.score(folder), scorer.score(graphs));
    }

    @Test
    void aFolderWithoutAnnotationsIsNoGold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThrows(IOException.class, () -> new Scorer(empty));
    }

    private static Map<String, Double> read(JsonObject table) {
        Map<String, Double> numbers = new TreeMap<>();
        table.forEach((name, value) -> {
            if (value.isNumber()) {
                numbers.put(name, value.getAsNumber().value().doubleValue());
            } else {
                value.getAsObject().forEach((part, number) ->
                        numbers.put(name + " " + part, number.getAsNumber().value().doubleValue()));
            }
        });
        return numbers;
    }

    private static void rates(Map<String, Double> numbers, String name, TableScore.Rates rates) {
        numbers.put(name + " precision", rates.precision());
        numbers.put(name + " recall", rates.recall());
        numbers.put(name + " f1", rates.f1());
    }
}
