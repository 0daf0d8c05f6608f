package org.zhengtu.reconcile;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.zhengtu.vocab.ZT;

/** What all requests are answered from; made once for a store, which does not change. Safe for threads. */
record Context(Data data, Types types, Properties properties, Lookup lookup) {
    private static final int MOST_SAID = 2;
    /** What tells namesakes apart, by class. */
    private static final Map<Node, List<String>> TELLING = Map.of(
            ZT.Person.asNode(), List.of("tenure"),
            ZT.Place.asNode(), List.of("divisionCode", "place"),
            ZT.Body.asNode(), List.of("place"),
            ZT.Meeting.asNode(), List.of("date", "place"),
            ZT.Programme.asNode(), List.of("programmeKind", "place"),
            ZT.Indicator.asNode(), List.of("unit", "definition"));
    private static final String BETWEEN = " · ";

    /** Reads what does not change. */
    static Context of(Data data, Lookup lookup) {
        return data.read(() -> new Context(data, Types.of(data), Properties.of(data), lookup));
    }

    /** One line that tells a thing from others of its name. */
    String describe(Things things, Thing thing) {
        Type narrow = thing.types().get(0);
        Values values = new Values(data, things);
        Stream<String> facts = TELLING.getOrDefault(narrow.main(), List.of()).stream()
                .flatMap(id -> properties.find(id).stream())
                .flatMap(property -> latest(property.values(data, thing)).stream()
                        .map(value -> values.text(property, value)));
        return Stream.concat(Stream.of(narrow.labels().first()), facts).map(Bounds::cut)
                .collect(Collectors.joining(BETWEEN));
    }

    /** Those that come last in the order of the alphabet, which is that of days. */
    private static List<Node> latest(List<Node> values) {
        return values.subList(Math.max(0, values.size() - MOST_SAID), values.size());
    }

    /** The types of this kind of request, or all main ones. */
    List<Node> mains(String type) {
        Function<Type, Node> main = Type::main;
        return type.isEmpty() ? types.main().stream().map(main).toList()
                : types.find(type).map(main).map(List::of).orElse(List.of());
    }
}
