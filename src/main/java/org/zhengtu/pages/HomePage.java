package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.zhengtu.vocab.ZT;

/** The start page: what is in the graph, where and when, and questions to click. */
final class HomePage {
    private static final int SHADES = 5;
    private static final double HEIGHT = 90;
    private static final List<Node> COUNTED = List.of(ZT.Document.asNode(), ZT.Person.asNode(), ZT.Body.asNode(),
            ZT.Meeting.asNode(), ZT.Programme.asNode(), ZT.Place.asNode(), ZT.Indicator.asNode(), ZT.Figure.asNode(),
            ZT.PostHolding.asNode(), ZT.Participation.asNode(), ZT.Statement.asNode(), ZT.AgendaItem.asNode());
    /** The questions of the start page. */
    static final List<String> QUESTIONS = List.of("who-chaired-what", "met-together", "one-indicator-over-documents",
            "targets-and-results", "posts-over-time", "programme-parts");

    private final Context.Work work;

    HomePage(Context.Work work) {
        this.work = work;
    }

    Answer answer() {
        Map<String, Object> model = Context.Work.model();
        model.put("counts", counts());
        model.put("tiles", tiles());
        model.put("years", years());
        model.put("examples", new QuestionPages(work).some(QUESTIONS));
        return work.page("home", model);
    }

    private List<View.Count> counts() {
        Map<Node, Integer> known = new java.util.HashMap<>();
        work.graph().once("class-counts").forEach(row -> known.put(row.node("type"), row.number("n")));
        List<View.Count> counts = new ArrayList<>();
        for (Node type : COUNTED) {
            if (known.getOrDefault(type, 0) > 0) {
                String href = type.equals(ZT.Document.asNode()) ? "/documents" : "/things?type=" + type.getLocalName();
                counts.add(new View.Count(new View.Value(work.names().of(type), work.call().to(href), "", ""),
                        known.get(type), type.getLocalName()));
            }
        }
        return counts;
    }

    private List<View.Tile> tiles() {
        Map<String, Integer> counts = new TreeMap<>();
        work.graph().once("documents-by-code").forEach(row -> {
            if (row.text("code").length() >= 2) {
                counts.merge(row.text("code").substring(0, 2), row.number("n"), Integer::sum);
            }
        });
        int most = counts.values().stream().max(Integer::compare).orElse(1);
        List<View.Tile> tiles = new ArrayList<>();
        for (Province province : Province.all()) {
            int count = counts.getOrDefault(province.code(), 0);
            int shade = count == 0 ? 0 : 1 + (int) Math.round((SHADES - 1) * Math.log(count) / Math.max(1,
                    Math.log(most)));
            tiles.add(new View.Tile(province.name(work.call().language()),
                    count == 0 ? "" : work.call().to("/documents?code=" + province.code()), province.column(),
                    province.row(), count, Math.min(SHADES, shade)));
        }
        return tiles;
    }

    private List<View.Column> years() {
        Map<Integer, Integer> counts = new TreeMap<>();
        work.graph().once("documents-by-year").stream().filter(row -> row.text("year").matches("\\d{4}"))
                .forEach(row -> counts.put(row.number("year"), row.number("n")));
        if (counts.isEmpty()) {
            return List.of();
        }
        int most = counts.values().stream().max(Integer::compare).orElse(1);
        List<View.Column> columns = new ArrayList<>();
        List<Integer> years = List.copyOf(counts.keySet());
        for (int year = years.get(0); year <= years.get(years.size() - 1); year++) {
            int count = counts.getOrDefault(year, 0);
            columns.add(new View.Column(Integer.toString(year), count == 0 ? "" : work.call().to("/documents?year="
                    + year), count,
                    columns.size(), HEIGHT * count / most));
        }
        return columns;
    }
}
