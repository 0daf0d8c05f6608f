package org.zhengtu.content;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.content.PageLine.Block;

/** How far the lines of each column reach, by which a full line is told from the last one of a paragraph. */
final class PageColumns {
    /** A line may end this much earlier: a sign must not begin the next line, a word must not be parted. */
    private static final float SLACK = 2.2f;
    private static final float INDENT = 1.2f;
    private static final float DEEPEST_INDENT = 8;
    private static final int LEAST_LINES = 3;
    /** So many lines, less one, may reach out of their column. */
    private static final int LONGER = 3;
    private static final double INDENTED = 0.02;

    private final Map<Block, Column> plain = new IdentityHashMap<>();
    private final Map<Integer, Map<Integer, Column>> ofPage = new HashMap<>();
    private final Map<Integer, Column> ofDocument = new HashMap<>();
    private final boolean indented;

    /** The edges of a column and the size of its type. */
    record Column(float left, float right, float size) {
        boolean isFilledBy(PageLine line) {
            return line.right() >= right - SLACK * size && line.width() > 4 * size;
        }

        boolean isIndented(PageLine line) {
            return line.left() >= left + INDENT * size;
        }

        float width() {
            return right - left;
        }
    }

    PageColumns(List<PageFurniture.Page> pages) {
        int lines = 0;
        int indents = 0;
        for (PageFurniture.Page page : pages) {
            for (Block block : page.blocks()) {
                Optional<Column> column = block.isTable() ? Optional.empty() : told(block);
                if (column.isPresent()) {
                    plain.put(block, column.get());
                    keep(ofPage.computeIfAbsent(page.content().number(), key -> new HashMap<>()), column.get());
                    keep(ofDocument, column.get());
                    lines += block.lines().size();
                    indents += (int) block.lines().stream()
                            .filter(line -> isParagraphIndent(line, column.get())).count();
                }
            }
        }
        this.indented = indents > INDENTED * lines;
    }

    private static boolean isParagraphIndent(PageLine line, Column column) {
        float indent = (line.left() - column.left()) / column.size();
        return indent >= INDENT && indent <= 2.8f;
    }

    /** The widest column that begins here counts. */
    private static void keep(Map<Integer, Column> columns, Column column) {
        columns.merge(place(column.left()), column,
                (one, other) -> one.width() >= other.width() ? one : other);
    }

    private static int place(float left) {
        return Math.round(left / 6);
    }

    /** The column of a block whose lines show it: most of them are full. */
    private static Optional<Column> told(Block block) {
        List<PageLine> lines = block.lines();
        float size = lines.get(0).size();
        List<Float> ends = lines.stream().map(PageLine::right).sorted(Comparator.reverseOrder()).toList();
        for (int longer = 0; longer < Math.min(LONGER, ends.size()) && lines.size() >= LEAST_LINES; longer++) {
            Column column = new Column(block.left(), ends.get(longer), size);
            if (lines.stream().filter(column::isFilledBy).count() * 2 >= lines.size()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Whether paragraphs of this file begin with an indent. */
    boolean areIndented() {
        return indented;
    }

    /** The column in which a block stands. */
    Column of(Block block, PageContent page) {
        float size = block.first().size();
        Column own = new Column(block.left(), block.right(), size);
        if (plain.containsKey(block)) {
            return plain.get(block);
        }
        return near(ofPage.getOrDefault(page.number(), Map.of()), own)
                .or(() -> near(ofDocument, own))
                .orElseGet(() -> block.lines().size() > 1 ? own : new Column(own.left(), Float.MAX_VALUE, size));
    }

    /** A known column that holds the block and begins at most an indent before it. */
    private static Optional<Column> near(Map<Integer, Column> columns, Column block) {
        return columns.values().stream()
                .filter(c -> c.left() <= block.left() + c.size() && c.right() >= block.right() - SLACK * c.size()
                        && block.left() - c.left() <= DEEPEST_INDENT * c.size()
                        && Math.max(c.size(), block.size()) <= 1.15f * Math.min(c.size(), block.size()))
                .min(Comparator.comparing((Column c) -> Math.abs(c.left() - block.left()))
                        .thenComparing(c -> -c.width()).thenComparing(Column::left));
    }
}
