package org.zhengtu.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the second pieces on one page go with the first pieces on another.
 *
 * @param page  the other page, none until it is named
 * @param pairs by number of the second piece the first piece
 * @param score how much the pairs share
 */
record Pairing(IssueIndex.Entry page, Map<Integer, Article> pairs, double score) {
    /** Two pieces of unlike articles share less than this even where one office wrote both. */
    private static final double LEAST = 0.12;
    /** Pages mostly keep the order of their articles. */
    private static final double IN_ORDER = 0.03;

    private record Pair(int first, int second, double likeness) {
    }

    /** The best pairs, each piece in one at most. */
    static Pairing of(List<IssueIndex.JumpPiece> firsts, List<IssueIndex.JumpPiece> seconds, JumpWords words) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            for (int k = 0; k < seconds.size(); k++) {
                double likeness = words.likeness(firsts.get(i).words(), seconds.get(k).words());
                all.add(new Pair(i, k, likeness + (i == k ? IN_ORDER : 0)));
            }
        }
        all.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparingInt(Pair::first)
                .thenComparingInt(Pair::second));
        Map<Integer, Article> pairs = new TreeMap<>();
        Set<Integer> takenFirst = new HashSet<>();
        Set<Integer> takenSecond = new HashSet<>();
        double score = 0;
        for (Pair pair : all) {
            if (pair.likeness() >= LEAST && !takenFirst.contains(pair.first()) && takenSecond.add(pair.second())) {
                takenFirst.add(pair.first());
                pairs.put(seconds.get(pair.second()).article().number(), firsts.get(pair.first()).article());
                score += pair.likeness();
            }
        }
        return new Pairing(null, pairs, score);
    }

    /** The same with the page of the first pieces named. */
    Pairing in(IssueIndex.Entry firstPage) {
        return new Pairing(firstPage, pairs, score);
    }
}
