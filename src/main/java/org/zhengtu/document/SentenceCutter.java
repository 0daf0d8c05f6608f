package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.text.Span;

/**
 * Cuts paragraphs at 。！？； outside of quotation marks and brackets. What is far longer than a sentence of these
 * documents can be, a list or a text without such marks, is cut at commas, or else anywhere, so that the work of rules
 * on one sentence is bounded.
 */
final class SentenceCutter {
    private static final String ENDS = "。！？；";
    private static final String OPENS = "“‘「『（《〈【";
    private static final String CLOSES = "”’」』）》〉】";
    private static final String PAUSES = "，、：,";
    /** Twice the longest sentence that was found in a hundred work reports. */
    private static final int MOST = 1000;

    private SentenceCutter() {
    }

    /** The sentences of one paragraph, in its offsets moved to those of the document. */
    static List<Span> cut(Paragraph paragraph, String text) {
        List<Span> found = new ArrayList<>();
        Span span = paragraph.span();
        boolean balanced = isBalanced(paragraph.text());
        int depth = 0;
        int start = span.start();
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            boolean closes = CLOSES.indexOf(c) >= 0;
            if (balanced) {
                depth += OPENS.indexOf(c) >= 0 ? 1 : closes ? -1 : 0;
            }
            boolean quoteEnds = closes && i > start && ENDS.indexOf(text.charAt(i - 1)) >= 0
                    && opensNext(text, i, span);
            boolean ends = depth == 0 && (ENDS.indexOf(c) >= 0 && !followedByClose(text, i, span) || quoteEnds);
            if (ends) {
                add(found, text, start, i + 1);
                start = i + 1;
            }
        }
        add(found, text, start, span.end());
        return found;
    }

    private static void add(List<Span> found, String text, int start, int end) {
        Span sentence = Paragraph.strip(text, start, end);
        while (sentence.length() > MOST) {
            int cut = pause(text, sentence.start());
            found.add(Paragraph.strip(text, sentence.start(), cut));
            sentence = Paragraph.strip(text, cut, sentence.end());
        }
        if (sentence.length() > 0) {
            found.add(sentence);
        }
    }

    /** Where to cut what begins at {@code start} and is too long: after a pause, never inside a character. */
    private static int pause(String text, int start) {
        int most = start + MOST;
        for (int i = most; i > start + MOST / 2; i--) {
            if (PAUSES.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    /** In a paragraph whose marks do not pair, misprints or cuts, they cannot hold sentences together. */
    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += OPENS.indexOf(text.charAt(i)) >= 0 ? 1 : CLOSES.indexOf(text.charAt(i)) >= 0 ? -1 : 0;
        }
        return depth == 0;
    }

    /** Whether a sentence may begin after a closing mark; after “…。” the same sentence may go on: ，他说. */
    private static boolean opensNext(String text, int i, Span span) {
        return i + 1 >= span.end() || "，、。；：！？）》".indexOf(text.charAt(i + 1)) < 0 && text.charAt(i) != '）';
    }

    private static boolean followedByClose(String text, int i, Span span) {
        return i + 1 < span.end() && (CLOSES + ENDS).indexOf(text.charAt(i + 1)) >= 0;
    }
}
