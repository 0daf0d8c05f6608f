package org.zhengtu.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengtu.text.Span;

/**
 * A table of a document. Spans are in repaired text; those of cells, captions and unit lines that are not there are
 * empty.
 *
 * @param number  counts the tables of a document from 1
 * @param caption what the line above the table calls it
 * @param unit    the unit of all figures that name none, from the line 单位：…
 * @param headers the rows that name the columns, most often one
 * @param rows    all others; a row that spans columns or leaves some out may be shorter
 */
public record Table(int number, Span span, Cell caption, Cell unit, List<List<Cell>> headers,
        List<List<Cell>> rows) {

    /** Keeps unmodifiable copies. */
    public Table {
        headers = headers.stream().map(List::copyOf).toList();
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A cell, with white space at its ends and letter-spacing taken out of its words. */
    public record Cell(String text, Span span) {
        static final Cell NONE = new Cell("", new Span(0, 0));
    }

    /** The words above a column, outermost first; empty if none are there. */
    public String header(int column) {
        return headers.stream().filter(row -> column < row.size()).map(row -> row.get(column).text())
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Every cell with words in it, in the order of the text, caption and unit line included. */
    Stream<Cell> cells() {
        return Stream.concat(Stream.of(caption, unit), Stream.concat(headers.stream(), rows.stream())
                .flatMap(List::stream)).filter(cell -> cell.span().length() > 0);
    }
}
