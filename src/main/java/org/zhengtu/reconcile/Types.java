package org.zhengtu.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/**
 * The types that things are reconciled against: the main classes of the ontology, and as narrower types the concepts by
 * which the graph tells their kinds. {@code Body} is a class, {@code Body/government} such a kind.
 */
final class Types {
    private static final List<Resource> MAIN = List.of(ZT.Place, ZT.Body, ZT.Person, ZT.Meeting, ZT.MeetingSeries,
            ZT.Programme, ZT.Indicator);
    private static final int MOST_KINDS = 200;

    private final Map<String, Type> byId = new LinkedHashMap<>();
    private final Map<Node, Type> byNode = new LinkedHashMap<>();

    private Types() {
    }

    /** Those of a store, inside a transaction. */
    static Types of(Data data) {
        Types types = new Types();
        for (Resource each : MAIN) {
            types.add(new Type(each.getLocalName(), Labels.of(data, each.asNode()), each.asNode(), Optional.empty(),
                    Optional.empty()));
            kindOf(each.asNode()).ifPresent(property -> types.addKinds(data, each, property));
        }
        return types;
    }

    private void add(Type type) {
        byId.put(type.id(), type);
        byNode.put(type.kind().orElse(type.main()), type);
    }

    private void addKinds(Data data, Resource main, Property property) {
        Type broader = byNode.get(main.asNode());
        Node scheme = Data.iri(Prefixes.CONCEPT + (property.equals(ZT.bodyType) ? "body-type" : "place-kind"));
        List<Node> kinds = new ArrayList<>(data.subjects(SKOS.inScheme.asNode(), scheme, MOST_KINDS));
        kinds.sort(Comparator.comparing(Node::getURI));
        kinds.forEach(kind -> add(new Type(main.getLocalName() + "/" + kind.getURI().replaceFirst(".*/", ""),
                Labels.of(data, kind), main.asNode(), Optional.of(kind), Optional.of(broader))));
    }

    /** The property that tells the kinds of a class. */
    static Optional<Property> kindOf(Node main) {
        return main.equals(ZT.Body.asNode()) ? Optional.of(ZT.bodyType)
                : main.equals(ZT.Place.asNode()) ? Optional.of(ZT.placeKind) : Optional.empty();
    }

    /** Those that are no kinds, in the order in which they are shown. */
    List<Type> main() {
        return all().stream().filter(type -> type.broader().isEmpty()).toList();
    }

    List<Type> all() {
        return List.copyOf(byId.values());
    }

    /** The type that an id, an IRI or a name with our prefix stands for. */
    Optional<Type> find(String id) {
        Type type = byId.get(id.replaceFirst("^zt:", ""));
        return Optional.ofNullable(type != null ? type : byNode.get(Data.iri(id)));
    }

    /** The type of a class or a kind; empty if things of it are not reconciled. */
    Optional<Type> of(Node term) {
        return Optional.ofNullable(byNode.get(term));
    }
}
