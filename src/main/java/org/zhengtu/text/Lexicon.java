package org.zhengtu.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table of words: {@code data/lexicon/NAME.tsv}, UTF-8, tab-separated, the first line that is no comment names the
 * columns, lines that begin with {@code #} are comments. Cells are plain text; an absent last cell is empty.
 */
public final class Lexicon {
    private final String name;
    private final List<String> columns;
    private final List<Row> rows;

    private Lexicon(String name, List<String> columns, List<Row> rows) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** One line of a lexicon. */
    public record Row(Map<String, String> cells, int line) {

        /** Keeps an unmodifiable copy. */
        public Row {
            cells = Map.copyOf(cells);
        }

        /** @throws IllegalArgumentException if the lexicon has no such column */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column '" + column + "', there are " + cells.keySet());
            }
            return cell;
        }

        /** The members of a cell that lists several, separated by {@code |}; none if it is empty. */
        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }
    }

    /**
     * Loads a lexicon that ships with the program.
     *
     * @throws IllegalStateException if it is missing or broken; the message names file and line
     */
    public static Lexicon load(String name) {
        return read(name, "/lexicon/" + name + ".tsv");
    }

    /**
     * Loads a table of the same form from another folder of the program, e.g. {@code load("reference", "items")}.
     *
     * @throws IllegalStateException if it is missing or broken; the message names file and line
     */
    public static Lexicon load(String folder, String name) {
        return read(name, "/" + folder + "/" + name + ".tsv");
    }

    /** The same of another file of the program, e.g. {@code resource("quality.tsv")}. */
    public static Lexicon resource(String path) {
        return read(path, "/" + path);
    }

    private static Lexicon read(String name, String path) {
        try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("lexicon is missing: " + path);
            }
            return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static Lexicon read(String name, BufferedReader in) throws IOException {
        List<String> columns = null;
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns == null) {
                columns = cells;
            } else {
                rows.add(row(name, columns, cells, number));
            }
        }
        return new Lexicon(name, Objects.requireNonNullElse(columns, List.of()), rows);
    }

    private static Row row(String name, List<String> columns, List<String> cells, int line) {
        if (cells.size() > columns.size()) {
            throw new IllegalStateException(name + ".tsv:" + line + " has " + cells.size() + " cells, expected at most "
                    + columns.size() + " (" + String.join(", ", columns) + ")");
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            map.put(columns.get(i), i < cells.size() ? cells.get(i).strip() : "");
        }
        return new Row(map, line);
    }

    /** The lexicon's name, that of its file without the ending. */
    public String name() {
        return name;
    }

    /** The columns in the order of the file. */
    public List<String> columns() {
        return columns;
    }

    /** The rows in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** One column, in the order of the file, without empty cells. */
    public List<String> column(String column) {
        return rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).toList();
    }
}
