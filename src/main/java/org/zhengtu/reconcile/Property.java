package org.zhengtu.reconcile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.zhengtu.vocab.ZT;

/** A property of things, which may be reached in another way from each class of them. Safe for threads. */
final class Property {
    private static final String THING = "thing";
    private static final String VALUE = "value";

    private final String id;
    private final String term;
    private final Labels labels;
    private final Optional<Node> target;
    private final String space;
    private final boolean identifies;
    private final Map<String, Query> patterns = new LinkedHashMap<>();
    private final Map<String, Query> reversed = new LinkedHashMap<>();
    private final Map<String, Query> present = new LinkedHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /**
     * A property without ways to reach it.
     *
     * @param term its term in short form; empty if it is none
     * @param target the class of its values; empty if they are no things
     * @param space the beginning of IRIs whose rest is the value; empty if values are whole
     * @param identifies whether no two things have one value
     */
    Property(String id, String term, Labels labels, String target, String space, boolean identifies) {
        this.id = id;
        this.term = term;
        this.labels = labels;
        this.target = target.isEmpty() ? Optional.empty() : Optional.of(Data.iri(ZT.NS + target));
        this.space = space;
        this.identifies = identifies;
    }

    /** Adds the way for things of a class, or of all. */
    void add(String of, String pattern) {
        String filtered = space.isEmpty() ? pattern
                : pattern + " FILTER(STRSTARTS(STR(?value), \"" + space + "\"))";
        patterns.put(of, Data.query("SELECT DISTINCT ?value { " + filtered + " } LIMIT " + Bounds.VALUES));
        // What is made of several values cannot be looked up.
        if (!pattern.contains("BIND(")) {
            reversed.put(of, Data.query("SELECT DISTINCT ?thing { " + pattern + " } LIMIT " + Bounds.VALUES));
        }
        present.put(of, Data.query("SELECT ?thing { { " + filtered + " } ?thing a ?class } LIMIT 1"));
    }

    String id() {
        return id;
    }

    String term() {
        return term;
    }

    Labels labels() {
        return labels;
    }

    /** The class of its values; empty if they are no things. */
    Optional<Node> target() {
        return target;
    }

    boolean identifies() {
        return identifies;
    }

    private Optional<Query> in(Map<String, Query> queries, Node main) {
        return Optional.ofNullable(queries.getOrDefault(main.getLocalName(), queries.get(Properties.ALL)));
    }

    /** Whether things of a class have it in this store. */
    boolean isOf(Data data, Node main) {
        return in(present, main).isPresent() && known.computeIfAbsent(main.getLocalName(), name ->
                !data.select(in(present, main).get(), THING, Map.of("class", main)).isEmpty());
    }

    /** What a thing has of it, in the order of the alphabet. */
    List<Node> values(Data data, Thing thing) {
        return thing.types().stream().map(Type::main).findFirst().flatMap(main -> in(patterns, main))
                .map(query -> data.select(query, VALUE, Map.of(THING, thing.node())).stream()
                        .sorted(Comparator.comparing(Node::toString)).toList())
                .orElse(List.of());
    }

    /** The things that have this value, as far as the form in which it is given lets it be looked up. */
    List<Node> things(Data data, String value) {
        return nodes(value).flatMap(node -> things(data, node).stream()).distinct().toList();
    }

    /** The things that have this thing as value. */
    List<Node> things(Data data, Node value) {
        return reversed.values().stream().flatMap(query -> data.select(query, THING, Map.of(VALUE, value)).stream())
                .distinct().toList();
    }

    private Stream<Node> nodes(String value) {
        if (space.isEmpty()) {
            return Stream.of(NodeFactory.createLiteralString(value), NodeFactory.createLiteralLang(value, "zh"));
        }
        // An address may be given whole, or with its last slash or without.
        String rest = value.startsWith(space) ? value.substring(space.length()) : value;
        String plain = rest.replaceFirst("/$", "");
        return plain.matches("[\\w.-]+(/[\\w.-]+)*") ? Stream.of(Data.iri(space + plain), Data.iri(space + plain + "/"))
                : Stream.empty();
    }

    /** The text of a value, without what all its values begin with. */
    String text(Node value) {
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
        return space.isEmpty() || !text.startsWith(space) ? text
                : text.substring(space.length()).replaceFirst("/$", "");
    }
}
