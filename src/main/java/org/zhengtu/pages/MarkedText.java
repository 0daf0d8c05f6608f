package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A text cut where marks begin and end, so that marks may overlap. */
final class MarkedText {
    private final String text;
    private final int[] units;
    private final List<Stretch> marks;
    private final Set<String> headlines;
    private final int from;
    private final int to;

    /**
     * A fact in the text.
     *
     * @param places beginnings and ends in code points
     */
    record Found(String id, FactKinds.Kind kind, List<int[]> places) {
    }

    private record Stretch(int start, int end, Found fact) {
    }

    /**
     * Words of one paragraph with the same marks.
     *
     * @param mark the style of the innermost mark; empty if there is none
     * @param target the fact of that mark
     * @param facts all facts said here
     * @param at whether it is what the reader asked to see
     * @param first whether it is the first such
     */
    public record Piece(String text, String mark, String target, String facts, boolean at, boolean first) {
    }

    /**
     * A line of the text.
     *
     * @param level 2 or 3 for headings, else 0
     * @param id of a heading; empty for others
     */
    public record Paragraph(int level, String id, List<Piece> pieces) {
        /** The words of the line. */
        public String words() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining()).strip();
        }
    }

    /**
     * @param headlines of the articles in the text
     * @param from beginning in code points of what the reader asked to see; less than 0 for nothing
     */
    MarkedText(String text, List<Found> found, Set<String> headlines, int from, int to) {
        this.headlines = headlines.stream().map(MarkedText::bare).collect(Collectors.toSet());
        this.text = text;
        this.units = text.codePoints().map(Character::charCount).toArray();
        this.from = from;
        this.to = to;
        this.marks = found.stream().flatMap(fact -> fact.places().stream()
                .filter(place -> place[0] >= 0 && place[1] <= units.length && place[0] < place[1])
                .map(place -> new Stretch(place[0], place[1], fact)))
                .sorted(Comparator.comparingInt(Stretch::start)).toList();
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\u3000]+", "");
    }

    /** The lines that hold something between two places, in order. */
    List<Paragraph> paragraphs(int begin, int limit) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int[] offsets = new int[units.length + 1];
        for (int i = 0; i < units.length; i++) {
            offsets[i + 1] = offsets[i] + units[i];
        }
        Lines lines = new Lines(offsets);
        int start = begin;
        for (int i = begin; i <= units.length && i < limit; i++) {
            if (i == units.length || text.charAt(offsets[i]) == '\n' || text.charAt(offsets[i]) == '\r') {
                if (!text.substring(offsets[start], offsets[i]).isBlank()) {
                    paragraphs.add(lines.paragraph(start, i));
                }
                start = Math.min(i + 1, units.length);
            }
        }
        return paragraphs;
    }

    /** Cuts lines one after the other, so that each mark is looked at only while it may matter. */
    private final class Lines {
        private final int[] offsets;
        private final List<Stretch> open = new ArrayList<>();
        private int next;
        private boolean shown;

        Lines(int[] offsets) {
            this.offsets = offsets;
        }

        Paragraph paragraph(int start, int end) {
            open.removeIf(mark -> mark.end() <= start);
            while (next < marks.size() && marks.get(next).start() < end) {
                Stretch mark = marks.get(next++);
                if (mark.end() > start) {
                    open.add(mark);
                }
            }
            TreeSet<Integer> cuts = new TreeSet<>(Arrays.asList(start, end));
            open.stream().filter(mark -> mark.fact().kind().isMarked()).forEach(mark -> {
                cuts.add(Math.max(start, mark.start()));
                cuts.add(Math.min(end, mark.end()));
            });
            if (from >= 0 && from < end && to > start) {
                cuts.add(Math.max(start, from));
                cuts.add(Math.min(end, to));
            }
            List<Piece> pieces = new ArrayList<>();
            Integer last = null;
            for (Integer cut : cuts) {
                if (last != null && last < cut) {
                    pieces.add(piece(last, cut));
                }
                last = cut;
            }
            int level = level(start, end);
            return new Paragraph(level, level == 0 ? "" : "h" + start, pieces);
        }

        private Piece piece(int start, int end) {
            List<Stretch> here = open.stream().filter(mark -> mark.fact().kind().isMarked())
                    .filter(mark -> mark.start() <= start && mark.end() >= end)
                    .sorted(Comparator.comparingInt((Stretch mark) -> mark.end() - mark.start())
                            .thenComparing(mark -> mark.fact().kind().order())).toList();
            boolean at = from >= 0 && start < to && end > from;
            boolean first = at && !shown;
            shown |= at;
            String facts = String.join(" ", here.stream().map(mark -> mark.fact().id()).distinct().toList());
            return new Piece(text.substring(offsets[start], offsets[end]), here.isEmpty() ? "" : here.get(0).fact()
                    .kind().mark(),
                    here.isEmpty() ? "" : here.get(0).fact().id(), facts, at, first);
        }

        /** A line is a heading if it is the headline of an article, or if a section's heading is all of it. */
        private int level(int start, int end) {
            if (headlines.contains(bare(text.substring(offsets[start], offsets[end])))) {
                return 2;
            }
            for (Stretch mark : open) {
                String kind = mark.fact().kind().name();
                if (kind.equals("Section") && mark.start() >= start && mark.end() <= end && end - start <= mark.end()
                        - mark.start() + 2) {
                    return 3;
                }
            }
            return 0;
        }
    }
}
