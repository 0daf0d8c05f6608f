package org.zhengtu.content;

/**
 * Counts the work that one PDF file asks for and stops it where no document of people asks for as much. Work is
 * counted, not timed, so that the same file is read or refused on every machine alike.
 */
final class PdfLimits {
    static final int MOST_PAGES = 5_000;
    private static final int MOST_GLYPHS = 4_000_000;
    private static final int MOST_GLYPHS_OF_PAGE = 200_000;
    private static final int MOST_OPERATORS = 20_000_000;
    private static final int MOST_OPERATORS_OF_PAGE = 3_000_000;
    private static final int MOST_FORMS = 50_000;
    private static final int MOST_STATES = 2_000;
    private static final int MOST_OBJECTS = 3_000_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final long MOST_BYTES_OF_PAGE = 64L << 20;
    private static final long MOST_BYTES_OF_STREAM = 32L << 20;
    /** A stream of objects becomes many times its size in memory. */
    private static final long MOST_BYTES_OF_OBJECTS = 8L << 20;

    private int page;
    private int glyphs;
    private int glyphsOfPage;
    private int operators;
    private int operatorsOfPage;
    private int forms;
    private int objects;
    private long bytes;
    private long bytesOfPage;

    /** The file asks for more than is given; the message says what for. Unchecked, for parsers survive the others. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded(String message) {
            super(message);
        }
    }

    void page(int number) {
        check(number, MOST_PAGES, "pages");
        page = number;
        glyphsOfPage = 0;
        operatorsOfPage = 0;
        bytesOfPage = 0;
    }

    void glyph() {
        check(++glyphs, MOST_GLYPHS, "characters");
        check(++glyphsOfPage, MOST_GLYPHS_OF_PAGE, "characters on page " + page);
    }

    void operator() {
        check(++operators, MOST_OPERATORS, "drawing operators");
        check(++operatorsOfPage, MOST_OPERATORS_OF_PAGE, "drawing operators on page " + page);
    }

    void form() {
        check(++forms, MOST_FORMS, "forms drawn into its pages");
    }

    void states(int open) {
        check(open, MOST_STATES, "graphics states open at once");
    }

    void object() {
        check(++objects, MOST_OBJECTS, "objects");
    }

    /** Counts bytes that a stream unpacks to. */
    void unpacked(int more, long ofStream, boolean holdsObjects) {
        bytes += more;
        bytesOfPage += more;
        check(ofStream, holdsObjects ? MOST_BYTES_OF_OBJECTS : MOST_BYTES_OF_STREAM, "bytes unpacked from one stream");
        check(bytesOfPage, MOST_BYTES_OF_PAGE, "bytes unpacked for page " + page);
        check(bytes, MOST_BYTES, "bytes unpacked");
    }

    private static void check(long count, long most, String what) {
        if (count > most) {
            throw new Exceeded("the PDF file has more than " + most + " " + what);
        }
    }
}
