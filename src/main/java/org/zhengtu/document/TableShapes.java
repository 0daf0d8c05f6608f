package org.zhengtu.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Tells cells, rows, units and captions of tables by how they look, with {@code data/grammar/tables.grammar}. */
final class TableShapes {
    private static final Grammar GRAMMAR = Grammar.load("tables");
    private static final Rule UNIT = GRAMMAR.rule("unit");
    private static final Rule NUMBER = GRAMMAR.rule("number");
    private static final Rule ROW = GRAMMAR.rule("row");
    private static final Rule CAPTION = GRAMMAR.rule("caption");
    private static final Rule CELL_UNIT = GRAMMAR.rule("cell.unit");
    private static final int MOST_HEADERS = 3;
    private static final int LONGEST_CELL = 30;
    private static final int LEAST_ROWS = 3;

    private TableShapes() {
    }

    /** The first row names the columns unless it has figures; so do those below it into which its cells reach. */
    static int headers(List<List<Table.Cell>> rows) {
        int headers = 0;
        while (headers < Math.min(MOST_HEADERS, rows.size() - 1)
                && rows.get(headers).stream().noneMatch(TableShapes::isFigure) && !isAlone(rows.get(headers))
                && (headers == 0 || hasGap(rows.get(headers - 1)) && hasGap(rows.get(headers)))) {
            headers++;
        }
        return headers;
    }

    /** A row without the empty cells at its end. */
    static List<Table.Cell> filled(List<Table.Cell> row) {
        int size = row.size();
        while (size > 0 && row.get(size - 1).text().isEmpty()) {
            size--;
        }
        return row.subList(0, size);
    }

    static boolean hasGap(List<Table.Cell> row) {
        return row.stream().anyMatch(cell -> cell.text().isEmpty());
    }

    static boolean isAlone(List<Table.Cell> row) {
        return row.stream().filter(cell -> !cell.text().isEmpty()).count() == 1;
    }

    static Optional<Table.Cell> caption(Paragraph line) {
        Optional<Match> match = SectionCutter.isHeading(line) || Marks.closes(line.text()) ? Optional.empty()
                : CAPTION.whole(line.text());
        return match.map(m -> new Table.Cell(m.group("caption"), m.span("caption").shift(line.span().start())));
    }

    static int start(List<List<Table.Cell>> rows, Optional<Table.Cell> caption, Optional<Table.Cell> unit) {
        return List.of(caption, unit).stream().flatMap(Optional::stream).map(Table.Cell::span).map(Span::start)
                .min(Comparator.naturalOrder()).orElseGet(() -> edge(rows, Span::start, Math::min));
    }

    static int end(List<List<Table.Cell>> rows) {
        return edge(rows, Span::end, Math::max);
    }

    static int edge(List<List<Table.Cell>> rows, Function<Span, Integer> side,
            BinaryOperator<Integer> choose) {
        return rows.stream().flatMap(List::stream).map(Table.Cell::span).filter(span -> span.length() > 0)
                .map(side).reduce(choose).orElse(0);
    }

    static boolean isUnit(Table.Cell cell) {
        return CELL_UNIT.whole(cell.text()).isPresent();
    }

    static boolean isFigure(Table.Cell cell) {
        return NUMBER.whole(cell.text()).isPresent();
    }

    /** Whether so many lines are cells or rows of figures that a table stands among them. */
    static boolean isTabular(List<Paragraph> lines) {
        long figures = lines.stream().filter(line -> NUMBER.whole(line.text()).isPresent()).count();
        long rows = lines.stream().filter(line -> ROW.whole(line.text()).isPresent()).count();
        return figures >= 2 * LEAST_ROWS && figures * 6 >= lines.size() || rows >= 2 && rows * 8 >= lines.size();
    }

    static Optional<Table.Cell> unit(Table.Cell line) {
        return UNIT.whole(line.text()).map(match -> match.group("unit")).map(unit -> new Table.Cell(unit, line.span()));
    }

    static boolean isLong(Table.Cell cell) {
        return cell.text().length() > LONGEST_CELL;
    }
}
