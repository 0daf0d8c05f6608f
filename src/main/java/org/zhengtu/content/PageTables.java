package org.zhengtu.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhengtu.content.PageContent.Glyph;
import org.zhengtu.content.PageContent.Stroke;

/** Finds the tables of a page by the lines drawn around their cells, and takes the characters in them off the page. */
final class PageTables {
    private static final float NEAR = 3;
    private static final int MOST_STROKES = 6_000;
    private static final int MOST_CELLS = 40_000;
    private static final int LEAST_CELLS = 3;
    /** Frames around the articles of a newspaper hold more than cells do. */
    private static final int MOST_IN_CELL = 400;

    private final PageContent.Turn turn;
    private final List<PageLine.Block> found = new ArrayList<>();
    private List<Glyph> left;

    private PageTables(PageContent.Turn turn, List<Glyph> glyphs) {
        this.turn = turn;
        this.left = glyphs;
    }

    /** The tables, and the characters outside all of them. */
    record Found(List<PageLine.Block> tables, List<Glyph> others) {
    }

    static Found of(List<Glyph> glyphs, PageContent.Turn turn, List<Stroke> strokes) {
        PageTables tables = new PageTables(turn, glyphs);
        if (strokes.size() <= MOST_STROKES) {
            clusters(strokes).forEach(tables::table);
        }
        return new Found(tables.found, tables.left);
    }

    /** Strokes that touch each other, directly or over others. */
    private static Collection<List<Stroke>> clusters(List<Stroke> strokes) {
        int[] parent = new int[strokes.size()];
        List<Stroke> sorted = strokes.stream().sorted(Comparator.comparing(Stroke::top).thenComparing(Stroke::left))
                .toList();
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < parent.length; i++) {
            Stroke a = sorted.get(i);
            for (int j = i + 1; j < parent.length && sorted.get(j).top() <= a.bottom() + NEAR; j++) {
                Stroke b = sorted.get(j);
                if (b.left() <= a.right() + NEAR && b.right() >= a.left() - NEAR) {
                    parent[root(parent, j)] = root(parent, i);
                }
            }
        }
        Map<Integer, List<Stroke>> clusters = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            clusters.computeIfAbsent(root(parent, i), key -> new ArrayList<>()).add(sorted.get(i));
        }
        return clusters.values();
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void table(List<Stroke> strokes) {
        List<Stroke> across = strokes.stream().filter(Stroke::isHorizontal).toList();
        List<Stroke> down = strokes.stream().filter(stroke -> !stroke.isHorizontal()).toList();
        if (across.size() < 2 || down.isEmpty()) {
            return;
        }
        List<Float> xs = places(down.stream().map(Stroke::left).toList(), across.stream().map(Stroke::left).toList(),
                across.stream().map(Stroke::right).toList());
        List<Float> ys = places(across.stream().map(Stroke::top).toList(), down.stream().map(Stroke::top).toList(),
                down.stream().map(Stroke::bottom).toList());
        int columns = xs.size() - 1;
        int rows = ys.size() - 1;
        if (columns < 1 || rows < 1 || columns * rows < LEAST_CELLS || (long) columns * rows > MOST_CELLS) {
            return;
        }
        int[] cells = cells(xs, ys, across, down);
        Map<Integer, List<Glyph>> inside = new TreeMap<>();
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : left) {
            int column = index(xs, glyph.middle());
            int row = index(ys, glyph.centre());
            if (column < 0 || row < 0) {
                outside.add(glyph);
            } else {
                inside.computeIfAbsent(root(cells, row * columns + column), key -> new ArrayList<>()).add(glyph);
            }
        }
        if (isTable(inside, columns)) {
            left = outside;
            found.add(PageLine.Block.table(rows(inside, rows, columns)));
        }
    }

    private static boolean isTable(Map<Integer, List<Glyph>> cells, int columns) {
        Set<Integer> rowsUsed = new HashSet<>();
        Set<Integer> columnsUsed = new HashSet<>();
        int filled = 0;
        for (Map.Entry<Integer, List<Glyph>> cell : cells.entrySet()) {
            if (cell.getValue().size() > MOST_IN_CELL) {
                return false;
            }
            if (!cell.getValue().stream().allMatch(Glyph::isBlank)) {
                filled++;
                rowsUsed.add(cell.getKey() / columns);
                columnsUsed.add(cell.getKey() % columns);
            }
        }
        return filled >= LEAST_CELLS && rowsUsed.size() > 1 && columnsUsed.size() > 1;
    }

    /** The places where lines stand; where lines reach beyond the last one, the table is open there. */
    private static List<Float> places(List<Float> lines, List<Float> starts, List<Float> ends) {
        List<Float> sorted = new ArrayList<>(lines);
        sorted.add(starts.stream().min(Comparator.naturalOrder()).orElseThrow());
        sorted.add(ends.stream().max(Comparator.naturalOrder()).orElseThrow());
        sorted.sort(Comparator.naturalOrder());
        List<Float> places = new ArrayList<>();
        for (float place : sorted) {
            if (places.isEmpty() || place - places.get(places.size() - 1) > NEAR) {
                places.add(place);
            }
        }
        return places;
    }

    /** Which small cells are one: those with no line between them. The number of the first stands for all. */
    private static int[] cells(List<Float> xs, List<Float> ys, List<Stroke> across, List<Stroke> down) {
        int columns = xs.size() - 1;
        int rows = ys.size() - 1;
        boolean[] wallLeft = new boolean[rows * columns];
        boolean[] wallAbove = new boolean[rows * columns];
        for (Stroke stroke : down) {
            mark(wallLeft, xs, ys, stroke.left(), stroke.top(), stroke.bottom(), columns, 1);
        }
        for (Stroke stroke : across) {
            mark(wallAbove, ys, xs, stroke.top(), stroke.left(), stroke.right(), 1, columns);
        }
        int[] parent = new int[rows * columns];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            if (i % columns > 0 && !wallLeft[i]) {
                parent[i] = root(parent, i - 1);
            }
            if (i >= columns && !wallAbove[i]) {
                int above = root(parent, i - columns);
                int here = root(parent, i);
                parent[Math.max(above, here)] = Math.min(above, here);
            }
        }
        return parent;
    }

    /** Marks the cells along which a line runs; {@code step} leads from cell to cell along it. */
    private static void mark(boolean[] walls, List<Float> places, List<Float> along, float at, float from, float to,
            int step, int stride) {
        int line = 0;
        while (line < places.size() && Math.abs(places.get(line) - at) > NEAR) {
            line++;
        }
        for (int i = 0; i + 1 < along.size() && line < places.size() - 1; i++) {
            float middle = (along.get(i) + along.get(i + 1)) / 2;
            if (from <= middle && middle <= to) {
                walls[line * stride + i * step] = true;
            }
        }
    }

    private static int index(List<Float> places, float at) {
        int found = Collections.binarySearch(places, at);
        int index = found >= 0 ? found : -found - 2;
        return index < places.size() - 1 ? index : -1;
    }

    /** Rows of cells; places that a larger cell covers hold nothing, so that columns stay columns. */
    private List<List<List<PageLine>>> rows(Map<Integer, List<Glyph>> cells, int rows, int columns) {
        List<List<List<PageLine>>> table = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<List<PageLine>> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                List<Glyph> glyphs = cells.getOrDefault(row * columns + column, List.of());
                line.add(PageRows.of(glyphs, turn, List.of()).stream().flatMap(List::stream).toList());
            }
            if (line.stream().anyMatch(cell -> !cell.isEmpty())) {
                table.add(line);
            }
        }
        return table;
    }
}
