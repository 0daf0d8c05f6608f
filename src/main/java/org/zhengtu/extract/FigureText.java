package org.zhengtu.extract;

import org.zhengtu.text.Span;

/**
 * A sentence as the rules for figures see it: without white space, with digits, letters and signs at half width.
 *
 * @param text    what the rules read
 * @param offsets for each character its place in repaired text
 */
record FigureText(String text, int[] offsets) {
    private static final int WIDTH_DISTANCE = 0xFEE0;

    static FigureText of(String repaired, Span sentence) {
        StringBuilder out = new StringBuilder(sentence.length());
        int[] offsets = new int[sentence.length()];
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = repaired.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            }
            offsets[out.length()] = i;
            out.append(narrow(c));
        }
        return new FigureText(out.toString(), offsets);
    }

    private static char narrow(char c) {
        char half = (char) (c - WIDTH_DISTANCE);
        return half > ' ' && half <= '~' && (Character.isLetterOrDigit(half) || "%.-~".indexOf(half) >= 0)
                ? half : c;
    }

    /** The place in repaired text of a span of this text. */
    Span original(Span span) {
        return new Span(offsets[span.start()], offsets[span.end() - 1] + 1);
    }

    String of(Span span) {
        return span.of(text);
    }
}
