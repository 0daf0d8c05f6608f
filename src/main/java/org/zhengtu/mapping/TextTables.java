package org.zhengtu.mapping;

import java.util.ArrayList;
import java.util.List;

/** Tables of text as CSV and TSV have them (RFC 4180): cells in quotes may hold separators, line ends and doubled quotes. */
final class TextTables {

    private TextTables() {
    }

    /** A line of a table with the number of the line of the file in which it begins. */
    record Line(List<String> cells, int number) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    /** The lines; those that begin with {@code comment} are left out, as are empty ones. */
    static List<Line> read(String text, char separator, String comment) {
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begin = 1;
        for (int i = text.startsWith("\ufeff") ? 1 : 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (quoted && i < text.length()) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString().replace("\r", ""));
                cell.setLength(0);
                add(lines, cells, begin, comment);
                cells = new ArrayList<>();
                begin = number + 1;
            } else {
                cell.append(c);
            }
            if (c == '\n') {
                number++;
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, List<String> cells, int number, String comment) {
        boolean empty = cells.stream().allMatch(String::isBlank);
        if (!empty && (comment.isEmpty() || !cells.get(0).startsWith(comment))) {
            lines.add(new Line(cells.stream().map(String::strip).toList(), number));
        }
    }
}
