package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.zhengtu.sparql.NamedQuery;
import org.zhengtu.vocab.Prefixes;

/** The questions that come with the program, and their answers out of this graph. */
final class QuestionPages {
    static final String PATH = "/questions/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final int MOST_ROWS = 500;

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
            model.put("table", new AnswerTable(work, parsed.getResultVars(), rows).view());
            model.put("cut", rows.size() == MOST_ROWS);
            return work.page("question", model);
        });
    }
}
