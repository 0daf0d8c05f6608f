package org.zhengtu.pages;

import java.util.List;

/** What templates are given. Public inside, because the template engine reads them. */
final class View {

    private View() {
    }

    /**
     * A value as a reader sees it.
     *
     * @param href where it leads; empty if nowhere
     * @param lang of the text; empty if it is of none
     * @param hint what it says at a closer look; empty if nothing
     */
    public record Value(String text, String href, String lang, String hint) {
        static Value of(String text) {
            return new Value(text, "", "", "");
        }

        static Value of(String text, String href) {
            return new Value(text, href, "", "");
        }
    }

    /** A name and what it stands for. */
    public record Property(Value name, List<Value> values) {
    }

    /** A stretch of a text with what is around it, and where to read it. */
    public record Passage(String before, String quote, String after, String href, Value document) {
    }

    /** A fact: a cell for each column of its group, and where it is said. */
    public record Fact(String href, List<List<Value>> cells, Passage passage, String confidence) {
    }

    /**
     * Facts of one kind.
     *
     * @param more where all of them are; empty if these are all
     */
    public record Facts(String id, Value title, List<Value> columns, List<Fact> rows, int total, String more) {
    }

    /**
     * A table of any content.
     *
     * @param chart how to draw it ({@code lines}, {@code bars}); empty if not at all
     * @param numbers the columns that hold numbers, from 0
     */
    public record Table(String id, List<String> columns, List<List<Value>> rows, String chart, List<Integer> numbers) {
        static Table of(String id, List<String> columns, List<List<Value>> rows) {
            return new Table(id, columns, rows, "", List.of());
        }
    }

    /** A bar of a time line, in hundredths of its length. */
    public record Bar(Value name, Value second, String from, String to, double x, double width) {
        private static final double MIDDLE = 55;

        /** Where its dates stand: below its beginning, or below its end where there is more room to the left. */
        public double labelX() {
            return x > MIDDLE ? x + width : x;
        }

        /** How its dates are put there. */
        public String anchor() {
            return x > MIDDLE ? "end" : "start";
        }
    }

    /** A time line with marks of its scale. */
    public record Timeline(List<Bar> bars, List<Bar> scale) {
    }

    /** A circle of a network, or the end of a line in it. */
    public record Dot(double x, double y, double size, Value name, String anchor, double textX, double textY) {
    }

    /** A line of a network. */
    public record Line(double x1, double y1, double x2, double y2, double width) {
    }

    /** Things around one thing, within these bounds from the top down. */
    public record Network(Dot centre, List<Dot> dots, List<Line> lines, double top, double height) {
    }

    /**
     * A link to other data.
     *
     * @param exact whether it is the same thing there
     */
    public record Outside(Value target, boolean exact, String confidence, String reason) {
    }

    /** A number with a name, e.g. of what there is. */
    public record Count(Value name, int number, String id) {
    }

    /** A tile of the map. */
    public record Tile(String name, String href, int column, int row, int count, int shade) {
    }

    /** A column of a chart. */
    public record Column(String name, String href, int count, double x, double height) {
    }

    /** A question that is answered at a click. */
    public record Question(String name, String title, String question, String why) {
    }

    /**
     * A thing that a search found.
     *
     * @param matched the name that was asked for, where it is another; empty if it is the same
     * @param about what tells it from others of its name; may be empty
     */
    public record Hit(Value name, Value matched, String about) {
    }

    /**
     * Things of one kind that a search found.
     *
     * @param count how many there are; empty if that is not told
     * @param href where all of them are; empty if these are all
     * @param more whether more come after these
     */
    public record Hits(Value title, List<Hit> hits, String count, String href, boolean more) {
    }

    /** Questions of one kind. */
    public record Topic(String name, List<Question> questions) {
    }
}
