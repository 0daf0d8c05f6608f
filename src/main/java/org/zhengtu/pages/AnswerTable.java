package org.zhengtu.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/**
 * The answer to a question as a reader sees it: columns by their names in his language, names led to the things that
 * are called so, words to where they stand in the text, codes as words; with a chart where rows are figures.
 */
final class AnswerTable {
    private static final int MOST_BARS = 40;
    private static final int MOST_CALLED = 20;
    private static final List<RDFDatatype> TIMES = List.of(XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth,
            XSDDatatype.XSDdate);
    private static final AnswerColumns COLUMNS = new AnswerColumns();

    private final Context.Work work;
    private final Graph graph;
    private final List<String> variables;
    private final List<Row> rows;

    AnswerTable(Context.Work work, List<String> variables, List<Row> rows) {
        this.work = work;
        this.graph = work.graph();
        this.variables = variables;
        this.rows = rows;
    }

    View.Table view() {
        List<Integer> numbers = columns(this::isNumber);
        List<String> names = variables.stream().map(variable -> COLUMNS.of(variable)
                .map(column -> column.name(work.call().language())).orElse(variable)).toList();
        List<List<View.Value>> cells = rows.stream().map(row -> variables.stream()
                .map(variable -> row.has(variable) ? value(row, variable) : View.Value.of("")).toList()).toList();
        return new View.Table("answer", names, cells, chart(numbers), numbers);
    }

    private List<Integer> columns(Function<String, Boolean> test) {
        return IntStream.range(0, variables.size()).filter(column -> test.apply(variables.get(column))).boxed()
                .toList();
    }

    private View.Value value(Row row, String variable) {
        View.Value plain = work.names().value(row.node(variable));
        Optional<AnswerColumns.Column> column = COLUMNS.of(variable);
        if (!row.node(variable).isLiteral() || column.isEmpty()) {
            return plain;
        }
        String first = column.get().what().get(0);
        return switch (first) {
            case "-" -> plain;
            case "file" -> linked(plain, document(plain.text()).map(work.names()::value).map(View.Value::href));
            case "quote" -> linked(plain, quoted(row, variable));
            case "concept" -> code(plain, column.get().what());
            case "word" -> new View.Value(work.context().words().in(work.call().language())
                    .getOrDefault("answer." + plain.text().replace(' ', '_'), plain.text()), "", "", "");
            default -> first.startsWith("http") ? linked(plain, Optional.of(outside(first, plain.text())))
                    : named(row, variable, plain, column.get().what());
        };
    }

    private static String outside(String base, String id) {
        return base + id + (base.contains("geonames") ? "/" : "");
    }

    private static View.Value linked(View.Value plain, Optional<String> href) {
        return href.map(address -> new View.Value(plain.text(), address, plain.lang(), plain.hint())).orElse(plain);
    }

    private Optional<Node> document(String file) {
        List<Triple> found = graph.find(Node.ANY, ZT.fileName.asNode(), NodeFactory.createLiteralString(file), 2);
        return found.stream().map(Triple::getSubject).findFirst();
    }

    /** Where words stand: in the document that the row names, else where they stand first. */
    private Optional<String> quoted(Row row, String variable) {
        String beside = variables.contains(variable + "File") ? variable + "File" : "file";
        Optional<Node> document = row.has(beside) ? document(row.text(beside)) : Optional.empty();
        return graph.find(Node.ANY, OA.exact.asNode(), NodeFactory.createLiteralString(row.text(variable)), MOST_CALLED)
                .stream().flatMap(exact -> graph.find(Node.ANY, OA.hasSelector.asNode(), exact.getSubject(), 1).stream())
                .flatMap(span -> work.passages().place(span.getSubject()).stream())
                .filter(place -> document.isEmpty() || document.get().equals(place.document()))
                .map(place -> work.call().to(place.address())).findFirst();
    }

    private View.Value code(View.Value plain, List<String> what) {
        return what.stream().skip(1).map(scheme -> Graph.iri(Prefixes.CONCEPT + scheme + "/" + plain.text()))
                .filter(concept -> graph.has(concept, Node.ANY, Node.ANY)).map(work.names()::value).findFirst()
                .map(value -> new View.Value(value.text(), value.href(), value.lang(), plain.text())).orElse(plain);
    }

    /** The one thing of these classes that is called so; of several, the search for the name. */
    private View.Value named(Row row, String variable, View.Value plain, List<String> classes) {
        Node label = row.node(variable);
        List<Node> labels = List.of(label, NodeFactory.createLiteralLang(plain.text(), "zh"));
        List<Node> things = labels.stream().flatMap(name -> List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())
                .stream().flatMap(property -> graph.find(Node.ANY, property, name, MOST_CALLED).stream()))
                .map(Triple::getSubject).distinct()
                .filter(thing -> classes.stream().anyMatch(type -> graph.has(thing,
                        org.apache.jena.vocabulary.RDF.Nodes.type, Graph.iri(ZT.NS + type)))).toList();
        if (things.isEmpty()) {
            return classes.contains("quote") ? linked(plain, quoted(row, variable)) : plain;
        }
        return linked(plain, Optional.of(things.size() == 1 ? work.names().value(things.get(0)).href()
                : work.call().to("/search?q=" + Call.encode(plain.text()))));
    }

    private boolean isNumber(String column) {
        boolean amounts = column.equals("value") || column.equals("target") || column.equals("in2024");
        return rows.stream().anyMatch(row -> row.has(column)) && rows.stream().filter(row -> row.has(column))
                .allMatch(row -> row.node(column).isLiteral() && (row.node(column).getLiteralValue() instanceof Number
                        || amounts && row.text(column).matches("-?\\d+(\\.\\d+)?")));
    }

    /** Whether most of a column are points of time; spans of years stay in the table. */
    private boolean isTime(String column) {
        return rows.stream().map(row -> row.node(column)).filter(node -> node != null && node.isLiteral()
                && TIMES.contains(node.getLiteralDatatype())).count() * 2 > rows.size();
    }

    /**
     * Which columns to draw, if any can be: {@code bars NAME VALUE}, or {@code lines X Y SERIES…} over time with
     * {@code by} and the columns whose values need charts of their own.
     */
    private String chart(List<Integer> numbers) {
        List<Integer> values = numbers.stream().filter(column -> !variables.get(column)
                .matches("start|end|rank|page|number|ordinal|code|line")).toList();
        if (values.isEmpty() || rows.size() < 2) {
            return "";
        }
        int value = values.get(values.size() - 1);
        Optional<Integer> time = columns(this::isTime).stream().findFirst();
        List<Integer> apart = columns(variable -> List.of("kind", "unit").contains(variable));
        List<Integer> series = columns(variable -> List.of("area", "indicator", "status").contains(variable));
        if (time.isPresent() && !series.isEmpty()) {
            return "lines " + time.get() + " " + value + " " + joined(series) + (apart.isEmpty() ? ""
                    : " by " + joined(apart));
        }
        Optional<Integer> name = columns(variable -> !isTime(variable) && !isNumber(variable)).stream().findFirst();
        return name.isEmpty() || time.isPresent() || rows.size() > MOST_BARS ? "" : "bars " + name.get() + " " + value;
    }

    private static String joined(List<Integer> columns) {
        return columns.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
