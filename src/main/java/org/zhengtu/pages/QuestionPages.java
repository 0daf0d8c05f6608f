package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.zhengtu.sparql.NamedQuery;
import org.zhengtu.vocab.Prefixes;

/** The questions that come with the program, and their answers out of this graph. */
final class QuestionPages {
    static final String PATH = "/questions/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final int MOST_ROWS = 500;
    private static final int MOST_BARS = 40;

    private final Context.Work work;

    QuestionPages(Context.Work work) {
        this.work = work;
    }

    /** All of them by topic. */
    List<View.Topic> topics() {
        Map<String, List<View.Question>> byTopic = new TreeMap<>();
        NamedQuery.all().forEach(query -> byTopic.computeIfAbsent(query.about("topic"), topic -> new ArrayList<>())
                .add(question(query)));
        return byTopic.entrySet().stream().map(entry -> new View.Topic(
                work.names().of(Graph.iri(Prefixes.BASE + "dataset/topic-" + entry.getKey())), entry.getValue()))
                .toList();
    }

    List<View.Question> some(List<String> names) {
        return names.stream().flatMap(name -> NamedQuery.find(name).stream()).map(this::question).toList();
    }

    private View.Question question(NamedQuery query) {
        String tag = work.call().language().tag();
        return new View.Question(query.name(), query.about("title-" + tag), query.about("question-" + tag),
                work.call().language() == Language.EN ? query.about("why") : "");
    }

    Answer list() {
        Map<String, Object> model = Context.Work.model();
        model.put("topics", topics());
        return work.page("questions", model);
    }

    /** All of them by topic, with their queries. */
    List<Map<String, Object>> editorTopics() {
        return topics().stream().<Map<String, Object>>map(topic -> Map.of("name", topic.name(), "questions",
                topic.questions().stream().map(question -> Map.of("title", question.title(), "question",
                question.question(),
                        "query", NamedQuery.find(question.name()).orElseThrow().body())).toList())).toList();
    }

    /** The answer to one; empty if there is no such question. */
    Optional<Answer> answer(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return NamedQuery.find(name).map(query -> {
            Map<String, Object> model = Context.Work.model();
            model.put("question", question(query));
            model.put("query", query.body());
            Query parsed = QueryFactory.create(query.text());
            if (!parsed.hasLimit() || parsed.getLimit() > MOST_ROWS) {
                parsed.setLimit(MOST_ROWS);
            }
            List<Row> rows = work.graph().select(parsed, Map.of());
            model.put("table", table(parsed.getResultVars(), rows));
            model.put("cut", rows.size() == MOST_ROWS);
            return work.page("question", model);
        });
    }

    private View.Table table(List<String> columns, List<Row> rows) {
        List<Integer> numbers = IntStream.range(0, columns.size()).filter(column -> isNumber(columns.get(column), rows))
                .boxed()
                .toList();
        List<List<View.Value>> cells = rows.stream().map(row -> columns.stream()
                .map(column -> row.has(column) ? work.names().value(row.node(column)) : View.Value.of("")).toList())
                .toList();
        return new View.Table("answer", columns, cells, chart(columns, rows, numbers), numbers);
    }

    private static boolean isNumber(String column, List<Row> rows) {
        return rows.stream().anyMatch(row -> row.has(column)) && rows.stream().filter(row -> row.has(column))
                .allMatch(row -> row.node(column).isLiteral() && row.node(column).getLiteralValue() instanceof Number);
    }

    /** Which columns to draw, if any can be: {@code lines X Y SERIES} over time, or {@code bars NAME VALUE}. */
    private static String chart(List<String> columns, List<Row> rows, List<Integer> numbers) {
        List<Integer> values = numbers.stream().filter(column -> !columns.get(column)
                .matches("start|end|rank|page|number|ordinal"))
                .toList();
        if (values.isEmpty() || rows.size() < 2 || rows.size() > MOST_BARS * 5) {
            return "";
        }
        int value = values.get(values.size() - 1);
        int time = IntStream.range(0, columns.size()).filter(column -> isTime(columns.get(column), rows)).findFirst()
                .orElse(-1);
        int name = IntStream.range(0, columns.size()).filter(column -> column != time && !numbers.contains(column))
                .findFirst()
                .orElse(-1);
        if (time >= 0 && name >= 0) {
            return "lines " + time + " " + value + " " + name;
        }
        return name < 0 || rows.size() > MOST_BARS ? "" : "bars " + name + " " + value;
    }

    private static boolean isTime(String column, List<Row> rows) {
        List<RDFDatatype> times = List.of(XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDdate);
        return rows.stream().map(row -> row.node(column)).allMatch(node -> node != null && node.isLiteral()
                && times.contains(node.getLiteralDatatype()));
    }
}
