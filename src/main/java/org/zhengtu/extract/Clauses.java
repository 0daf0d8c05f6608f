package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.text.Span;

/** Cuts a sentence at its commas and the like, but not inside quotation marks or short brackets. */
final class Clauses {
    private static final String CUTS = "，、；：。！？…,;:!? \t\n\u3000";
    private static final String OPEN = "“《（(〈‘";
    private static final String CLOSE = "”》）)〉’";
    private static final int SHORT_BRACKET = 6;
    private static final int LONGEST_QUOTE = 60;

    private Clauses() {
    }

    /** The clauses in their order, without what cuts them. */
    static List<Span> of(String text) {
        List<Span> clauses = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            int close = closing(text, i);
            if (close > i) {
                i = close + 1;
            } else if (close == i || CUTS.indexOf(text.charAt(i)) >= 0) {
                add(clauses, start, i);
                start = ++i;
            } else {
                i++;
            }
        }
        add(clauses, start, text.length());
        return clauses;
    }

    /**
     * Where the quotation or the short bracket that opens at {@code offset} closes; {@code offset} itself if a bracket
     * is there that cuts, -1 if none is there.
     */
    static int closing(String text, int offset) {
        char c = text.charAt(offset);
        int kind = OPEN.indexOf(c);
        if (kind < 0) {
            return c == '）' || c == ')' ? offset : -1;
        }
        int longest = c == '（' || c == '(' ? SHORT_BRACKET : LONGEST_QUOTE;
        int close = text.indexOf(CLOSE.charAt(kind), offset + 1);
        return close > offset && close - offset <= longest ? close : offset;
    }

    private static void add(List<Span> clauses, int start, int end) {
        if (end > start) {
            clauses.add(new Span(start, end));
        }
    }
}
