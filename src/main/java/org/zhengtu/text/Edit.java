package org.zhengtu.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One difference between a text as it stands in its source and the same text repaired.
 *
 * <p>The edits of a text divide both sides: each unit of the original is kept or in the {@code original} of one edit,
 * each unit of the repaired text is kept or in the {@code repaired} of one edit, and what is kept stands in the same
 * order on both sides. So the edits and the repaired text together give the original back ({@link #undo}).
 *
 * @param original the place in the original; empty where text was put in
 * @param repaired the place in the repaired text; empty, behind what stood before it, where text was left out
 * @param was      the text of {@code original}
 * @param repair   name of the repair that made it, empty if it gave none
 * @param first    of a copy that was left out: the place in the original of the text that stayed for it
 */
public record Edit(Kind kind, Span original, Span repaired, String was, String repair, Optional<Span> first) {

    /** What happened to the text. */
    public enum Kind {
        /** Left out. */
        DROPPED,
        /** Other units of the same number stand for it. */
        REPLACED,
        /** Put in, with nothing in the original that it stands for. */
        INSERTED,
        /** Unchanged, but not where it was printed. */
        MOVED
    }

    /**
     * The original, from the repaired text and its edits alone.
     *
     * @param edits in the order of their places in the original, as {@link AlignedText#edits()} gives them
     */
    public static String undo(String repaired, List<Edit> edits) {
        boolean[] edited = new boolean[repaired.length()];
        for (Edit edit : edits) {
            Arrays.fill(edited, edit.repaired.start(), edit.repaired.end(), true);
        }
        StringBuilder original = new StringBuilder(repaired.length());
        int next = 0;
        for (Edit edit : edits) {
            next = keep(repaired, edited, next, edit.original.start(), original);
            original.append(edit.kind == Kind.MOVED ? edit.repaired.of(repaired) : edit.was);
        }
        keep(repaired, edited, next, Integer.MAX_VALUE, original);
        return original.toString();
    }

    private static int keep(String repaired, boolean[] edited, int from, int length, StringBuilder to) {
        int next = from;
        while (to.length() < length && next < edited.length) {
            if (!edited[next]) {
                to.append(repaired.charAt(next));
            }
            next++;
        }
        return next;
    }
}
