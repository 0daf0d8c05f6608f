package org.zhengtu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Works out the edits between a text and its original from where each unit came from. */
final class EditLog {
    private final AlignedText text;
    private final String original;
    private final String repaired;
    /** The unit of the repaired text that stands for each unit of the original, -1 for none. */
    private final int[] owner;
    /** By unit of the original the number of the copy that it belongs to, from 1. */
    private final int[] copy;
    private final List<Edit> edits = new ArrayList<>();

    private EditLog(AlignedText text) {
        this.text = text;
        this.original = text.original();
        this.repaired = text.repaired();
        this.owner = new int[original.length()];
        Arrays.fill(owner, -1);
        this.copy = new int[original.length()];
        for (int i = 0; i < text.copies().size(); i++) {
            Span place = text.copies().get(i).place();
            Arrays.fill(copy, place.start(), place.end(), i + 1);
        }
    }

    static List<Edit> of(AlignedText text) {
        EditLog log = new EditLog(text);
        log.own();
        log.originals();
        log.insertions();
        log.edits.sort(Comparator.comparingInt((Edit e) -> e.original().start())
                .thenComparingInt(e -> e.original().end()).thenComparingInt(e -> e.repaired().start()));
        return List.copyOf(log.edits);
    }

    /** Of several units that came from one, the same character stands for it, and rather where it was printed. */
    private void own() {
        for (int i = 0; i < repaired.length(); i++) {
            int from = text.origin(i);
            if (owner[from] < 0 || rank(i) > rank(owner[from])) {
                owner[from] = i;
            }
        }
    }

    private int rank(int i) {
        return (isSame(i) ? 2 : 0) + (text.move(i) == 0 ? 1 : 0);
    }

    private boolean isSame(int i) {
        return original.charAt(text.origin(i)) == repaired.charAt(i);
    }

    private void originals() {
        int start = 0;
        int behind = 0;
        while (start < owner.length) {
            Optional<Edit.Kind> kind = kind(start);
            int end = start + 1;
            while (end < owner.length && kind(end).equals(kind) && goesOn(end)) {
                end++;
            }
            Span place = new Span(start, end);
            Span now = owner[start] < 0 ? new Span(behind, behind)
                    : new Span(owner[start], owner[start] + place.length());
            if (kind.isPresent()) {
                edits.add(new Edit(kind.get(), place, now, place.of(original), text.repairOf(start), first(start)));
            }
            behind = now.end();
            start = end;
        }
    }

    /** What became of a unit of the original; nothing if it is kept. */
    private Optional<Edit.Kind> kind(int unit) {
        int now = owner[unit];
        return now < 0 ? Optional.of(Edit.Kind.DROPPED) : !isSame(now) ? Optional.of(Edit.Kind.REPLACED)
                : text.move(now) > 0 ? Optional.of(Edit.Kind.MOVED) : Optional.empty();
    }

    private Optional<Span> first(int unit) {
        return owner[unit] >= 0 || copy[unit] == 0 ? Optional.empty()
                : Optional.of(text.copies().get(copy[unit] - 1).first());
    }

    private boolean goesOn(int unit) {
        return owner[unit] < 0
                ? text.repairOf(unit).equals(text.repairOf(unit - 1)) && copy[unit] == copy[unit - 1]
                : owner[unit] == owner[unit - 1] + 1 && text.move(owner[unit]) == text.move(owner[unit - 1]);
    }

    private void insertions() {
        int start = 0;
        while (start < repaired.length()) {
            int end = start;
            while (end < repaired.length() && owner[text.origin(end)] != end) {
                end++;
            }
            if (end > start) {
                int at = text.origin(start);
                edits.add(new Edit(Edit.Kind.INSERTED, new Span(at, at), new Span(start, end), "",
                        text.repairOf(at), Optional.empty()));
            }
            start = end + 1;
        }
    }
}
