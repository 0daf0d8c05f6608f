package org.zhengtu.content;

import java.util.List;
import java.util.Map;

/**
 * What is printed on one page, before it is read. Places are in points of 1/72 inch from the upper left corner of the
 * page as it is looked at. Glyphs are sorted by the way they run; their places are those that they have when the page
 * is turned so that they run from left to right.
 *
 * @param number   counts from 1
 * @param glyphs   in the order of drawing
 * @param rules    drawn lines, horizontal and vertical ones only
 * @param pictures how many pictures are drawn
 */
record PageContent(int number, float width, float height, Map<Turn, List<Glyph>> glyphs, List<Stroke> rules,
        int pictures) {

    /** How a page must be turned to read a text on it; vertical Chinese reads from left to right when turned, too. */
    enum Turn {
        NONE, LEFT, RIGHT, OVER;

        /** The place on the page of a place on the turned page. */
        float[] back(float x, float y, float width, float height) {
            return switch (this) {
                case NONE -> new float[] {x, y};
                case LEFT -> new float[] {y, height - x};
                case RIGHT -> new float[] {width - y, x};
                case OVER -> new float[] {width - x, height - y};
            };
        }

        /** The place on the turned page of a place on the page. */
        float[] turned(float x, float y, float width, float height) {
            return switch (this) {
                case NONE -> new float[] {x, y};
                case LEFT -> new float[] {height - y, x};
                case RIGHT -> new float[] {y, width - x};
                case OVER -> new float[] {width - x, height - y};
            };
        }
    }

    /**
     * A printed character, or several that the file prints as one.
     *
     * @param text  empty if the file does not say which character it is
     * @param base  distance of the base line from the upper edge
     * @param size  of the font
     */
    record Glyph(String text, float left, float base, float width, float size, boolean bold) {
        float right() {
            return left + width;
        }

        float middle() {
            return left + width / 2;
        }

        /** Middle of the character's height, for Chinese characters stand 0.12 below the base line and 0.88 above. */
        float centre() {
            return base - 0.38f * size;
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** A drawn line from left to right or from top to bottom. */
    record Stroke(float left, float top, float right, float bottom) {
        boolean isHorizontal() {
            return right - left >= bottom - top;
        }
    }
}
