package org.zhengtu.content;

import java.text.Normalizer;
import java.util.List;
import org.zhengtu.content.PageContent.Glyph;

/** The words of a line: where its characters stand apart because words do, and where only to fill the line. */
final class PageWords {
    /** Between words of Latin letters. */
    private static final float WORD = 0.15f;
    /** Between Chinese words that the writer parted. */
    private static final float APART = 0.8f;
    private static final float PRINTED_BLANK = 0.4f;
    /** What Adobe's tables make of the Chinese dots, which no text is typed with. */
    private static final char MIDDLE_DOTS = '\u22EF';

    private PageWords() {
    }

    static String of(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        boolean spaced = isLetterSpaced(glyphs);
        boolean tight = isTight(glyphs);
        Glyph before = null;
        boolean blank = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank() && !glyph.text().isEmpty()) {
                blank = true;
                continue;
            }
            String word = ordinary(glyph.text());
            if (before != null && !spaced && apart(text.charAt(text.length() - 1), before, glyph, word.charAt(0),
                    blank, tight)) {
                text.append(' ');
            }
            text.append(word);
            before = glyph;
            blank = false;
        }
        return text.toString();
    }

    private static boolean apart(char last, Glyph before, Glyph glyph, char first, boolean blank,
            boolean tight) {
        float gap = (glyph.left() - before.right()) / Math.max(before.size(), glyph.size());
        boolean latin = isNarrow(last) && isNarrow(first);
        if (latin) {
            return gap > WORD;
        }
        return gap > APART || blank && gap > PRINTED_BLANK && (tight || !isNarrow(last) && !isNarrow(first));
    }

    /** Whether digits touch Chinese characters in this line: then a blank between such is one that the writer set. */
    private static boolean isTight(List<Glyph> glyphs) {
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph before = glyphs.get(i - 1);
            Glyph glyph = glyphs.get(i);
            if (!before.isBlank() && !glyph.isBlank() && glyph.left() - before.right() < WORD * glyph.size()) {
                char last = before.text().charAt(before.text().length() - 1);
                char first = glyph.text().charAt(0);
                if (isNarrow(last) != isNarrow(first) && Character.isLetterOrDigit(last)
                        && Character.isLetterOrDigit(first)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether all Chinese characters of a short line stand apart alike, as in titles. */
    private static boolean isLetterSpaced(List<Glyph> glyphs) {
        List<Glyph> printed = glyphs.stream().filter(g -> g.text().isEmpty() || !g.isBlank()).toList();
        if (printed.size() < 2 || printed.size() > 20) {
            return false;
        }
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int i = 1; i < printed.size(); i++) {
            float gap = printed.get(i).left() - printed.get(i - 1).right();
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        float size = printed.get(0).size();
        return least > 0.3f * size && most - least < 0.5f * size
                && printed.stream().noneMatch(g -> g.text().isEmpty() || isNarrow(g.text().charAt(0)));
    }

    private static boolean isNarrow(char c) {
        return c < 0x2000;
    }

    /** Radicals, compatibility ideographs and joined letters as the characters they stand for. */
    static String ordinary(String text) {
        if (text.isEmpty() || text.charAt(0) == 0) {
            return "\uFFFD";
        }
        if (text.charAt(0) == MIDDLE_DOTS) {
            return "…";
        }
        return isForm(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    /** Whether a character is stored as a radical, a compatibility ideograph or a joined letter. */
    static boolean isForm(String text) {
        char c = text.isEmpty() ? 0 : text.charAt(0);
        return c >= 0x2E80 && c <= 0x2FD5 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFB00 && c <= 0xFB06;
    }
}
