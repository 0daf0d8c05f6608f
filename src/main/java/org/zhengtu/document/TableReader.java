package org.zhengtu.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhengtu.content.SourceText;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * Finds tables: those that the file marks as such, and in plain text rows whose cells are divided by tabs or runs of
 * spaces, or cells that stand one a line, where after each label the same number of figures follows.
 */
final class TableReader {
    private static final Grammar GRAMMAR = Grammar.load("tables");
    private static final Rule BLANK = GRAMMAR.rule("blank");
    private static final Rule HEADER = GRAMMAR.rule("header.first");
    private static final int LONGEST_CELL = 30;
    private static final int LEAST_ROWS = 3;
    private static final int LONGEST_RUN = 1000;
    private static final int MOST_COLUMNS = 12;

    private final List<Paragraph> paragraphs;
    private final AlignedText text;
    private final List<Table> found = new ArrayList<>();

    private TableReader(List<Paragraph> paragraphs, AlignedText text) {
        this.paragraphs = paragraphs;
        this.text = text;
    }

    /** All tables in the order of the text. */
    static List<Table> read(List<Paragraph> paragraphs, AlignedText text, List<SourceText.Grid> marked,
            DocumentKind kind) {
        TableReader reader = new TableReader(paragraphs, text);
        if (!marked.isEmpty()) {
            reader.marked(marked);
        } else if (kind != DocumentKind.NEWSPAPER) {
            reader.plain();
        }
        return reader.found;
    }

    private void marked(List<SourceText.Grid> grids) {
        AlignedText.Inverse places = text.inverse();
        for (SourceText.Grid grid : grids) {
            List<List<Table.Cell>> rows = grid.rows().stream().map(row -> row.stream()
                    .map(cell -> places.toRepaired(cell).map(this::cell).orElse(Table.Cell.NONE)).toList())
                    .filter(row -> row.stream().anyMatch(cell -> !cell.text().isEmpty())).toList();
            if (!rows.isEmpty()) {
                int start = rows.get(0).stream().filter(cell -> cell.span().length() > 0).findFirst()
                        .map(cell -> cell.span().start()).orElse(0);
                add(rows, (int) paragraphs.stream().takeWhile(p -> p.span().end() <= start).count());
            }
        }
    }

    private void plain() {
        int i = 0;
        while (i < paragraphs.size()) {
            int end = Math.max(rowsFrom(i), cellsFrom(i));
            i = Math.max(end, i + 1);
        }
    }

    /** Rows of cells from a paragraph on; gives the paragraph after them, or the same if there are none. */
    private int rowsFrom(int first) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        int end = first;
        while (end < paragraphs.size()) {
            List<Table.Cell> cells = split(paragraphs.get(end));
            if (cells.size() < 2 || cells.size() > MOST_COLUMNS || cells.stream().anyMatch(TableShapes::isLong)) {
                break;
            }
            rows.add(cells);
            end++;
        }
        long figures = rows.stream().filter(row -> row.stream().skip(1).anyMatch(TableShapes::isFigure)).count();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        long full = rows.stream().filter(row -> row.size() >= columns - 1).count();
        if (figures < 2 || figures * 2 < rows.size() || full * 3 < rows.size() * 2) {
            return first;
        }
        add(rows, first);
        return end;
    }

    /** Cells divided by tabs or by more spaces than one. */
    private List<Table.Cell> split(Paragraph paragraph) {
        List<Table.Cell> cells = new ArrayList<>();
        String words = paragraph.text();
        int offset = paragraph.span().start();
        int start = 0;
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) == ' ') {
                int end = i;
                while (words.charAt(i + 1) == ' ') {
                    i++;
                }
                if (i > end || isTab(offset + i)) {
                    cells.add(cell(new Span(start, end).shift(offset)));
                    start = i + 1;
                }
            }
        }
        cells.add(cell(new Span(start, words.length()).shift(offset)));
        return closedUp(cells);
    }

    /** A name whose characters are set apart to fill its column is one cell. */
    private List<Table.Cell> closedUp(List<Table.Cell> cells) {
        List<Table.Cell> closed = new ArrayList<>();
        for (Table.Cell cell : cells) {
            Table.Cell last = closed.isEmpty() ? Table.Cell.NONE : closed.get(closed.size() - 1);
            if (isCharacter(cell.text()) && isCharacter(last.text())) {
                closed.set(closed.size() - 1, cell(last.span().union(cell.span())));
            } else {
                closed.add(cell);
            }
        }
        return closed;
    }

    private static boolean isCharacter(String words) {
        return words.length() == 1 && Character.isIdeographic(words.charAt(0));
    }

    private boolean isTab(int offset) {
        return text.original().charAt(text.toOriginal(new Span(offset, offset + 1)).start()) == '\t';
    }

    /** Cells one a line from a paragraph on; gives the paragraph after them, or the same if there are none. */
    private int cellsFrom(int first) {
        int end = first;
        while (end < paragraphs.size() && isCell(paragraphs.get(end))) {
            end++;
        }
        int figure = first;
        while (figure < end && !TableShapes.isFigure(cell(paragraphs.get(figure).span()))) {
            figure++;
        }
        // What stands before the first figure: caption, headers, and the first row's label.
        int label = label(first, figure);
        if (end - first < 2 * LEAST_ROWS || label < first || figure == end) {
            return figure == end && end - first > LONGEST_RUN ? end : first;
        }
        // What is no table from its first figure on may be one from the next; of long runs no more is tried.
        int none = end - first > LONGEST_RUN ? end : figure + 1;
        List<List<Table.Cell>> rows = rows(label, end);
        int columns = columns(rows);
        long regular = rows.stream().filter(row -> row.size() == columns).count();
        long other = rows.stream().filter(row -> row.size() > 1).count();
        if (columns < 2 || regular < LEAST_ROWS || regular * 4 < other * 3) {
            return none;
        }
        int top = top(first, label, columns);
        List<List<Table.Cell>> all = new ArrayList<>();
        if (top < label) {
            all.add(paragraphs.subList(top, top + columns).stream().map(p -> cell(p.span())).toList());
            paragraphs.subList(top + columns, label).forEach(group -> all.add(List.of(cell(group.span()))));
        }
        all.addAll(rows);
        add(all, top);
        return label + rows.stream().mapToInt(List::size).sum();
    }

    /** The paragraph with the label of the first row: the one before its first figure, or before its unit. */
    private int label(int first, int figure) {
        int label = figure - 1;
        while (label > first && TableShapes.isUnit(cell(paragraphs.get(label).span()))) {
            label--;
        }
        return label;
    }

    /** Where the headers begin; at the first label if none stand above. A group's name may stand between the two. */
    private int top(int first, int label, int columns) {
        for (int top = label - columns; top >= Math.max(first, label - columns - 1); top--) {
            if (HEADER.whole(paragraphs.get(top).text()).isPresent()) {
                return top;
            }
        }
        return label - columns >= first ? label - columns : label;
    }

    /** Every label with the figures after it; one label without any names a group of rows, two end the table. */
    private List<List<Table.Cell>> rows(int label, int end) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = label; i < end; i++) {
            Table.Cell cell = cell(paragraphs.get(i).span());
            boolean figure = TableShapes.isFigure(cell) || BLANK.whole(cell.text()).isPresent();
            if (!rows.isEmpty() && (figure || TableShapes.isUnit(cell))) {
                rows.get(rows.size() - 1).add(cell);
            } else if (rows.size() > 1 && rows.subList(rows.size() - 2, rows.size()).stream()
                    .allMatch(row -> row.size() == 1)) {
                break;
            } else {
                rows.add(new ArrayList<>(List.of(cell)));
            }
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).size() == 1) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    /** How many cells most rows have. */
    private static int columns(List<List<Table.Cell>> rows) {
        Map<Integer, Long> sizes = rows.stream().filter(row -> row.size() > 1)
                .collect(Collectors.groupingBy(List::size, TreeMap::new, Collectors.counting()));
        return sizes.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey).orElse(0);
    }

    private boolean isCell(Paragraph paragraph) {
        return paragraph.text().length() <= LONGEST_CELL && !Marks.isProse(paragraph.text());
    }

    /** Enters a table whose rows begin at a paragraph; caption and unit line are looked for above. */
    private void add(List<List<Table.Cell>> rows, int at) {
        List<List<Table.Cell>> body = new ArrayList<>(rows.stream().map(TableShapes::filled).toList());
        Optional<Table.Cell> unit = Optional.empty();
        Optional<Table.Cell> caption = Optional.empty();
        // Web pages often set caption and unit as rows of the table itself.
        while (body.size() > 1 && TableShapes.isAlone(body.get(0))) {
            Table.Cell line = body.remove(0).stream().filter(cell -> !cell.text().isEmpty()).findFirst().orElseThrow();
            Optional<Table.Cell> said = TableShapes.unit(line);
            unit = unit.or(() -> said);
            caption = said.isPresent() ? caption : caption.or(() -> Optional.of(line));
        }
        int above = at - 1;
        if (unit.isEmpty() && above >= 0) {
            unit = TableShapes.unit(cell(paragraphs.get(above).span()));
            above -= unit.isPresent() ? 1 : 0;
        }
        if (caption.isEmpty() && above >= 0 && !endsTable(above)) {
            caption = TableShapes.caption(paragraphs.get(above));
        }
        int headers = TableShapes.headers(body);
        Span span = new Span(TableShapes.start(body, caption, unit), TableShapes.end(body));
        found.add(new Table(found.size() + 1, span, caption.orElse(Table.Cell.NONE), unit.orElse(Table.Cell.NONE),
                body.subList(0, headers), body.subList(headers, body.size())));
    }

    private boolean endsTable(int paragraph) {
        Span span = paragraphs.get(paragraph).span();
        return found.stream().anyMatch(table -> table.span().overlaps(span));
    }

    /** The words of a cell; spaces between single Chinese characters only fill the column. */
    private Table.Cell cell(Span span) {
        Span bare = Paragraph.strip(text.repaired(), span.start(), span.end());
        String words = bare.of(text.repaired());
        boolean spaced = words.indexOf(' ') > 0 && words.chars().noneMatch(c -> c < 0x2E80 && c != ' ' && c != '#');
        return new Table.Cell(spaced ? words.replace(" ", "") : words, bare);
    }
}
