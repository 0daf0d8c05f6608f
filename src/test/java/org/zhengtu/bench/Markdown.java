package org.zhengtu.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Results as Markdown, and pages in which a program fills marked sections. */
final class Markdown {
    private static final int DIGITS = 3;
    private static final String END = "<!-- end -->";

    private Markdown() {
    }

    /** A number with three significant digits, whole where it is large: 0.00123, 45.6, 12,346. */
    static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "–";
        }
        if (Math.abs(number) >= 100) {
            return String.format(Locale.ROOT, "%,d", Math.round(number));
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A table whose first column is {@code head}; rows and columns in the order in which they came first. */
    static String table(String head, List<Results.Value> values) {
        List<String> rows = values.stream().map(Results.Value::row).distinct().toList();
        List<String> columns = values.stream().map(Results.Value::column).distinct().toList();
        Map<List<String>, Double> cells = values.stream().collect(Collectors.toMap(
                value -> List.of(value.row(), value.column()), Results.Value::number, (first, again) -> again));
        StringBuilder out = new StringBuilder("| " + head);
        columns.forEach(column -> out.append(" | ").append(column));
        out.append(" |\n|---").append("|---:".repeat(columns.size())).append("|\n");
        for (String row : rows) {
            out.append("| ").append(row);
            columns.forEach(column -> out.append(" | ").append(cells.containsKey(List.of(row, column))
                    ? number(cells.get(List.of(row, column))) : ""));
            out.append(" |\n");
        }
        return out.toString();
    }

    /** A whole section: tables, bars, what a program printed, and notes, whichever there are. */
    static String section(String head, Results results) {
        StringBuilder out = new StringBuilder();
        if (!results.values().isEmpty()) {
            out.append(table(head, results.values())).append('\n');
        }
        if (!results.lines().isEmpty()) {
            out.append("```text\n").append(String.join("\n", results.lines())).append("\n```\n\n");
        }
        if (!results.bars().isEmpty()) {
            out.append("| asked for | limit | measured | |\n|---|---:|---:|---|\n");
            results.bars().forEach(bar -> out.append("| ").append(bar.what()).append(" | ")
                    .append(bar.atMost() ? "≤ " : "≥ ").append(number(bar.limit())).append(" | ")
                    .append(number(bar.measured())).append(" | ").append(bar.holds() ? "holds" : "**missed**")
                    .append(" |\n"));
            out.append('\n');
        }
        results.notes().forEach(note -> out.append("- ").append(note).append('\n'));
        return out.toString().stripTrailing() + "\n";
    }

    /**
     * Puts text between {@code <!-- NAME -->} and the next {@code <!-- end -->} of a page, in place of what is there.
     *
     * @throws IllegalArgumentException if the page has no such section
     */
    static String fill(String page, String name, String text) {
        String mark = "<!-- " + name + " -->";
        int begin = page.indexOf(mark);
        int end = begin < 0 ? -1 : page.indexOf(END, begin);
        if (end < 0) {
            throw new IllegalArgumentException("the page has no section '" + mark + " … " + END + "'");
        }
        return page.substring(0, begin + mark.length()) + "\n\n" + text.strip() + "\n\n" + page.substring(end);
    }
}
