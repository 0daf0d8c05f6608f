package org.zhengtu.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One row of a table: column to cell, empty where nothing is known; a column that is absent reads as empty. */
record Row(Map<String, String> cells) {
    private static final Pattern TERM = Pattern.compile("\"(.*)\"(?:@[\\w-]+|\\^\\^.*)?", Pattern.DOTALL);
    static final String DOCUMENT = "document";
    static final String START = "start";
    static final String END = "end";

    /** Drops empty cells, so that a row reads alike wherever it comes from. */
    Row {
        cells = cells.entrySet().stream().filter(cell -> !cell.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    Row with(String column, String cell) {
        Map<String, String> changed = new HashMap<>(cells);
        changed.put(column, cell);
        return new Row(changed);
    }

    /** The row as files hold it. */
    Row escaped() {
        Map<String, String> changed = new HashMap<>();
        cells.forEach((column, cell) -> changed.put(column, Tsv.escape(cell)));
        return new Row(changed);
    }

    /** The row of a table as other engines print it: without {@code ?} in the head, and terms without their syntax. */
    Row plain() {
        Map<String, String> changed = new HashMap<>();
        cells.forEach((column, cell) -> changed.put(column.replaceFirst("^\\?+", ""), plain(cell)));
        return new Row(changed);
    }

    private static String plain(String cell) {
        String stripped = cell.strip();
        Matcher term = TERM.matcher(stripped);
        return term.matches() ? term.group(1).replace("\\\"", "\"").replace("\\t", "\t").replace("\\\\", "\\")
                : stripped;
    }

    List<String> get(List<String> columns) {
        return columns.stream().map(this::get).toList();
    }
}
