package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.text.Span;

/**
 * One line of a repaired text that is not blank.
 *
 * @param number counts from 0
 * @param span   without white space at either end
 * @param text   the words of the span
 * @param apart  whether a blank line stands before it
 */
record Paragraph(int number, Span span, String text, boolean apart) {

    /** All paragraphs of a text, in its order. */
    static List<Paragraph> of(String text) {
        List<Paragraph> found = new ArrayList<>();
        boolean apart = true;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Span span = strip(text, start, end);
            if (span.length() > 0) {
                found.add(new Paragraph(found.size(), span, span.of(text), apart));
            }
            apart = span.length() == 0;
            start = end + 1;
        }
        return found;
    }

    /** The range without white space at either end. */
    static Span strip(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
