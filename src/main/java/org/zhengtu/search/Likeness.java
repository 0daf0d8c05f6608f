package org.zhengtu.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** How like two names are. */
final class Likeness {
    static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::score).reversed()
            .thenComparing(Comparator.comparingLong(Found::facts).reversed()).thenComparing(Found::iri)
            .thenComparing(Found::label);

    private Likeness() {
    }

    /** The share of characters and of pairs of neighbours that both have (Dice): 1 for the same, 0 for nothing in common. */
    static double of(String one, String other) {
        Map<String, Integer> grams = new HashMap<>();
        int ofOne = count(one, grams);
        int[] common = {0};
        Map<String, Integer> others = new HashMap<>();
        int ofOther = count(other, others);
        others.forEach((gram, times) -> common[0] += Math.min(times, grams.getOrDefault(gram, 0)));
        return 2.0 * common[0] / Math.max(1, ofOne + ofOther);
    }

    /** Single characters and pairs of neighbours. */
    private static int count(String text, Map<String, Integer> grams) {
        int[] characters = text.codePoints().toArray();
        int count = 0;
        for (int i = 0; i < characters.length; i++) {
            grams.merge(new String(characters, i, 1), 1, Integer::sum);
            count++;
            if (i > 0) {
                grams.merge(new String(characters, i - 1, 2), 1, Integer::sum);
                count++;
            }
        }
        return count;
    }
}
