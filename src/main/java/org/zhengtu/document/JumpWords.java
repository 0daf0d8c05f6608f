package org.zhengtu.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Compares texts by the runs of three characters that they share; runs that many texts have weigh little. */
final class JumpWords {
    private static final int RUN = 3;

    private final Map<String, Integer> texts = new HashMap<>();
    private final int count;

    private JumpWords(int count) {
        this.count = count;
    }

    /** The runs of a text with how often each stands in it. */
    static Map<String, Integer> of(String text) {
        Map<String, Integer> words = new TreeMap<>();
        for (int i = 0; i + RUN <= text.length(); i++) {
            String run = text.substring(i, i + RUN);
            if (run.chars().allMatch(Character::isLetterOrDigit)) {
                words.merge(run, 1, Integer::sum);
            }
        }
        return words;
    }

    /** Weighs the runs over all texts that may be compared. */
    static JumpWords over(Collection<Map<String, Integer>> all) {
        JumpWords words = new JumpWords(all.size());
        all.forEach(text -> text.keySet().forEach(run -> words.texts.merge(run, 1, Integer::sum)));
        return words;
    }

    /** The cosine of the weighed runs: 0 if the texts share nothing, 1 if they have the same runs. */
    double likeness(Map<String, Integer> a, Map<String, Integer> b) {
        double lengths = Math.sqrt(product(a, a) * product(b, b));
        return lengths == 0 ? 0 : product(a, b) / lengths;
    }

    private double product(Map<String, Integer> a, Map<String, Integer> b) {
        double sum = 0;
        // Sums of doubles depend on their order, and results must not.
        for (Map.Entry<String, Integer> run : new TreeMap<>(a).entrySet()) {
            int other = b.getOrDefault(run.getKey(), 0);
            if (other > 0) {
                double weight = Math.log(1 + (double) count / texts.getOrDefault(run.getKey(), 1));
                sum += weight * weight * run.getValue() * other;
            }
        }
        return sum;
    }
}
