package org.zhengtu.extract;

import java.util.HashSet;
import java.util.Set;
import org.zhengtu.text.Divisions;

/** Finds names of divisions that end at a given place of a text. */
final class DivisionNames {
    private static final int LONGEST = 14;
    private final Set<String> names = new HashSet<>(Divisions.load().names());

    /** Where the longest name that ends at {@code end} begins; {@code end} if there is none. */
    int startOf(String text, int end) {
        for (int length = Math.min(LONGEST, end); length >= 2; length--) {
            if (names.contains(text.substring(end - length, end))) {
                return end - length;
            }
        }
        return end;
    }

    /** Whether a division's name begins at {@code at}. */
    boolean startsAt(String text, int at) {
        for (int length = 2; length <= LONGEST && at + length <= text.length(); length++) {
            if (names.contains(text.substring(at, at + length))) {
                return true;
            }
        }
        return false;
    }

    /** The same for a chain of names without anything between them: 重庆市沙坪坝区. */
    int startOfChain(String text, int end) {
        int start = startOf(text, end);
        int from = start;
        while (from > 0 && start < end) {
            from = startOf(text, start);
            if (from == start) {
                break;
            }
            start = from;
        }
        return start;
    }
}
