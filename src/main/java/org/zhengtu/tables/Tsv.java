package org.zhengtu.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tab-separated tables without quoting; line ends, tabs and backslashes inside cells are escaped by a backslash. */
final class Tsv {
    private Tsv() {
    }

    /** Writes header and rows; the caller closes {@code out}. */
    static void write(List<String> columns, List<Row> rows, Writer out) throws IOException {
        out.write(String.join("\t", columns) + "\n");
        for (Row row : rows) {
            out.write(String.join("\t", row.get(columns).stream().map(Tsv::escape).toList()) + "\n");
        }
    }

    /** Reads a table with a header; cells stay escaped, as the scorer compares them. */
    static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = in.readLine();
            List<String> columns = header == null ? List.of() : List.of(header.split("\t", -1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    rows.add(row(columns, line.split("\t", -1)));
                }
            }
        }
        return rows;
    }

    private static Row row(List<String> columns, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), i < cells.length ? cells[i] : "");
        }
        return new Row(row);
    }

    /** A cell as files hold it. */
    static String escape(String cell) {
        return cell.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
