package org.zhengtu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text as it stands in its source, the same text repaired, and the map between the two.
 *
 * <p>Every unit of the repaired text knows the unit of the original that it came from; a unit that a repair put in
 * belongs to the unit before it. Of two units of the repaired text that stand where they were printed, the later
 * never came from before the earlier; the same holds of two units of one block that a repair moved ({@link #places}).
 */
public final class AlignedText {
    private static final int[] NOTHING_MOVED = {};

    private final String original;
    private final String repaired;
    private final int[] origin;
    /** By unit of the repaired text the number of the block with which it moved, 0 if it did not; empty if none did. */
    private final int[] moves;
    /** By unit of the original the number of the repair that last touched it, from 1. */
    private final byte[] touched;
    private final List<String> repairs;
    private final List<Copy> copies;

    /** A stretch of the original that was left out because another says the same. */
    record Copy(Span place, Span first) {
    }

    private AlignedText(String original) {
        this.original = original;
        this.repaired = original;
        this.origin = new int[original.length()];
        Arrays.setAll(origin, i -> i);
        this.moves = NOTHING_MOVED;
        this.touched = new byte[original.length()];
        this.repairs = List.of();
        this.copies = List.of();
    }

    private AlignedText(AlignedText before, Editor edit) {
        this.original = before.original;
        this.repaired = edit.out.toString();
        this.origin = Arrays.copyOf(edit.map, repaired.length());
        this.moves = edit.moved == 0 ? NOTHING_MOVED : Arrays.copyOf(edit.blocks, repaired.length());
        this.touched = edit.touches;
        this.repairs = List.copyOf(edit.names);
        this.copies = List.copyOf(edit.leftOut);
    }

    /** A text that needs no repair. */
    public static AlignedText of(String original) {
        return new AlignedText(original);
    }

    /** The text as it stands in the source. */
    public String original() {
        return original;
    }

    /** The text after all repairs. */
    public String repaired() {
        return repaired;
    }

    /** Begins one repair of the repaired text. The editor reads that text from left to right. */
    public Editor edit(String repair) {
        return new Editor(repair);
    }

    /**
     * All differences between the original and the repaired text, in the order of the original. They say what became
     * of the original in the end, not by which steps: what one repair put in and the next took out is no edit.
     */
    public List<Edit> edits() {
        return EditLog.of(this);
    }

    /**
     * The shortest stretch of the original that holds all units of a repaired span, in UTF-16 units.
     * An empty span maps to the empty span at the place of its next unit.
     */
    public Span toOriginal(Span span) {
        if (span.length() == 0) {
            int at = span.start() < origin.length ? origin[span.start()] : original.length();
            return new Span(at, at);
        }
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int i = span.start(); i < span.end(); i++) {
            least = Math.min(least, origin[i]);
            most = Math.max(most, origin[i]);
        }
        return new Span(least, most + 1);
    }

    /**
     * The stretches of the original that a repaired span came from, in the order of the repaired text: one for each
     * block that the span has a part of, where all that was not moved is one block, too.
     */
    public List<Span> places(Span span) {
        List<Span> places = new ArrayList<>();
        int start = span.start();
        while (start < span.end()) {
            int end = start + 1;
            while (end < span.end() && move(end) == move(start)) {
                end++;
            }
            places.add(toOriginal(new Span(start, end)));
            start = end;
        }
        return List.copyOf(places);
    }

    /** The way from the original to the repaired text. It takes a walk over the text to make; keep it. */
    public Inverse inverse() {
        return new Inverse();
    }

    /** Finds what became of places of the original. */
    public final class Inverse {
        /** For each unit of the original the first and last place in the repaired text that comes from it, or -1. */
        private final int[] first = new int[original.length()];
        private final int[] last = new int[original.length()];

        private Inverse() {
            Arrays.fill(first, -1);
            Arrays.fill(last, -1);
            for (int i = 0; i < origin.length; i++) {
                if (first[origin[i]] < 0) {
                    first[origin[i]] = i;
                }
                last[origin[i]] = i;
            }
        }

        /**
         * The shortest stretch of the repaired text that holds every unit which comes from an original span; nothing
         * if repairs left out all of it. Where repairs moved text, what stands between may come from elsewhere.
         */
        public Optional<Span> toRepaired(Span span) {
            int least = Integer.MAX_VALUE;
            int most = -1;
            for (int i = span.start(); i < span.end(); i++) {
                if (first[i] >= 0) {
                    least = Math.min(least, first[i]);
                    most = Math.max(most, last[i]);
                }
            }
            return most < 0 ? Optional.empty() : Optional.of(new Span(least, most + 1));
        }
    }

    /**
     * The stretch of the original to quote for a repaired span: all of it, but where most of that came from elsewhere,
     * since a repair moved one of its parts from afar, the longest of its places.
     */
    public Span quotable(Span span) {
        Span all = toOriginal(span);
        List<Span> places = moves.length == 0 ? List.of(all) : places(span);
        return all.length() <= 2 * span.length() || places.size() < 2 ? all
                : places.stream().max(Comparator.comparingInt(Span::length)).orElse(all);
    }

    int origin(int unit) {
        return origin[unit];
    }

    int move(int unit) {
        return moves.length == 0 ? 0 : moves[unit];
    }

    /** The repair that last touched a unit of the original. */
    String repairOf(int unit) {
        return touched[unit] == 0 ? "" : repairs.get(touched[unit] - 1);
    }

    List<Copy> copies() {
        return copies;
    }

    /** One repair: copies, drops and replaces units of the repaired text, and keeps the map. */
    public final class Editor {
        private final StringBuilder out = new StringBuilder();
        private final List<String> names = new ArrayList<>(repairs);
        private final List<Copy> leftOut = new ArrayList<>(copies);
        private byte[] touches = touched;
        private int[] map = {};
        private int[] blocks = NOTHING_MOVED;
        private int moved = Arrays.stream(moves).max().orElse(0);
        private int read;
        /** Until something changes nothing is copied: most texts need few of the repairs. */
        private boolean changed;

        private final int name;

        private Editor(String repair) {
            if (!names.contains(repair)) {
                names.add(repair);
            }
            name = names.indexOf(repair) + 1;
        }

        /** Copies everything up to {@code offset} of the repaired text unchanged. */
        public Editor keepTo(int offset) {
            while (changed && read < offset) {
                append(repaired.charAt(read), read, move(read));
                read++;
            }
            read = Math.max(read, offset);
            return this;
        }

        private void change() {
            if (!changed) {
                int kept = read;
                read = 0;
                changed = true;
                touches = touched.clone();
                out.ensureCapacity(repaired.length());
                map = new int[repaired.length() + 16];
                blocks = moves.length == 0 ? NOTHING_MOVED : new int[map.length];
                keepTo(kept);
            }
        }

        /** Leaves out everything up to {@code offset}. */
        public Editor dropTo(int offset) {
            while (read < offset) {
                change();
                touch(read++);
            }
            return this;
        }

        /** Leaves out everything up to {@code offset}, which says the same as {@code first} of the repaired text. */
        public Editor dropCopyTo(int offset, Span first) {
            if (offset > read && first.length() > 0) {
                leftOut.add(new Copy(toOriginal(new Span(read, offset)), toOriginal(first)));
            }
            return dropTo(offset);
        }

        /**
         * Puts {@code with} in place of everything up to {@code offset}; it is aligned with what it replaces. Nothing
         * can be put into a text that has become empty, for want of a place.
         */
        public Editor replaceTo(int offset, String with) {
            change();
            int from = read;
            int last = Math.max(offset, from) - 1;
            for (int i = 0; i < with.length() && origin.length > 0; i++) {
                int place = Math.max(0, Math.min(Math.min(from + i, last), origin.length - 1));
                touch(place);
                append(with.charAt(i), place, move(place));
            }
            return dropTo(offset);
        }

        /**
         * Copies another stretch of the repaired text to here, for text that was printed out of order; whoever calls
         * this leaves it out at its own place.
         */
        public Editor copy(Span span) {
            change();
            blocks = blocks.length == 0 ? new int[map.length] : blocks;
            for (int i = span.start(); i < span.end(); i++) {
                moved += i == span.start() || move(i) != move(i - 1) ? 1 : 0;
                touch(i);
                append(repaired.charAt(i), i, moved);
            }
            return this;
        }

        /** Keeps the rest and closes the repair; a repair that changed nothing gives the text itself. */
        public AlignedText done() {
            keepTo(repaired.length());
            return changed ? new AlignedText(AlignedText.this, this) : AlignedText.this;
        }

        private void touch(int unit) {
            touches[origin[unit]] = (byte) name;
        }

        private void append(char c, int unit, int move) {
            if (out.length() == map.length) {
                map = Arrays.copyOf(map, map.length * 2);
                blocks = blocks.length == 0 ? blocks : Arrays.copyOf(blocks, map.length);
            }
            map[out.length()] = origin[unit];
            if (blocks.length > 0) {
                blocks[out.length()] = move;
            }
            out.append(c);
        }
    }
}
