package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengtu.tables.FactTable;
import org.zhengtu.tables.Scorer;
import org.zhengtu.tables.TableScore;

/**
 * The facts of the sample documents that were annotated by hand are found. The floors are what was reached, less a
 * little: raise them when rules get better, and lower one only with a reason.
 */
class SampleGoldenTest {
    private static final Path GOLD = Path.of("src", "test", "resources", "sample-gold");
    private static final Map<FactTable, Double> FLOORS = Map.of(
            FactTable.ARTICLES, 0.95,
            FactTable.PEOPLE, 0.95,
            FactTable.INDICATORS, 0.95,
            FactTable.STATEMENTS, 0.95,
            FactTable.MEETINGS, 0.9,
            FactTable.AGENDA, 0.9,
            FactTable.PARTICIPATION, 0.9,
            FactTable.PROGRAMMES, 0.85);

    @Test
    void the_facts_annotated_by_hand_are_found() throws IOException {
        List<String> tooLow = new ArrayList<>();
        for (TableScore score : new Scorer(GOLD).score(SampleGraph.build().graphs())) {
            double floor = FLOORS.getOrDefault(score.table(), 0.0);
            if (score.found().f1() < floor) {
                tooLow.add(score.table().tableName() + ": F1 " + score.found().f1() + " < " + floor);
                tooLow.addAll(differences(score));
            }
        }
        assertEquals("", String.join("\n", tooLow));
    }

    private static List<String> differences(TableScore score) {
        return Stream.concat(
                score.differences(TableScore.Kind.MISSED).stream()
                        .map(d -> "  missed " + d.document() + " " + d.gold()),
                score.differences(TableScore.Kind.EXTRA).stream()
                        .map(d -> "  extra  " + d.document() + " " + d.got()))
                .toList();
    }
}
