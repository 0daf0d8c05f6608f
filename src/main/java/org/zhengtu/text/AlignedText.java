package org.zhengtu.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * A text as it stands in its source, the same text repaired, and the map between the two.
 *
 * <p>Every unit of the repaired text knows the unit of the original that it came from; a unit that a repair put in
 * belongs to the unit before it. Offsets never go backwards unless a repair moved text, and even then each repaired
 * unit still names its own place in the original.
 */
public final class AlignedText {
    private final String original;
    private final String repaired;
    private final int[] origin;

    private AlignedText(String original, String repaired, int[] origin) {
        this.original = original;
        this.repaired = repaired;
        this.origin = origin;
    }

    /** A text that needs no repair. */
    public static AlignedText of(String original) {
        int[] origin = new int[original.length()];
        Arrays.setAll(origin, i -> i);
        return new AlignedText(original, original, origin);
    }

    /** The text as it stands in the source. */
    public String original() {
        return original;
    }

    /** The text after all repairs. */
    public String repaired() {
        return repaired;
    }

    /**
     * Begins one repair of the repaired text. The editor reads that text from left to right.
     */
    public Editor edit() {
        return new Editor();
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

    /** One repair: copies, drops and replaces units of the repaired text, and keeps the map. */
    public final class Editor {
        private final StringBuilder out = new StringBuilder(repaired.length());
        private int[] map = new int[repaired.length() + 16];
        private int read;

        private Editor() {
        }

        /** Copies everything up to {@code offset} of the repaired text unchanged. */
        public Editor keepTo(int offset) {
            while (read < offset) {
                append(repaired.charAt(read), origin[read]);
                read++;
            }
            return this;
        }

        /** Leaves out everything up to {@code offset}. */
        public Editor dropTo(int offset) {
            read = Math.max(read, offset);
            return this;
        }

        /** Puts {@code with} in place of everything up to {@code offset}; it is aligned with what it replaces. */
        public Editor replaceTo(int offset, String with) {
            int from = read;
            for (int i = 0; i < with.length(); i++) {
                append(with.charAt(i), placeOf(Math.min(from + i, offset - 1)));
            }
            return dropTo(offset);
        }

        /** Copies another stretch of the repaired text to here, for text that was printed out of order. */
        public Editor copy(Span span) {
            for (int i = span.start(); i < span.end(); i++) {
                append(repaired.charAt(i), origin[i]);
            }
            return this;
        }

        /** Keeps the rest and closes the repair. */
        public AlignedText done() {
            keepTo(repaired.length());
            return new AlignedText(original, out.toString(), Arrays.copyOf(map, out.length()));
        }

        private int placeOf(int index) {
            if (origin.length == 0) {
                return 0;
            }
            return origin[Math.max(0, Math.min(index, origin.length - 1))];
        }

        private void append(char c, int from) {
            if (out.length() == map.length) {
                map = Arrays.copyOf(map, map.length * 2);
            }
            map[out.length()] = from;
            out.append(c);
        }
    }
}
