package org.zhengtu.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.zhengtu.vocab.Prefixes;

/** How good the facts are, what is known to be missed, how to get them all and how to cite them. */
final class QualityPage {
    /** The fairest first. */
    private static final List<String> FIRST = List.of("news-blind", "news-after", "mixed-blind", "gold");

    private static final double MEGABYTE = 1e6;

    private final Context.Work work;
    private final Path store;

    QualityPage(Context.Work work, Path store) {
        this.work = work;
        this.store = store;
    }

    Answer answer() {
        Map<String, Object> model = Context.Work.model();
        Map<Node, List<Row>> byEvaluation = new LinkedHashMap<>();
        FIRST.forEach(name -> byEvaluation.put(Graph.iri(Prefixes.BASE + "dataset/evaluation-" + name),
                new ArrayList<>()));
        work.graph().once("quality").forEach(row -> byEvaluation.computeIfAbsent(row.node("evaluation"), key ->
                new ArrayList<>())
                .add(row));
        List<Map<String, Object>> evaluations = new ArrayList<>();
        byEvaluation.values().removeIf(List::isEmpty);
        byEvaluation.forEach((evaluation, rows) -> {
            boolean counted = evaluation.getURI().equals(Prefixes.DATASET_GRAPH);
            evaluations.add(Map.of("name", counted ? View.Value.of(work.say("counted")) : work.names()
                    .value(evaluation),
                    "table", counted ? list(rows) : grid(rows)));
        });
        model.put("evaluations", evaluations);
        model.put("dataset", work.names().value(Graph.iri(Prefixes.DATASET_GRAPH)));
        model.put("documents", work.graph().once("class-counts").stream().filter(row -> row.text("type")
                .endsWith("#Document"))
                .mapToInt(row -> row.number("n")).sum());
        model.put("dumps", dumps());
        return work.page("quality", model);
    }

    /** Tables down, metrics across. */
    private View.Table grid(List<Row> rows) {
        Set<Node> metrics = new LinkedHashSet<>();
        Map<Node, Map<Node, String>> values = new LinkedHashMap<>();
        rows.forEach(row -> {
            metrics.add(row.node("metric"));
            values.computeIfAbsent(row.node("table"), key -> new LinkedHashMap<>()).put(row.node("metric"), shown(row));
        });
        List<String> columns = new ArrayList<>(List.of(work.say("table")));
        metrics.forEach(metric -> columns.add(work.names().of(metric)));
        List<List<View.Value>> cells = values.entrySet().stream().map(entry -> Stream.concat(Stream.of(work.names()
                .value(entry.getKey())),
                metrics.stream().map(metric -> View.Value.of(entry.getValue().getOrDefault(metric, "")))).toList())
                .toList();
        return new View.Table("t" + Iri.localName(rows.get(0).node("evaluation")), columns, cells, "",
                Stream.iterate(1, i -> i + 1).limit(metrics.size()).toList());
    }

    private View.Table list(List<Row> rows) {
        return new View.Table("counted", List.of(work.say("table"), work.say("measured"), work.say("value")),
                rows.stream()
                .map(row -> List.of(work.names().value(row.node("table")), work.names().value(row.node("metric")),
                        View.Value.of(shown(row)))).toList(), "", List.of(2));
    }

    /** A share with two digits, a count with none. */
    private static String shown(Row row) {
        return row.node("value").getLiteralDatatype().equals(XSDDatatype.XSDinteger) ? row.text("value")
                : new BigDecimal(row.text("value")).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private List<View.Value> dumps() {
        List<View.Value> found = new ArrayList<>();
        if (Files.isRegularFile(store.resolve(Pages.GRAPH))) {
            found.add(dump("N-Quads", "zhengtu.nq.gz", store.resolve(Pages.GRAPH)));
        }
        for (String name : List.of("zhengtu.trig.gz", "zhengtu.ttl.gz", "zhengtu.jsonld.gz", "tables/csv-metadata.json",
                "zhengtu.sssom.tsv")) {
            if (Files.isRegularFile(store.resolve("dump").resolve(name))) {
                found.add(dump(name, name, store.resolve("dump").resolve(name)));
            }
        }
        return found;
    }

    private static View.Value dump(String name, String file, Path path) {
        try {
            return new View.Value(name, "/dump/" + file, "", String.format(Locale.ROOT, "%.1f MB",
                    Files.size(path) / MEGABYTE));
        } catch (IOException e) {
            throw new UncheckedIOException("the size of " + path + " cannot be read", e);
        }
    }
}
