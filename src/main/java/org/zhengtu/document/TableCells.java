package org.zhengtu.document;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.zhengtu.text.Span;

/** Where the cells of a document's tables stand: none of them is part of a running text. */
final class TableCells {
    private final NavigableMap<Integer, Span> byStart = new TreeMap<>();

    TableCells(List<Table> tables) {
        tables.forEach(table -> table.cells().forEach(cell -> byStart.put(cell.span().start(), cell.span())));
    }

    /** The cells that begin in a stretch of text, from left to right. */
    List<Span> in(Span stretch) {
        return List.copyOf(byStart.subMap(stretch.start(), true, stretch.end(), false).values());
    }
}
