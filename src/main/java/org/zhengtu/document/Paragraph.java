package org.zhengtu.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhengtu.content.SourceText;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Span;

/**
 * One line of a repaired text that is not blank.
 *
 * @param number counts from 0
 * @param span   without white space at either end
 * @param text   the words of the span
 * @param apart  whether a blank line stands before it
 * @param level  of a heading that the file marks or sets in larger type, 1 for the highest; 0 for all other lines
 */
record Paragraph(int number, Span span, String text, boolean apart, int level) {

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
                found.add(new Paragraph(found.size(), span, span.of(text), apart, 0));
            }
            apart = span.length() == 0;
            start = end + 1;
        }
        return found;
    }

    /** All paragraphs of a repaired text, with the levels of those that the source marks as headings. */
    static List<Paragraph> of(AlignedText text, List<SourceText.Heading> headings) {
        List<Paragraph> found = of(text.repaired());
        if (headings.isEmpty()) {
            return found;
        }
        AlignedText.Inverse places = text.inverse();
        int[] levels = new int[text.repaired().length()];
        for (SourceText.Heading heading : headings) {
            places.toRepaired(heading.span()).ifPresent(span ->
                    Arrays.fill(levels, span.start(), span.end(), heading.level()));
        }
        return found.stream().map(paragraph -> paragraph.marked(levels)).toList();
    }

    /** A line is a heading if it is one from its beginning to its end. */
    private Paragraph marked(int... levels) {
        int first = levels[span.start()];
        return first == 0 || levels[span.end() - 1] == 0 ? this : new Paragraph(number, span, text, apart, first);
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
