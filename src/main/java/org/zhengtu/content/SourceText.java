package org.zhengtu.content;

import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Span;

/**
 * What a format hands on of a file: the text in which offsets count, and what the file says besides its words. All
 * spans are in {@code text}, in UTF-16 units. Blocks end with a line break; the cells of a table's row are divided by
 * tabs.
 *
 * @param text      the text in which offsets count, as {@code zhengtu text} prints it
 * @param mediaType IANA media type of the file, e.g. {@code application/pdf}
 * @param encoding  how the characters were stored, e.g. {@code GB18030}; empty where the format settles it
 * @param headings  what the file marks as a heading or sets in larger type, in the order of the text
 * @param tables    what the file marks as a table, in the order of the text
 * @param lines     where lines are printed, in the order of the text; only for formats with pages
 * @param said      what the file says of the document outside its words
 * @param issues    what looked doubtful while reading; spans in {@code text}
 */
public record SourceText(String text, String mediaType, String encoding, List<Heading> headings, List<Grid> tables,
        List<PrintedLine> lines, Said said, List<SourceText.Issue> issues) {

    /** Keeps unmodifiable copies. */
    public SourceText {
        headings = List.copyOf(headings);
        tables = List.copyOf(tables);
        lines = List.copyOf(lines);
        issues = List.copyOf(issues);
    }

    /** A text without marks. */
    public static SourceText plain(String text, String encoding) {
        return new SourceText(text, "text/plain", encoding, List.of(), List.of(), List.of(), Said.NOTHING, List.of());
    }

    /** Something doubtful, with its place. */
    public record Issue(String message, Span span) {
    }

    /**
     * A marked heading.
     *
     * @param level 1 for the highest
     */
    public record Heading(int level, Span span) {
    }

    /** A marked table: rows of cells, which may be empty spans. Rows need not be of one length. */
    public record Grid(List<List<Span>> rows) {

        /** Keeps unmodifiable copies. */
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A line on a page.
     *
     * @param page   counts from 1
     * @param left   distance from the page's left edge, in points of 1/72 inch, as are the others
     * @param top    distance from the page's upper edge
     * @param width  of the line's characters
     * @param height of the line's characters
     */
    public record PrintedLine(Span span, int page, float left, float top, float width, float height) {
    }

    /**
     * What a file says of the document in its marks or properties, as written there; empty where it says nothing.
     *
     * @param source    the newspaper or body that the page names as its source
     * @param published date of publication
     * @param url       address of the page
     * @param language  BCP 47 tag
     */
    public record Said(String title, String source, String author, String published, String url, String language) {
        /** A file that says nothing. */
        public static final Said NOTHING = new Said("", "", "", "", "", "");
    }

    /** The pages' lines that a span touches. */
    public List<PrintedLine> linesOf(Span span) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < lines.size() && lines.get(end).span().start() < span.end()) {
            end++;
        }
        return lines.subList(low, end);
    }

    /** The page on which a place is printed; nothing if the format has no pages. */
    public Optional<Integer> pageOf(int offset) {
        return linesOf(new Span(offset, offset + 1)).stream().map(PrintedLine::page).findFirst();
    }
}
