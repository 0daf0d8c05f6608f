package org.zhengtu.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengtu.content.PageContent.Glyph;

/**
 * From the characters of a page to its lines: characters on one base line, parted where a gutter runs down through
 * several rows.
 */
final class PageRows {
    /** A wider space than this between two characters, in font sizes, may be a gutter. */
    private static final float GAP = 0.8f;
    private static final float GUTTER = 0.6f;
    private static final float WIDEST_SPACE = 10;
    private static final float SAME_BASE = 0.25f;
    private static final float FARTHEST = 3f;
    private static final int REACH = 8;
    private static final int MOST_IN_PLACE = 40;
    private static final int MOST_IN_ROW = 200;
    private static final int MOST_RULES = 1_000;
    private static final int LEAST_ROWS = 3;

    private final List<List<Piece>> rows = new ArrayList<>();
    private final List<PageContent.Stroke> rules;
    private final PageContent.Turn turn;

    /** Characters without a wide space between them. */
    private record Piece(List<Glyph> glyphs) {
        float left() {
            return glyphs.get(0).left();
        }

        float right() {
            return glyphs.get(glyphs.size() - 1).right();
        }

        float size() {
            return glyphs.get(0).size();
        }

        float base() {
            return glyphs.get(0).base();
        }
    }

    private PageRows(PageContent.Turn turn, List<PageContent.Stroke> rules) {
        this.turn = turn;
        this.rules = turn == PageContent.Turn.NONE
                ? rules.stream().filter(r -> !r.isHorizontal()).limit(MOST_RULES).toList() : List.of();
    }

    /** The rows of a page from top to bottom, each with its lines from left to right. */
    static List<List<PageLine>> of(List<Glyph> glyphs, PageContent.Turn turn, List<PageContent.Stroke> rules) {
        PageRows page = new PageRows(turn, rules);
        page.rows(glyphs);
        List<List<PageLine>> lines = new ArrayList<>();
        for (int i = 0; i < page.rows.size(); i++) {
            lines.add(page.lines(i));
        }
        return lines;
    }

    /** Characters printed twice in almost the same place, to look bold or to throw a shadow, are one bold character. */
    static List<Glyph> once(List<Glyph> glyphs) {
        Map<Long, List<Integer>> seen = new HashMap<>();
        List<Glyph> kept = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank() && !glyph.text().isEmpty()) {
                kept.add(glyph);
                continue;
            }
            float cell = Math.max(1, glyph.size());
            int column = Math.round(glyph.left() / cell);
            int row = Math.round(glyph.base() / cell);
            int twin = -1;
            for (int x = column - 1; x <= column + 1 && twin < 0; x++) {
                for (int y = row - 1; y <= row + 1 && twin < 0; y++) {
                    twin = twin(kept, glyph, seen.getOrDefault(place(x, y), List.of()));
                }
            }
            if (twin < 0) {
                seen.computeIfAbsent(place(column, row), key -> new ArrayList<>(2)).add(kept.size());
                kept.add(glyph);
            } else {
                Glyph old = kept.get(twin);
                kept.set(twin, new Glyph(old.text(), old.left(), old.base(), old.width(), old.size(), true));
            }
        }
        return kept;
    }

    private static long place(int column, int row) {
        return (long) column << 32 | row & 0xFFFFFFFFL;
    }

    private static int twin(List<Glyph> kept, Glyph glyph, List<Integer> candidates) {
        for (int candidate : candidates.subList(0, Math.min(MOST_IN_PLACE, candidates.size()))) {
            Glyph other = kept.get(candidate);
            float near = 0.25f * Math.max(glyph.width(), 0.2f * glyph.size());
            if (other.text().equals(glyph.text()) && Math.abs(other.left() - glyph.left()) < near
                    && Math.abs(other.base() - glyph.base()) < 0.2f * glyph.size()) {
                return candidate;
            }
        }
        return -1;
    }

    private void rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparing(Glyph::base).thenComparing(Glyph::left));
        List<Glyph> row = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!row.isEmpty() && glyph.base() - row.get(0).base()
                    > SAME_BASE * Math.max(glyph.size(), row.get(0).size())) {
                close(row);
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            close(row);
        }
    }

    private void close(List<Glyph> row) {
        row.sort(Comparator.comparing(Glyph::left));
        List<Piece> pieces = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        boolean words = false;
        float right = 0;
        for (Glyph glyph : row) {
            if (glyph.isBlank() && !glyph.text().isEmpty()) {
                if (!open.isEmpty()) {
                    open.add(glyph);
                }
                continue;
            }
            if (words && glyph.left() - right > GAP * glyph.size()) {
                pieces.add(new Piece(trimmed(open)));
                open = new ArrayList<>();
            }
            open.add(glyph);
            words = true;
            right = Math.max(open.size() == 1 ? 0 : right, glyph.right());
        }
        if (!open.isEmpty()) {
            pieces.add(new Piece(trimmed(open)));
        }
        if (!pieces.isEmpty()) {
            rows.add(pieces);
        }
    }

    private static List<Glyph> trimmed(List<Glyph> glyphs) {
        int end = glyphs.size();
        while (end > 1 && glyphs.get(end - 1).isBlank() && !glyphs.get(end - 1).text().isEmpty()) {
            end--;
        }
        return new ArrayList<>(glyphs.subList(0, end));
    }

    private List<PageLine> lines(int row) {
        List<Piece> pieces = rows.get(row);
        List<PageLine> lines = new ArrayList<>();
        List<Piece> open = new ArrayList<>(List.of(pieces.get(0)));
        for (int i = 1; i < pieces.size(); i++) {
            if (isGutter(row, pieces.get(i - 1), pieces.get(i))) {
                lines.add(line(open));
                open.clear();
            }
            open.add(pieces.get(i));
        }
        lines.add(line(open));
        return lines;
    }

    private boolean isGutter(int row, Piece left, Piece right) {
        if (right.left() - left.right() > WIDEST_SPACE * right.size()
                || Math.max(left.size(), right.size()) > 1.25f * Math.min(left.size(), right.size())
                || rules.stream().anyMatch(rule -> rule.left() >= left.right() && rule.right() <= right.left()
                && rule.top() <= right.base() && rule.bottom() >= right.base() - 0.5f * right.size())) {
            return true;
        }
        Gap gap = new Gap(left.right(), right.left(), right.size());
        gap.walk(row, -1);
        gap.walk(row, 1);
        return gap.left >= LEAST_ROWS && (gap.right >= LEAST_ROWS || gap.filled() >= LEAST_ROWS);
    }

    /** A space in a row, followed up and down as long as it stays wide enough. */
    private final class Gap {
        private final float size;
        private float from;
        private float to;
        private int left = 1;
        private int right = 1;
        private final List<Float> ends = new ArrayList<>();

        Gap(float from, float to, float size) {
            this.from = from;
            this.to = to;
            this.size = size;
        }

        void walk(int start, int step) {
            float base = rows.get(start).get(0).base();
            for (int i = start + step, seen = 0; i >= 0 && i < rows.size() && seen < REACH; i += step, seen++) {
                List<Piece> row = rows.get(i);
                if (row.size() > MOST_IN_ROW || Math.abs(row.get(0).base() - base) > FARTHEST * size || !narrow(row)) {
                    return;
                }
                base = row.get(0).base();
            }
        }

        /** How many rows run up to the gap: the column to its left is full where the one to its right has ended. */
        long filled() {
            return ends.stream().filter(end -> end >= from - 1.5f * size).count();
        }

        private boolean narrow(List<Piece> row) {
            boolean before = false;
            boolean after = false;
            float end = 0;
            float low = from;
            float high = to;
            for (Piece piece : row) {
                if (piece.right() <= low + 0.1f * size) {
                    before = true;
                    end = piece.right();
                } else if (piece.left() >= high - 0.1f * size) {
                    after |= piece.left() <= high + FARTHEST * size;
                } else if (piece.left() > low && piece.right() >= high) {
                    high = piece.left();
                    after = true;
                } else if (piece.left() <= low && piece.right() < high) {
                    low = piece.right();
                    end = low;
                    before = true;
                } else {
                    return false;
                }
            }
            if (high - low < GUTTER * size) {
                return false;
            }
            from = low;
            to = high;
            ends.add(end);
            left += before ? 1 : 0;
            right += after ? 1 : 0;
            return true;
        }
    }

    private PageLine line(List<Piece> pieces) {
        List<Glyph> glyphs = pieces.stream().flatMap(piece -> piece.glyphs().stream()).toList();
        Map<Integer, Integer> sizes = new HashMap<>();
        int bold = 0;
        for (Glyph glyph : glyphs) {
            sizes.merge(Math.round(glyph.size() * 4), 1, Integer::sum);
            bold += glyph.bold() ? 1 : 0;
        }
        float size = sizes.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey() / 4f;
        float right = 0;
        for (Glyph glyph : glyphs) {
            right = Math.max(right, glyph.right());
        }
        return new PageLine(PageWords.of(glyphs), turn, glyphs.get(0).left(), right, pieces.get(0).base(), size,
                bold * 5 >= glyphs.size() * 4, (int) glyphs.stream().filter(g -> PageWords.isForm(g.text())).count());
    }
}
