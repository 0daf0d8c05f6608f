package org.zhengtu.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/** Figures of one indicator over places and years: as a chart, a table, CSV and a query. */
final class FigurePages {
    static final String PATH = "/indicators";
    static final String CSV = "/indicators.csv";
    private static final String TARGET = Prefixes.CONCEPT + "status/target";
    private static final String LEVEL = "level";
    private static final int MOST_SERIES = 10;
    private static final int MOST_FACTS = 100;

    private final Context.Work work;

    FigurePages(Context.Work work) {
        this.work = work;
    }

    /** A line of the chart. @param target whether it is of what is wanted rather than of what is */
    public record Series(String name, boolean target) {
    }

    /** A point of time with a value for each line. */
    public record Point(String period, List<List<View.Value>> values) {
    }

    /** The chart as a table. @param left how many lines do not fit */
    public record Pivot(String unit, List<Series> series, List<Point> points, int left) {
    }

    /** What the reader chose. */
    private record Choice(Optional<Node> indicator, List<String> places, String from, String to, String kind) {
    }

    private Choice choice() {
        String indicator = work.call().parameter("indicator");
        return new Choice(indicator.startsWith("id/indicator/") ? Optional.of(Graph.iri(Iri.ofPath(indicator)))
                : Optional.empty(),
                work.call().all("place"), year("from"), year("to"), work.call().parameter("kind"));
    }

    private String year(String name) {
        String year = work.call().parameter(name);
        return year.matches("\\d{4}") ? year : "";
    }

    Answer explorer() {
        Choice choice = choice();
        List<Row> all = choice.indicator().map(this::figures).orElse(List.of());
        List<Row> shown = chosen(all, choice);
        Map<String, Object> model = Context.Work.model();
        model.put("options", options(choice));
        model.put("indicatorName", choice.indicator().map(work.names()::value).orElse(View.Value.of("")));
        model.put("places", values(all, "area"));
        model.put("chosenPlaces", choice.places());
        model.put("kinds", values(all, "kind"));
        model.put("kind", kind(all, choice));
        model.put("from", choice.from());
        model.put("until", choice.to());
        pivot(shown).ifPresent(pivot -> model.put("chart", pivot));
        work.facts().table("figures", View.Value.of(work.say("figures")), ZT.Figure.asNode(),
                Set.of(ZT.indicator.asNode(), ZT.figureKind.asNode()), shown.stream().limit(MOST_FACTS).map(row ->
                row.node("figure")).toList())
                .ifPresent(facts -> model.put("figures", facts));
        model.put("csv", CSV + "?" + asked(choice));
        model.put("sparql", choice.indicator().map(indicator -> query(indicator, choice, kind(all, choice)))
                .orElse(""));
        return work.page("indicators", model);
    }

    private List<Row> figures(Node indicator) {
        return work.graph().select("figures-of-indicator", Map.of("thing", indicator));
    }

    /** The chart on the page of an indicator: all places, the commonest kind of figure. */
    Optional<Pivot> of(Node indicator) {
        return pivot(chosen(figures(indicator), new Choice(Optional.of(indicator), List.of(), "", "", "")));
    }

    private static String path(Node node) {
        return node.getURI().substring(Prefixes.BASE.length());
    }

    private static String kind(List<Row> rows, Choice choice) {
        if (!choice.kind().isEmpty()) {
            return choice.kind();
        }
        Map<String, Long> counts = rows.stream().collect(Collectors.groupingBy(row -> path(row.node("kind")),
                TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Comparator.comparingLong((Map.Entry<String, Long> entry) ->
                entry.getValue())
                .thenComparing(entry -> entry.getKey().endsWith(LEVEL))).map(Map.Entry::getKey).orElse("");
    }

    private static List<Row> chosen(List<Row> rows, Choice choice) {
        String kind = kind(rows, choice);
        return rows.stream().filter(row -> path(row.node("kind")).equals(kind))
                .filter(row -> choice.places().isEmpty() || row.has("area") && choice.places()
                .contains(path(row.node("area"))))
                .filter(row -> choice.from().isEmpty() || row.text("period").compareTo(choice.from()) >= 0)
                .filter(row -> choice.to().isEmpty() || row.text("begins").compareTo(choice.to() + "-99") <= 0)
                .toList();
    }

    private List<View.Value> values(List<Row> rows, String variable) {
        return rows.stream().filter(row -> row.has(variable)).map(row -> row.node(variable)).distinct()
                .map(node -> View.Value.of(work.names().of(node), path(node)))
                .sorted(Comparator.comparing(View.Value::text)).toList();
    }

    private List<View.Count> options(Choice choice) {
        return work.graph().once("indicators-with-figures").stream()
                .map(row -> new View.Count(View.Value.of(work.names().of(row.node("indicator")),
                path(row.node("indicator"))),
                        row.number("n"), choice.indicator().filter(row.node("indicator")::equals).isPresent()
                        ? "chosen" : ""))
                .toList();
    }

    private Optional<Pivot> pivot(List<Row> rows) {
        List<Row> dated = rows.stream().filter(row -> row.has("period") && row.has("area")).toList();
        Map<String, Long> units = dated.stream().collect(Collectors.groupingBy(row -> row.text("baseUnit"),
                TreeMap::new, Collectors.counting()));
        Optional<String> unit = units.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        List<Row> drawn = dated.stream().filter(row -> row.text("baseUnit").equals(unit.get())).toList();
        Function<Row, Series> series = row -> new Series(work.names().of(row.node("area")) + " · " + work.names()
                .of(row.node("status")),
                row.text("status").equals(TARGET));
        Map<Series, Long> sizes = drawn.stream().collect(Collectors.groupingBy(series, LinkedHashMap::new,
                Collectors.counting()));
        List<Series> shown = sizes.entrySet().stream().sorted(Map.Entry.<Series, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey).limit(MOST_SERIES).toList();
        Map<String, Map<Series, List<View.Value>>> points = new TreeMap<>();
        drawn.forEach(row -> points.computeIfAbsent(row.text("period"), period -> new LinkedHashMap<>())
                .computeIfAbsent(series.apply(row), one -> new ArrayList<>())
                .add(new View.Value(row.text("printed") + row.text("unit"), work.call()
                .to(Iri.address(row.node("figure"))), "",
                        row.text("value"))));
        // Two documents that print the same are one value to a reader; the table below has both.
        points.values().forEach(period -> period.replaceAll((one, values) -> values.stream()
                .filter(value -> values.stream().filter(other -> other.text().equals(value.text())).findFirst()
                        .orElseThrow() == value).toList()));
        List<Point> all = points.entrySet().stream().map(entry -> new Point(entry.getKey(),
                shown.stream().map(one -> entry.getValue().getOrDefault(one, List.of())).toList())).toList();
        return Optional.of(new Pivot(work.names().of(Graph.iri(unit.get())), shown, all, sizes.size() - shown.size()));
    }

    private static String asked(Choice choice) {
        StringBuilder asked = new StringBuilder("indicator=" + choice.indicator().map(FigurePages::path)
                .map(Call::encode).orElse(""));
        choice.places().forEach(place -> asked.append("&place=").append(Call.encode(place)));
        Map.of("from", choice.from(), "kind", choice.kind(), "to", choice.to()).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty()).sorted(Map.Entry.comparingByKey())
                .forEach(entry -> asked.append('&').append(entry.getKey()).append('=')
                .append(Call.encode(entry.getValue())));
        return asked.toString();
    }

    /** The same figures as a file. */
    Answer csv() {
        Choice choice = choice();
        StringBuilder csv = new StringBuilder("indicator,area,period,kind,status,printed_value,unit,normalized_value,normalized_unit,quote,document,start,figure\r\n");
        for (Row row : chosen(choice.indicator().map(this::figures).orElse(List.of()), choice)) {
            View.Passage said = work.passages().of(row.node("figure"));
            List<Passages.Place> places = work.passages().places(row.node("figure"));
            csv.append(List.of(work.names().of(choice.indicator().orElseThrow()), row.has("area") ? work.names()
                    .of(row.node("area")) : "",
                    row.text("period"), Iri.localName(row.node("kind")), Iri.localName(row.node("status")),
                    row.text("printed"), row.text("unit"),
                    row.text("value"), Iri.localName(row.node("baseUnit")), said.quote(), said.document().text(),
                    places.isEmpty() ? "" : Integer.toString(places.get(0).start()), row.text("figure")).stream()
                    .map(FigurePages::cell).collect(Collectors.joining(","))).append("\r\n");
        }
        return new Answer(Answer.OK, "text/csv; charset=utf-8", csv.toString().getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Disposition", "attachment; filename=\"figures.csv\""));
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A query that anybody can run and change, which finds the same figures. */
    static String query(Node indicator, List<String> places, String from, String to, String kind) {
        StringBuilder query = new StringBuilder("PREFIX zt: <https://w3id.org/zhengtu/ontology#>\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
                + "PREFIX oa: <http://www.w3.org/ns/oa#>\nPREFIX prov: <http://www.w3.org/ns/prov#>\n\n"
                + "SELECT ?place ?period ?status ?printed ?unit ?value ?words ?document {\n  ?figure a zt:Figure ; zt:indicator <"
                + indicator.getURI() + "> ;\n");
        if (!kind.isEmpty()) {
            query.append("    zt:figureKind <").append(Iri.ofPath(kind)).append("> ;\n");
        }
        query.append("    zt:area ?area ; zt:period ?period ; zt:interval/zt:begins ?begins ; zt:status/rdfs:label ?status ;\n"
                + "    zt:printedValue ?printed ; zt:unit ?unit ; zt:normalizedValue ?value ;\n"
                + "    prov:wasDerivedFrom ?document ; zt:firstEvidence/oa:hasSelector/oa:exact ?words .\n"
                + "  ?area rdfs:label ?place .\n  FILTER(LANG(?status) = \"zh\")\n");
        if (!places.isEmpty()) {
            query.append("  VALUES ?area {").append(places.stream().map(place -> " <" + Iri.ofPath(place) + ">")
                    .collect(Collectors.joining()))
                    .append(" }\n");
        }
        query.append(from.isEmpty() ? "" : "  FILTER(YEAR(?begins) >= " + from + ")\n");
        query.append(to.isEmpty() ? "" : "  FILTER(YEAR(?begins) <= " + to + ")\n");
        return query.append("} ORDER BY ?place ?begins ?status\n").toString();
    }

    private static String query(Node indicator, Choice choice, String kind) {
        List<String> places = choice.places().stream().filter(place -> place.matches("id/place/[a-z0-9-]+")).toList();
        return query(indicator, places, choice.from(), choice.to(), kind.matches("concept/[a-z-]+/[a-z_-]+") ? kind
                : "");
    }
}
