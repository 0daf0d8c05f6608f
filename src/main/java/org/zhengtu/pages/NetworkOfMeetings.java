package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The persons around one whom he or she met in meetings, on a circle, with lines between those who met each other. */
final class NetworkOfMeetings {
    private static final double RADIUS = 150;
    private static final double NAMES = 18;
    /** Room for names above and below. */
    private static final double MARGIN = 34;
    /** Fewer than so many need a smaller circle. */
    private static final int SEVERAL = 8;
    private static final double NEAR = 105;

    private final Context.Work work;

    NetworkOfMeetings(Context.Work work) {
        this.work = work;
    }

    Optional<View.Network> around(Node person) {
        List<Row> rows = work.graph().select("met-with", Map.of("thing", person));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<Node, View.Dot> dots = new HashMap<>();
        List<View.Dot> shown = new ArrayList<>();
        List<View.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            View.Value name = work.names().value(row.node("person"));
            View.Dot dot = dot(2 * Math.PI * i / rows.size(), rows.size() < SEVERAL ? NEAR : RADIUS, row.number("n"),
                    new View.Value(name.text(), name.href(), name.lang(), row.text("n")));
            dots.put(row.node("person"), dot);
            shown.add(dot);
        }
        for (Row row : work.graph().select("met-among", Map.of("thing", person))) {
            View.Dot one = dots.get(row.node("one"));
            View.Dot two = dots.get(row.node("two"));
            if (one != null && two != null) {
                lines.add(new View.Line(one.x(), one.y(), two.x(), two.y(), width(row.number("n")) / 2));
            }
        }
        shown.forEach(dot -> lines.add(new View.Line(0, 0, dot.x(), dot.y(), width(Integer.parseInt(dot.name()
                .hint())))));
        View.Dot centre = new View.Dot(0, 0, 11, work.names().value(person), "middle", 0, 28);
        double top = Math.min(-MARGIN, shown.stream().mapToDouble(View.Dot::y).min().orElse(0) - MARGIN);
        double bottom = Math.max(MARGIN, shown.stream().mapToDouble(View.Dot::y).max().orElse(0) + MARGIN);
        return Optional.of(new View.Network(centre, shown, lines, top, bottom - top));
    }

    private static double width(int meetings) {
        return Math.min(7, 1 + meetings);
    }

    private static View.Dot dot(double angle, double radius, int meetings, View.Value name) {
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        double side = Math.abs(sine) < 0.2 ? 0 : Math.signum(sine);
        String anchor = side == 0 ? "middle" : side > 0 ? "start" : "end";
        double below = side == 0 ? cosine > 0 ? -14 : 24 : 5;
        return new View.Dot(radius * sine, -radius * cosine, Math.min(12, 4 + meetings), name, anchor,
                radius * sine + side * (NAMES - 4), -radius * cosine + below);
    }
}
