package org.zhengtu.mapping;

import java.util.ArrayList;
import java.util.List;

/** Tables of text as CSV and TSV have them (RFC 4180): cells in quotes may hold separators, line ends and doubled quotes. */
final class TextTables {
    private final char separator;
    private final String comment;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int begin = 1;

    private TextTables(char separator, String comment) {
        this.separator = separator;
        this.comment = comment;
    }

    /** A line of a table with the number of the line of the file in which it begins. */
    record Line(List<String> cells, int number) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    /** The lines; those that begin with {@code comment} are left out, as are empty ones. */
    static List<Line> read(String text, char separator, String comment) {
        TextTables table = new TextTables(separator, comment);
        table.read(text.startsWith("\ufeff") ? text.substring(1) : text);
        return table.lines;
    }

    private void read(String text) {
        boolean quoted = false;
        int number = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            number += c == '\n' ? 1 : 0;
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = c != '"' || doubled;
                i += doubled ? 1 : 0;
                if (quoted) {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endLine(number);
            } else {
                cell.append(c);
            }
        }
        endLine(number);
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endLine(int next) {
        endCell();
        boolean empty = cells.stream().allMatch(String::isEmpty);
        if (!empty && (comment.isEmpty() || !cells.get(0).startsWith(comment))) {
            lines.add(new Line(cells, begin));
        }
        cells = new ArrayList<>();
        begin = next;
    }
}
