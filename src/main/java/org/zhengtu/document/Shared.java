package org.zhengtu.document;

import java.util.HashSet;
import java.util.Set;

/** The pairs of characters of a body, by which the lines are known that stand over it. */
final class Shared {
    private final Set<Integer> pairs = new HashSet<>();

    Shared(String body) {
        for (int i = 0; i + 1 < body.length(); i++) {
            pairs.add(pair(body, i));
        }
    }

    /** The share of a line's pairs that the body has too, 0 to 1. */
    double with(String line) {
        int found = 0;
        for (int i = 0; i + 1 < line.length(); i++) {
            found += pairs.contains(pair(line, i)) ? 1 : 0;
        }
        return line.length() < 2 ? 0 : (double) found / (line.length() - 1);
    }

    private static int pair(String text, int i) {
        return text.charAt(i) << 16 | text.charAt(i + 1);
    }
}
