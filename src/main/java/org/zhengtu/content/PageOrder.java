package org.zhengtu.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengtu.content.PageLine.Block;

/**
 * From lines to blocks, and the order in which blocks are read: what stands above is read before what it overlaps
 * below, and the left column before the right one, unless something that spans both parts them.
 */
final class PageOrder {
    private static final float FARTHEST = 2.3f;
    private static final int REACH = 300;
    private static final int MOST_BLOCKS = 200;
    private static final float SLACK = 3;
    private static final float INDENT = 2.6f;
    private static final int LEAST_ROWS = 3;
    private static final double CELL = 7;

    private PageOrder() {
    }

    /** All blocks of a page in the order of reading. */
    static List<Block> blocks(List<List<PageLine>> rows, List<Block> tables) {
        List<Block> blocks = new ArrayList<>(tables);
        List<PageLine> lines = new ArrayList<>();
        int row = 0;
        while (row < rows.size()) {
            int end = alignedUntil(rows, row);
            if (end - row >= LEAST_ROWS && areCells(rows.subList(row, end))) {
                blocks.add(Block.table(rows.subList(row, end).stream().map(PageOrder::cells).toList()));
                row = end;
            } else {
                lines.addAll(rows.get(row++));
            }
        }
        blocks.addAll(joined(lines));
        return ordered(blocks);
    }

    private static List<List<PageLine>> cells(List<PageLine> row) {
        return row.stream().map(List::of).toList();
    }

    /** The first row from here on whose lines do not stand below those of the row before, one below the other. */
    private static int alignedUntil(List<List<PageLine>> rows, int from) {
        int end = from + 1;
        while (rows.get(from).size() > 1 && end < rows.size() && end - from < REACH
                && areAligned(rows.get(end - 1), rows.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean areAligned(List<PageLine> above, List<PageLine> below) {
        boolean aligned = above.size() == below.size()
                && below.get(0).base() - above.get(0).base() <= FARTHEST * 1.5f * below.get(0).size();
        for (int i = 0; aligned && i < above.size(); i++) {
            aligned = above.get(i).shared(below.get(i)) > 0
                    && (i == 0 || above.get(i - 1).right() < below.get(i).left());
        }
        return aligned;
    }

    /** Cells are short; the lines of columns fill them. */
    private static boolean areCells(List<List<PageLine>> rows) {
        List<Integer> lengths = rows.stream().flatMap(List::stream).map(line -> line.text().length()).sorted().toList();
        return lengths.get(lengths.size() / 2) <= CELL;
    }

    /** Lines one below the other, at the distance and in the size of one text. */
    private static List<Block> joined(List<PageLine> all) {
        List<PageLine> lines = all.stream().sorted(Comparator.comparing(PageLine::base).thenComparing(PageLine::left))
                .toList();
        int[] below = new int[lines.size()];
        int[] above = new int[lines.size()];
        for (int i = 0; i < below.length; i++) {
            below[i] = neighbour(lines, i, 1);
            above[i] = neighbour(lines, i, -1);
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < below.length; i++) {
            if (above[i] < 0 || below[above[i]] != i) {
                List<PageLine> block = new ArrayList<>();
                int at = i;
                while (at >= 0) {
                    block.add(lines.get(at));
                    at = below[at] >= 0 && above[below[at]] == at ? below[at] : -1;
                }
                blocks.add(Block.of(block));
            }
        }
        return blocks;
    }

    /** The nearest line of the same text above or below; none where two stand side by side there. */
    private static int neighbour(List<PageLine> lines, int of, int step) {
        PageLine line = lines.get(of);
        int found = -1;
        for (int i = of + step, seen = 0; i >= 0 && i < lines.size() && seen < REACH; i += step, seen++) {
            PageLine other = lines.get(i);
            float distance = Math.abs(other.base() - line.base());
            if (distance > FARTHEST * line.size()
                    || found >= 0 && Math.abs(other.base() - lines.get(found).base()) > 0.3f * line.size()) {
                break;
            }
            if (distance > 0.3f * line.size() && isBelow(line, other)) {
                if (found >= 0 || !line.isLike(other)) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Whether one line stands over the other; the end of a paragraph may be shorter than the next one's indent. */
    private static boolean isBelow(PageLine line, PageLine other) {
        return line.shared(other) > 0.3f || Math.abs(line.left() - other.left()) <= INDENT * line.size();
    }

    /** Breuel's order: above before below, left before right, topologically sorted. */
    private static List<Block> ordered(List<Block> blocks) {
        List<Block> sorted = new ArrayList<>(blocks);
        sorted.sort(Comparator.comparing(Block::top).thenComparing(Block::left));
        if (sorted.size() > MOST_BLOCKS) {
            return sorted;
        }
        int n = sorted.size();
        boolean[][] before = new boolean[n][n];
        int[] waits = new int[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (a != b && isBefore(sorted, a, b)) {
                    before[a][b] = true;
                    waits[b]++;
                }
            }
        }
        List<Block> ordered = new ArrayList<>();
        boolean[] done = new boolean[n];
        while (ordered.size() < n) {
            int next = next(waits, done);
            done[next] = true;
            ordered.add(sorted.get(next));
            for (int b = 0; b < n; b++) {
                waits[b] -= before[next][b] ? 1 : 0;
            }
        }
        return ordered;
    }

    /** The topmost block that waits for no other; where all wait for each other, the one that waits for fewest. */
    private static int next(int[] waits, boolean... done) {
        int best = -1;
        for (int i = 0; i < waits.length; i++) {
            if (!done[i] && (best < 0 || waits[i] < waits[best])) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isBefore(List<Block> blocks, int first, int second) {
        Block a = blocks.get(first);
        Block b = blocks.get(second);
        if (overlap(a, b)) {
            return first < second;
        }
        if (isLine(a) && isLine(b) && Math.abs(a.bottom() - b.bottom()) > SLACK) {
            return first < second;
        }
        if (a.left() >= b.left()) {
            return false;
        }
        return b.bottom() > a.top() + SLACK || blocks.stream().noneMatch(c -> c != a && c != b
                && overlap(c, a) && overlap(c, b) && c.top() >= b.bottom() - SLACK && c.bottom() <= a.top() + SLACK);
    }

    private static boolean isLine(Block block) {
        return !block.isTable() && block.lines().size() == 1;
    }

    private static boolean overlap(Block a, Block b) {
        return Math.min(a.right(), b.right()) - Math.max(a.left(), b.left()) > SLACK;
    }
}
