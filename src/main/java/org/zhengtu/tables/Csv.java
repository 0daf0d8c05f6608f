package org.zhengtu.tables;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 has them: CRLF at line ends, quotes where they are needed. */
final class Csv {
    private static final String LINE_END = "\r\n";

    private Csv() {
    }

    static void write(List<String> cells, Writer out) throws IOException {
        out.write(cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", LINE_END)));
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
