package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.List;

/** A long document cut into parts of a size that a page can show, at the ends of lines. */
final class Parts {
    private static final int LONGEST = 40_000;
    private static final int MOST_FACTS = 1500;

    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private final int length;

    /**
     * @param length of the text in code points
     * @param lines where lines begin, in order
     * @param facts where facts begin, in order
     */
    Parts(int length, List<Integer> lines, List<Integer> facts) {
        this.length = length;
        int start = 0;
        int fact = 0;
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            int end = i + 1 < lines.size() ? lines.get(i + 1) : length;
            int before = fact;
            while (fact < facts.size() && facts.get(fact) < end) {
                fact++;
            }
            if (lines.get(i) > start && (end - start > LONGEST || fact - first > MOST_FACTS)) {
                start = lines.get(i);
                starts.add(start);
                first = before;
            }
        }
    }

    int count() {
        return starts.size();
    }

    int start(int part) {
        return starts.get(part);
    }

    int end(int part) {
        return part + 1 < starts.size() ? starts.get(part + 1) : length + 1;
    }

    /** The part that holds a place. */
    int of(int place) {
        int part = 0;
        while (part + 1 < starts.size() && starts.get(part + 1) <= place) {
            part++;
        }
        return part;
    }

    /** Where lines of a text begin, in code points. */
    static List<Integer> lines(String text) {
        List<Integer> lines = new ArrayList<>(List.of(0));
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLowSurrogate(text.charAt(i))) {
                at++;
            }
            if (text.charAt(i) == '\n') {
                lines.add(at);
            }
        }
        return lines;
    }
}
