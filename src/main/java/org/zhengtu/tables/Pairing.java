package org.zhengtu.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Annotated rows with the rows that match them, one to one; where several would, the one that begins nearest.
 *
 * @param pairs one for each annotated row, in their order
 * @param extra rows that match none and lie in no span that is to be ignored
 */
record Pairing(List<Pair> pairs, List<Row> extra) {

    /** An annotated row and its match. */
    record Pair(Row gold, Optional<Row> got) {
    }

    static Pairing of(MatchRule rule, List<Row> gold, List<Row> predicted, List<Places.Range> ignored) {
        List<Row> rows = distinct(rule, predicted);
        Set<Integer> taken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Row expected : distinct(rule, gold)) {
            int best = nearest(rule, expected, rows, taken);
            if (best >= 0) {
                taken.add(best);
            }
            pairs.add(new Pair(expected, best < 0 ? Optional.empty() : Optional.of(rows.get(best))));
        }
        List<Row> extra = IntStream.range(0, rows.size()).filter(i -> !taken.contains(i)).mapToObj(rows::get)
                .filter(row -> !isIgnored(row, ignored)).toList();
        return new Pairing(pairs, extra);
    }

    private static int nearest(MatchRule rule, Row expected, List<Row> rows, Set<Integer> taken) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            if (!taken.contains(i) && rule.key().test(expected, rows.get(i))
                    && Places.distance(expected, rows.get(i)) < least) {
                best = i;
                least = Places.distance(expected, rows.get(i));
            }
        }
        return best;
    }

    private static boolean isIgnored(Row row, List<Places.Range> ignored) {
        return Places.range(row).map(range -> ignored.stream().anyMatch(i -> Places.overlap(range, i, 0)))
                .orElse(false);
    }

    /** In tables that list a thing once a document, drops what says the same again. */
    private static List<Row> distinct(MatchRule rule, List<Row> rows) {
        Set<List<String>> seen = new HashSet<>();
        return rule.identity().isEmpty() ? rows : rows.stream().filter(row -> seen.add(
                row.get(rule.identity()).stream().map(Wording::norm).toList())).toList();
    }
}
