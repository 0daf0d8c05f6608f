package org.zhengtu.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Counts one table over all annotated documents. */
final class Tally {
    private final FactTable table;
    private final MatchRule rule;
    private final Map<String, int[]> attributes = new LinkedHashMap<>();
    private final List<TableScore.Difference> differences = new ArrayList<>();
    private int gold;
    private int predicted;
    private int found;
    private int full;

    Tally(FactTable table) {
        this.table = table;
        this.rule = MatchRule.of(table);
        rule.attributes().keySet().forEach(name -> attributes.put(name, new int[2]));
    }

    /** Adds one document. */
    void add(String document, Pairing pairing) {
        gold += pairing.pairs().size();
        predicted += pairing.extra().size();
        for (Pairing.Pair pair : pairing.pairs()) {
            if (pair.got().isEmpty()) {
                differences.add(new TableScore.Difference(TableScore.Kind.MISSED, document, "",
                        pair.gold().cells(), Map.of()));
                continue;
            }
            predicted++;
            found++;
            full += compare(document, pair.gold(), pair.got().get()) ? 1 : 0;
        }
        pairing.extra().forEach(row -> differences.add(new TableScore.Difference(TableScore.Kind.EXTRA, document, "",
                Map.of(), row.cells())));
    }

    private boolean compare(String document, Row expected, Row got) {
        boolean right = true;
        for (Map.Entry<String, BiPredicate<String, String>> test : rule.attributes().entrySet()) {
            String name = test.getKey();
            if (expected.get(name).isEmpty()) {
                continue;
            }
            attributes.get(name)[1]++;
            boolean matches = List.of(expected.get(name).split("\\|", -1)).stream()
                    .anyMatch(value -> test.getValue().test(value, got.get(name)));
            if (matches) {
                attributes.get(name)[0]++;
            } else {
                right = false;
                differences.add(new TableScore.Difference(TableScore.Kind.WRONG, document, name, expected.cells(),
                        got.cells()));
            }
        }
        return right;
    }

    TableScore score() {
        Map<String, Double> shares = new LinkedHashMap<>();
        attributes.forEach((name, count) -> {
            if (count[1] > 0) {
                shares.put(name, TableScore.Rates.round((double) count[0] / count[1]));
            }
        });
        return new TableScore(table, gold, predicted, TableScore.Rates.of(found, gold, predicted),
                TableScore.Rates.of(full, gold, predicted), shares, differences);
    }
}
