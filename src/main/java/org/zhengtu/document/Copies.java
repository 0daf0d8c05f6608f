package org.zhengtu.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhengtu.text.Span;

/**
 * Finds paragraphs that say again what another says, told by runs of characters that both have. A misread character
 * here and there does not matter; a digit that differs does, since then it is another statement.
 */
final class Copies {
    /** Shorter lines (headings, calls to the deputies) may well be said twice. */
    private static final int SHORTEST = 30;
    private static final int LONGEST_HEADLINE = 48;
    private static final int RUN = 8;
    /** One run in so many is remembered: the same in all copies, as the characters choose it. */
    private static final int SAMPLE = 4;
    /** One character in so many may be misread. */
    private static final int PER_ERROR = 20;
    /** After a misread character so many must be right. */
    private static final int SURE = 4;
    /** Paragraphs that share phrases with many others are no copies; so often one is compared. */
    private static final int MOST = 16;

    private final String text;
    private final Map<Integer, Integer> runs = new HashMap<>();
    private final Map<Integer, Paragraph> holders = new HashMap<>();
    private final TreeMap<Integer, Copy> copies = new TreeMap<>();

    /** A stretch of the text and the one that says the same. */
    record Copy(Span place, Span first) {
    }

    Copies(String text) {
        this.text = text;
    }

    /** The copy that this paragraph is or begins with. */
    Optional<Copy> of(Paragraph paragraph) {
        return Optional.ofNullable(copies.get(paragraph.number()));
    }

    /** Takes the next paragraph. */
    void add(Paragraph paragraph) {
        Span span = paragraph.span();
        if (span.length() < SHORTEST) {
            return;
        }
        boolean known = false;
        int compared = 0;
        for (int at = span.start(); at + RUN <= span.end() && !known && compared < MOST; at++) {
            Integer earlier = isRemembered(at) ? runs.get(hash(at)) : null;
            known = earlier != null && ++compared > 0 && isCopy(paragraph, at, earlier);
        }
        if (!known) {
            for (int at = span.start(); at + RUN <= span.end(); at++) {
                if (isRemembered(at) && runs.putIfAbsent(hash(at), at) == null) {
                    holders.put(at, paragraph);
                }
            }
        }
    }

    /** Compares both sides of a run that two paragraphs share, and notes what is a copy of what. */
    private boolean isCopy(Paragraph paragraph, int at, int earlier) {
        if (!text.regionMatches(at, text, earlier, RUN)) {
            return false;
        }
        Paragraph holder = holders.get(earlier);
        Span span = paragraph.span();
        int[] back = walk(at, earlier, span.start() - 1, holder.span().start() - 1, -1);
        int[] on = walk(at, earlier, span.end(), holder.span().end(), 1);
        Span here = new Span(back[0], on[0]);
        Span there = new Span(back[1], on[1]);
        if (here.length() < SHORTEST || copies.containsKey(holder.number())) {
            return false;
        }
        boolean begins = here.start() == span.start();
        if (begins && here.end() == span.end()) {
            copies.put(paragraph.number(), new Copy(here, there));
            return true;
        }
        if (there.equals(holder.span()) && isFragment(holder.text())) {
            copies.put(holder.number(), new Copy(there, here));
        } else if (begins && there.end() == holder.span().end() && Marks.closes(here.of(text))) {
            copies.put(paragraph.number(), new Copy(here, there));
        }
        return false;
    }

    /** Whether a paragraph breaks off and is no headline, which the first words of the body may well repeat. */
    private static boolean isFragment(String paragraph) {
        return ColumnCuts.isTail(paragraph)
                && (paragraph.length() >= LONGEST_HEADLINE || paragraph.indexOf('。') >= 0);
    }

    /** Goes on from two places while they say the same; gives the ends of what does, here and there. */
    private int[] walk(int here, int there, int limitHere, int limitThere, int step) {
        int i = here;
        int j = there;
        int errors = 0;
        while (i != limitHere && j != limitThere) {
            if (text.charAt(i) == text.charAt(j)) {
                i += step;
                j += step;
                continue;
            }
            int skip = ++errors > 1 + Math.abs(i - here) / PER_ERROR ? -1 : skip(i, j, limitHere, limitThere, step);
            if (skip < 0) {
                break;
            }
            i += skip == 2 ? 0 : step;
            j += skip == 1 ? 0 : step;
        }
        return step > 0 ? new int[] {i, j} : new int[] {i + 1, j + 1};
    }

    /** How a misread character is passed: 0 in both, 1 here only, 2 there only, -1 not at all. */
    private int skip(int i, int j, int limitHere, int limitThere, int step) {
        if (Character.isDigit(text.charAt(i)) || Character.isDigit(text.charAt(j))) {
            return -1;
        }
        for (int way = 0; way < 3; way++) {
            if (isSame(i + (way == 2 ? 0 : step), j + (way == 1 ? 0 : step), limitHere, limitThere, step)) {
                return way;
            }
        }
        return -1;
    }

    private boolean isSame(int i, int j, int limitHere, int limitThere, int step) {
        for (int k = 0; k < SURE; k++) {
            int a = i + k * step;
            int b = j + k * step;
            if (a == limitHere && b == limitThere) {
                return true;
            }
            if (a == limitHere || b == limitThere || text.charAt(a) != text.charAt(b)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRemembered(int at) {
        return Math.floorMod(hash(at) * 0x9E3779B1 >>> 7, SAMPLE) == 0;
    }

    private int hash(int at) {
        int hash = 0;
        for (int i = at; i < at + RUN; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }
}
