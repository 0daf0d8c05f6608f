package org.zhengtu.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.zhengtu.text.Lexicon;
import org.zhengtu.vocab.Prefixes;

/**
 * The properties by which things are compared and extended: {@code properties.tsv}, with the labels of the
 * ontology.
 */
final class Properties {
    /** Stands for every class. */
    static final String ALL = "*";
    private static final String FILE = "org/zhengtu/reconcile/properties.tsv";
    private static final PrefixMapping PREFIXES = Prefixes.mapping();

    private final Map<String, Property> byId = new LinkedHashMap<>();

    private Properties() {
    }

    /** Those of a store, inside a transaction. */
    static Properties of(Data data) {
        Properties properties = new Properties();
        for (Lexicon.Row row : Lexicon.resource(FILE).rows()) {
            properties.byId.computeIfAbsent(row.get("id"), id -> property(data, id, row))
                    .add(row.get("of"), row.get("pattern"));
        }
        return properties;
    }

    private static Property property(Data data, String id, Lexicon.Row row) {
        Labels labels = row.get("zh").isEmpty()
                ? Labels.of(data, Data.iri(PREFIXES.expandPrefix(row.get("term"))))
                : new Labels(row.get("zh"), row.get("en"));
        return new Property(id, row.get("term"), labels, row.get("target"), row.get("space"),
                !row.get("identifies").isEmpty());
    }

    List<Property> all() {
        return new ArrayList<>(byId.values());
    }

    /** The property that an id, the short form of a term or its IRI stands for. */
    Optional<Property> find(String id) {
        Property property = byId.get(id);
        if (property != null) {
            return Optional.of(property);
        }
        return id.isEmpty() ? Optional.empty() : byId.values().stream().filter(each -> each.term().equals(id)
                || PREFIXES.expandPrefix(each.term()).equals(id)).findFirst();
    }

    /** Those that things of one of these classes have in this store. */
    List<Property> of(Data data, List<Node> mains) {
        return byId.values().stream().filter(property -> mains.stream().anyMatch(main -> property.isOf(data, main)))
                .toList();
    }
}
