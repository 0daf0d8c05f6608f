package org.zhengtu.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/** Things with their names and types; for one request, in one transaction, each read once. */
final class Things {
    /** Where the IRIs of things begin. */
    static final String SPACE = Prefixes.BASE + "id/";
    private static final int MOST_TYPES = 40;
    /** Places above a place that are looked at. */
    private static final int HIGHEST = 6;
    private static final Node PREFERRED = SKOS.prefLabel.asNode();
    private static final Node OTHER = SKOS.altLabel.asNode();

    private final Data data;
    private final Types types;
    private final Map<Node, Optional<Thing>> known = new HashMap<>();

    Things(Data data, Types types) {
        this.data = data;
        this.types = types;
    }

    /** The thing that an id stands for: its IRI, or what is behind the part that all have. */
    Optional<Thing> ofId(String id) {
        String iri = id.startsWith(SPACE) ? id : SPACE + id;
        return id.isEmpty() || id.length() > Bounds.NAME ? Optional.empty() : at(Data.iri(iri));
    }

    /** The thing at a node; empty if nothing is known of it, or it is of no type that is reconciled. */
    Optional<Thing> at(Node node) {
        Optional<Thing> thing = known.get(node);
        if (thing == null) {
            thing = read(node);
            known.put(node, thing);
        }
        return thing;
    }

    private Optional<Thing> read(Node node) {
        if (!node.isURI() || !node.getURI().startsWith(SPACE)) {
            return Optional.empty();
        }
        List<Type> found = types(node);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Name> names = new ArrayList<>();
        String shown = shown(node);
        if (!shown.isEmpty()) {
            names.add(new Name(shown, Name.Standing.PREFERRED));
        }
        texts(node, PREFERRED).filter(text -> !text.equals(shown))
                .forEach(text -> names.add(new Name(text, Name.Standing.PREFERRED)));
        Set<String> local = localParts(node, shown);
        texts(node, OTHER).forEach(text -> names.add(new Name(text, local.isEmpty()
                || local.stream().anyMatch(text::contains) ? Name.Standing.OTHER : Name.Standing.LOCAL)));
        if (found.get(0).main().equals(ZT.Place.asNode())) {
            fullNames(node, shown).forEach(text -> names.add(new Name(text, Name.Standing.OTHER)));
        }
        return Optional.of(new Thing(node, names, found));
    }

    private List<Type> types(Node node) {
        List<Type> found = new ArrayList<>();
        for (Node type : data.objects(node, RDF.type.asNode(), MOST_TYPES)) {
            types.of(type).ifPresent(main -> {
                Types.kindOf(type).stream().flatMap(kind -> data.objects(node, kind.asNode(), MOST_TYPES).stream())
                        .flatMap(kind -> types.of(kind).stream()).sorted(Comparator.comparing(Type::id))
                        .forEach(found::add);
                found.add(main);
            });
        }
        return found;
    }

    /** The one Chinese name, or any. */
    private String shown(Node node) {
        return texts(node, RDFS.label.asNode()).findFirst().or(() -> texts(node, PREFERRED).findFirst()).orElse("");
    }

    private Stream<String> texts(Node node, Node property) {
        return data.objects(node, property, Bounds.NAMES).stream().filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm).filter(text -> !text.isBlank()).distinct().sorted();
    }

    /**
     * What a name of a body must have in it to mean this one anywhere: a name of its seat, if its full name has one.
     */
    private Set<String> localParts(Node node, String shown) {
        Set<String> parts = new LinkedHashSet<>();
        for (Node seat : data.objects(node, ZT.seat.asNode(), MOST_TYPES)) {
            Stream.of(PREFERRED, OTHER).flatMap(property -> texts(seat, property)).filter(shown::contains)
                    .forEach(parts::add);
        }
        return parts;
    }

    /** The places that a place lies in, the nearest first. */
    List<Node> above(Node place) {
        List<Node> found = new ArrayList<>();
        Node at = place;
        while (found.size() < HIGHEST) {
            List<Node> next = data.objects(at, DCTerms.isPartOf.asNode(), 2);
            if (next.isEmpty() || found.contains(next.get(0)) || next.get(0).equals(place)) {
                return found;
            }
            at = next.get(0);
            found.add(at);
        }
        return found;
    }

    /** The name of a place with those of the places above it before it. */
    private List<String> fullNames(Node place, String shown) {
        List<String> names = new ArrayList<>();
        String all = shown;
        for (Node above : above(place)) {
            String name = shown(above);
            names.add(name + shown);
            all = name + all;
            names.add(all);
        }
        return names.stream().distinct().toList();
    }

    /** What any node is called: a thing, a concept or a term. */
    List<String> names(Node node) {
        List<String> names = new ArrayList<>(at(node).map(thing -> thing.names().stream().map(Name::text).toList())
                .orElseGet(() -> Labels.of(data, node).all()));
        Stream.of(SKOS.notation.asNode(), ZT.divisionCode.asNode(), ZT.formerCode.asNode())
                .flatMap(property -> texts(node, property)).forEach(names::add);
        return names;
    }
}
