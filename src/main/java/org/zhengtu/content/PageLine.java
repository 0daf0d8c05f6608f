package org.zhengtu.content;

import java.util.List;

/**
 * A stretch of characters printed side by side, with no gutter between them. Places are on the turned page.
 *
 * @param text  as it is read: letter-spacing closed up, words of Latin letters apart
 * @param size  of most of its characters
 * @param forms how many of its characters the file stores as another that looks like them
 */
record PageLine(String text, PageContent.Turn turn, float left, float right, float base, float size, boolean bold,
        int forms) {

    static final float HIGH = 0.88f;

    float top() {
        return base - HIGH * size;
    }

    float bottom() {
        return base + (1 - HIGH) * size;
    }

    float width() {
        return right - left;
    }

    /** Whether both are of one font size, as far as the eye tells. */
    boolean isLike(PageLine other) {
        return Math.max(size, other.size) <= 1.15f * Math.min(size, other.size);
    }

    /** The shares of two ranges that lie in each other, of the shorter one. */
    static float shared(float left, float right, float otherLeft, float otherRight) {
        float common = Math.min(right, otherRight) - Math.max(left, otherLeft);
        return common / Math.max(0.1f, Math.min(right - left, otherRight - otherLeft));
    }

    float shared(PageLine other) {
        return shared(left, right, other.left, other.right);
    }

    /**
     * Something that is read as a whole: lines one below the other, or the rows of a table.
     *
     * @param rows for a table its rows of cells, each of lines from top to bottom; else one row with one cell
     */
    record Block(List<List<List<PageLine>>> rows, float left, float top, float right, float bottom) {

        static Block of(List<PageLine> lines) {
            return table(List.of(List.of(lines)));
        }

        static Block table(List<List<List<PageLine>>> rows) {
            float left = Float.MAX_VALUE;
            float top = Float.MAX_VALUE;
            float right = 0;
            float bottom = 0;
            for (List<List<PageLine>> row : rows) {
                for (List<PageLine> cell : row) {
                    for (PageLine line : cell) {
                        left = Math.min(left, line.left());
                        top = Math.min(top, line.top());
                        right = Math.max(right, line.right());
                        bottom = Math.max(bottom, line.bottom());
                    }
                }
            }
            return new Block(rows, left, top, right, bottom);
        }

        boolean isTable() {
            return rows.size() > 1 || rows.get(0).size() > 1;
        }

        /** The lines of a block that is no table. */
        List<PageLine> lines() {
            return rows.get(0).get(0);
        }

        PageLine first() {
            return rows.get(0).get(0).get(0);
        }
    }
}
