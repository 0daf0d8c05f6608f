package org.zhengtu.tables;

import java.util.List;
import java.util.Map;

/** One row of a table: column to cell, empty where nothing is known; a column that is absent reads as empty. */
record Row(Map<String, String> cells) {
    static final String DOCUMENT = "document";
    static final String START = "start";
    static final String END = "end";

    Row {
        cells = Map.copyOf(cells);
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    List<String> get(List<String> columns) {
        return columns.stream().map(this::get).toList();
    }
}
