package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Posts over time as bars. */
final class Times {
    private static final double MONTHS = 12;
    private static final double WIDTH = 100;
    private static final double LEAST = 1.2;
    private static final int QUARTER = 3;
    private static final int MOST_MARKS = 8;

    private final Context.Work work;

    Times(Context.Work work) {
        this.work = work;
    }

    /** The posts of a person. */
    Optional<View.Timeline> ofPerson(Node person) {
        return line(work.graph().select("tenures-of-person", Map.of("thing", person)), "body");
    }

    /** Who held posts in a body. */
    Optional<View.Timeline> ofBody(Node body) {
        return line(work.graph().select("tenures-of-body", Map.of("thing", body)), "person");
    }

    private Optional<View.Timeline> line(List<Row> rows, String who) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int first = rows.stream().mapToInt(row -> (int) Math.floor(year(row.text("from"), false))).min().orElseThrow();
        int last = rows.stream().mapToInt(row -> (int) Math.ceil(year(row.text("to"), true))).max().orElseThrow();
        double span = Math.max(1, last - first);
        List<View.Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            double from = (year(row.text("from"), false) - first) / span * WIDTH;
            double to = (year(row.text("to"), true) - first) / span * WIDTH;
            double width = Math.max(LEAST, to - from);
            View.Value post = new View.Value(row.has("post") ? row.text("post") : "—",
                    work.call().to(Iri.address(row.node("tenure"))), "zh", "");
            View.Value other = row.has(who) ? work.names().value(row.node(who)) : View.Value.of("");
            bars.add(new View.Bar(post, other, row.text("from"), row.text("to"), Math.min(from, WIDTH - width), width));
        }
        return Optional.of(new View.Timeline(bars, scale(first, last, span)));
    }

    private static List<View.Bar> scale(int first, int last, double span) {
        int step = Math.max(1, (int) Math.ceil(span / MOST_MARKS));
        List<View.Bar> marks = new ArrayList<>();
        if (last - first <= 1) {
            for (int month = 0; month < MONTHS; month += QUARTER) {
                marks.add(new View.Bar(View.Value.of(first + "-" + (month < 9 ? "0" : "") + (month + 1)),
                        View.Value.of(""), "", "",
                        month / MONTHS * WIDTH, QUARTER / MONTHS * WIDTH));
            }
            return marks;
        }
        for (int year = first; year < last; year += step) {
            marks.add(new View.Bar(View.Value.of(Integer.toString(year)), View.Value.of(""), "", "",
                    (year - first) / span * WIDTH, step / span * WIDTH));
        }
        return marks;
    }

    /** A day, month or year as a number of years; its end if {@code end}. */
    private static double year(String date, boolean end) {
        String[] parts = date.split("-");
        double year = Integer.parseInt(parts[0]);
        if (parts.length < 2) {
            return end ? year + 1 : year;
        }
        double month = Integer.parseInt(parts[1]) - 1;
        double day = parts.length < 3 ? end ? 1 : 0 : (Integer.parseInt(parts[2].substring(0, 2)) - (end ? 0
                : 1)) / 31.0;
        return year + (month + day) / MONTHS;
    }
}
