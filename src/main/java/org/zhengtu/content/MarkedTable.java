package org.zhengtu.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A table of data in marked-up text, as rows of cells in which a cell that spans others is followed by empty ones. */
final class MarkedTable {
    /** A cell of more text than this share of its table is laid out, not tabulated. */
    private static final double MOST_IN_ONE_CELL = 0.6;
    private static final int LONGEST_HEADER = 200;
    /** More than any printed table has; a larger span is a mistake or an attack. */
    private static final int WIDEST_SPAN = 100;
    /** In wider rows spans no longer count; every cell with words stays. */
    private static final int WIDEST_ROW = 100;
    private static final int LONGEST_SPAN = 1000;

    private final boolean breaksCount;
    private final List<List<String>> rows = new ArrayList<>();

    MarkedTable(Element table, boolean breaksCount) {
        this.breaksCount = breaksCount;
        Map<Integer, Integer> spanned = new HashMap<>();
        for (Element row : rowsOf(table)) {
            add(row, spanned);
        }
        dropEmptyColumns();
    }

    /** Columns that exist only because cells span them say nothing. */
    private void dropEmptyColumns() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> filled = IntStream.range(0, columns)
                .filter(i -> rows.stream().anyMatch(row -> i < row.size() && !row.get(i).isEmpty())).boxed().toList();
        rows.replaceAll(row -> filled.stream().filter(i -> i < row.size()).map(row::get).toList());
    }

    /** The rows that hold anything, without columns that hold nothing. */
    List<List<String>> rows() {
        return rows;
    }

    /** Whether an element is a table of data, rather than one that places parts of a page side by side. */
    static boolean isTable(Element element) {
        if (!element.normalName().equals("table") || element.selectFirst("table table") != null
                || element.select("table").size() > 1) {
            return false;
        }
        List<Element> rows = rowsOf(element);
        int cells = 0;
        int most = 0;
        int all = 0;
        int columns = 0;
        for (Element row : rows) {
            columns = Math.max(columns, row.childrenSize());
            for (Element cell : row.children()) {
                int length = cell.text().length();
                cells++;
                most = Math.max(most, length);
                all += length;
            }
        }
        return rows.size() >= 2 && columns >= 2 && cells >= 4 && all > 0
                && (most <= MOST_IN_ONE_CELL * all || most <= LONGEST_HEADER);
    }

    private static List<Element> rowsOf(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else {
                child.children().stream().filter(e -> e.normalName().equals("tr")).forEach(rows::add);
            }
        }
        return rows;
    }

    /** @param spanned for each column how many rows more the cell above reaches down */
    private void add(Element row, Map<Integer, Integer> spanned) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            skipSpanned(cells, spanned);
            int width = span(cell, "colspan", WIDEST_SPAN);
            int height = span(cell, "rowspan", LONGEST_SPAN);
            String words = MarkedText.line(cell, breaksCount);
            for (int i = 0; i < (cells.size() < WIDEST_ROW ? width : 1); i++) {
                if (height > 1 && cells.size() < WIDEST_ROW) {
                    spanned.put(cells.size(), height - 1);
                }
                cells.add(i == 0 ? words : "");
            }
        }
        skipSpanned(cells, spanned);
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(cells);
        }
    }

    private static void skipSpanned(List<String> cells, Map<Integer, Integer> spanned) {
        while (cells.size() < WIDEST_ROW && spanned.getOrDefault(cells.size(), 0) > 0) {
            spanned.merge(cells.size(), -1, Integer::sum);
            cells.add("");
        }
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        return value.matches("[0-9]{1,4}") ? Math.max(1, Math.min(most, Integer.parseInt(value))) : 1;
    }
}
