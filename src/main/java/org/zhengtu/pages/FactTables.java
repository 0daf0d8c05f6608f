package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.zhengtu.vocab.ZT;

/** Facts about a thing as tables, each fact with the sentence that says it; for one answer, in one transaction. */
final class FactTables {
    /** Rows of a table where there are several; the whole of a table is on a page of its own. */
    static final int FEW = 25;
    static final int MANY = 200;
    static final int LAST_PAGE = 100_000;

    private final Graph graph;
    private final FactKinds kinds;
    private final Names names;
    private final Passages passages;
    private final Call call;

    FactTables(Graph graph, FactKinds kinds, Names names, Passages passages, Call call) {
        this.graph = graph;
        this.kinds = kinds;
        this.names = names;
        this.passages = passages;
        this.call = call;
    }

    /** All facts about a thing, by kind and by the role that it has in them. */
    List<View.Facts> about(Node thing) {
        List<Part> parts = new ArrayList<>();
        for (Row row : graph.select("facts-by-kind", Map.of("thing", thing))) {
            kinds.of(List.of(row.node("type"))).ifPresent(
                    kind -> parts.add(new Part(kind, row.node("role"), row.number("n"))));
        }
        parts.sort(Comparator.comparingInt((Part part) -> part.kind().order()).thenComparing(part -> part.role()
                .getURI()));
        String wanted = call.parameter("facts");
        return parts.stream().filter(part -> wanted.isEmpty() || wanted.equals(part.id()))
                .map(part -> table(thing, part, wanted.isEmpty() ? FEW : MANY, parts.stream()
                        .filter(other -> other.kind().equals(part.kind())).count() > 1)).toList();
    }

    private record Part(FactKinds.Kind kind, Node role, int count) {
        String id() {
            return kind.name() + "-" + role.getLocalName();
        }
    }

    private View.Facts table(Node thing, Part part, int most, boolean several) {
        int page = call.parameter("facts").isEmpty() ? 1 : call.number("page", LAST_PAGE);
        List<Node> facts = graph.select("facts-of-kind",
                Map.of("thing", thing, "type", part.kind().type(), "role", part.role()), most, (page - 1) * most)
                .stream().map(row -> row.node("fact")).toList();
        List<Node> columns = part.kind().properties().stream().filter(property -> !property.equals(part.role()))
                .toList();
        List<Node> used = columns.stream().filter(column -> facts.stream()
                .anyMatch(fact -> graph.has(fact, column, Node.ANY))).toList();
        View.Value type = names.value(part.kind().type());
        View.Value role = names.value(part.role());
        View.Value title = new View.Value(type.text(), type.href(), type.lang(), several ? role.text() : "");
        boolean all = part.count() <= page * most;
        String more = all ? "" : Call.with(Call.with(Iri.address(thing) + Format.HTML.suffix(), "facts", part.id()),
                "page", Integer.toString(call.parameter("facts").isEmpty() ? 1 : page + 1));
        return new View.Facts(part.id(), title, used.stream().map(names::value).toList(),
                facts.stream().map(fact -> fact(fact, used)).toList(), part.count(), more.isEmpty() ? ""
                : call.to(more));
    }

    /** One fact with these columns. */
    View.Fact fact(Node fact, List<Node> columns) {
        List<List<View.Value>> cells = columns.stream()
                .map(column -> graph.objects(fact, column).stream().map(names::value)
                        .sorted(Comparator.comparing(View.Value::text)).toList()).toList();
        return new View.Fact(call.to(Iri.address(fact)), cells, passages.of(fact),
                graph.object(fact, ZT.confidence).map(Node::getLiteralLexicalForm).orElse(""));
    }

    /** Facts of one kind that were found otherwise, as a table without the columns that are the same in all. */
    Optional<View.Facts> table(String id, View.Value title, Node type, Set<Node> same, List<Node> facts) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        FactKinds.Kind kind = kinds.of(List.of(type)).orElseThrow();
        List<Node> used = kind.properties().stream().filter(column -> !same.contains(column) && facts.stream()
                .anyMatch(fact -> graph.has(fact, column, Node.ANY))).toList();
        return Optional.of(new View.Facts(id, title, used.stream().map(names::value).toList(),
                facts.stream().map(fact -> fact(fact, used)).toList(), facts.size(), ""));
    }
}
