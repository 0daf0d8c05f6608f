package org.zhengtu.reconcile;

import java.util.HashMap;
import java.util.Map;

/** How like two folded names are. Work is bounded by the product of their lengths, which {@link Bounds} limits. */
final class Likeness {

    /** Names that cannot be more alike than that, by their lengths alone, are not compared. */
    private static final double LEAST = 0.5;

    private Likeness() {
    }

    /** From 1 for the same to 0: the better of what pairs of neighbours say and of what single changes say. */
    static double of(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter == 0 || 2.0 * shorter / (one.length() + other.length()) < LEAST) {
            return 0;
        }
        return Math.max(pairs(one, other), changes(one, other));
    }

    /** The share of pairs of neighbours that both have (Dice). */
    private static double pairs(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        Map<String, Integer> left = new HashMap<>();
        for (int i = 0; i + 2 <= one.length(); i++) {
            left.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 2 <= other.length(); i++) {
            if (left.merge(other.substring(i, i + 2), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (one.length() + other.length() - 2);
    }

    /** How many characters of the longer stay where the one is changed into the other (Levenshtein). */
    private static double changes(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] here = new int[other.length() + 1];
            here[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(change, 1 + Math.min(before[j], here[j - 1]));
            }
            before = here;
        }
        return 1 - (double) before[other.length()] / Math.max(one.length(), other.length());
    }

    /**
     * Whether all characters of the shorter stand in the longer in their order, as those of a Chinese short form do.
     * One character is none.
     */
    static boolean shortens(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return shorter.length() > 1 && at == shorter.length() && shorter.length() < longer.length();
    }
}
