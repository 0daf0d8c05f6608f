package org.zhengtu.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the second pieces on one page go with the first pieces on another.
 *
 * @param page  the other page, none until it is named
 * @param pairs by number of the second piece the number of the first piece
 * @param score how much the pairs share
 */
record Pairing(Optional<IssueIndex.Entry> page, Map<Integer, Integer> pairs, double score) {
    /** Two pages belong together if some pair shares so much; pieces of unlike articles stay far below. */
    private static final double SURE = 0.1;
    /** In pages that belong together a pair in the order of print needs to share no more than this. */
    private static final double LEAST = 0.02;

    private record Pair(int first, int second, double likeness) {
    }

    /** The best pairs, each piece in one at most; within one file a piece continues one before it. */
    static Pairing of(List<IssueIndex.JumpPiece> firsts, List<IssueIndex.JumpPiece> seconds, JumpWords words,
            boolean inOneFile) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            for (int k = 0; k < seconds.size(); k++) {
                if (!inOneFile || firsts.get(i).article().number() < seconds.get(k).article().number()) {
                    all.add(new Pair(i, k, words.likeness(firsts.get(i).words(), seconds.get(k).words())));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparingInt(Pair::first)
                .thenComparingInt(Pair::second));
        if (all.isEmpty() || all.get(0).likeness() < SURE) {
            return new Pairing(Optional.empty(), Map.of(), 0);
        }
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : all) {
            if (taken.stream().noneMatch(t -> t.first() == pair.first() || t.second() == pair.second())
                    && (pair.likeness() >= SURE || pair.likeness() >= LEAST && isInOrder(pair, taken))) {
                taken.add(pair);
            }
        }
        Map<Integer, Integer> pairs = new TreeMap<>();
        taken.forEach(t -> pairs.put(seconds.get(t.second()).article().number(),
                firsts.get(t.first()).article().number()));
        return new Pairing(Optional.empty(), pairs, taken.stream().mapToDouble(Pair::likeness).sum());
    }

    private static boolean isInOrder(Pair pair, List<Pair> taken) {
        return taken.stream().allMatch(t -> (t.first() < pair.first()) == (t.second() < pair.second()));
    }

    /** The same with the page of the first pieces named. */
    Pairing in(IssueIndex.Entry firstPage) {
        return new Pairing(Optional.of(firstPage), pairs, score);
    }
}
