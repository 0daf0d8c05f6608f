package org.zhengtu.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/**
 * Reads the things of the graph, in two passes over its lines: the first learns the codes of places and the posts of
 * persons who may be linked, the second makes the views. What is kept grows with these two only.
 */
final class EntityViews {
    private static final String TENURE = Prefixes.BASE + "id/tenure/";

    private final OrderedLines lines;
    private final Set<EntityKind> kinds;
    private final Predicate<String> named;
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Map<String, Set<String>> posts = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();

    /** @param named tells of a person's name or IRI whether it is looked for; other persons are left out */
    EntityViews(OrderedLines lines, Set<EntityKind> kinds, Predicate<String> named) {
        this.lines = lines;
        this.kinds = EnumSet.copyOf(kinds);
        this.named = named;
    }

    /** Hands out one view for each thing that has a name, in the order of their IRIs. */
    void forEach(Consumer<EntityView> out) throws IOException {
        Subjects.read(lines, Stream.of(EntityKind.PERSON.space(), EntityKind.PLACE.space(), TENURE), this::learn);
        Set<EntityKind> read = EnumSet.copyOf(kinds);
        if (kinds.contains(EntityKind.PERSON)) {
            read.add(EntityKind.BODY);
        }
        Subjects.read(lines, read.stream().map(EntityKind::space), quads -> view(quads).ifPresent(out));
    }

    private void learn(List<Quad> quads) {
        String subject = quads.get(0).getSubject().getURI();
        if (subject.startsWith(EntityKind.PLACE.space())) {
            texts(quads, ZT.divisionCode).findFirst().ifPresent(code -> codes.put(subject, code));
        } else if (subject.startsWith(EntityKind.PERSON.space())) {
            if (named.test(subject) || labels(quads).anyMatch(named)) {
                persons.add(subject);
            }
        } else {
            iris(quads, ORG.member).filter(persons::contains).forEach(person -> {
                iris(quads, ORG.organization).forEach(body -> {
                    posts.computeIfAbsent(person, p -> new TreeSet<>()).add(body);
                    bodies.put(body, "");
                });
            });
        }
    }

    private Optional<EntityView> view(List<Quad> quads) {
        String iri = quads.get(0).getSubject().getURI();
        EntityKind kind = EntityKind.of(iri).orElseThrow();
        Optional<String> label = texts(quads, RDFS.label).sorted().findFirst();
        label.filter(name -> bodies.containsKey(iri)).ifPresent(name -> bodies.put(iri, name));
        if (label.isEmpty() || !kinds.contains(kind) || kind == EntityKind.PERSON && !persons.contains(iri)) {
            return Optional.empty();
        }
        List<String> names = labels(quads).filter(name -> !name.equals(label.get())).distinct().sorted().toList();
        Stream<String> detail = Stream.concat(iris(quads, ZT.bodyType), iris(quads, ZT.placeKind));
        return Optional.of(new EntityView(iri, kind, label.get(), names,
                detail.map(type -> type.substring(type.lastIndexOf('/') + 1)).sorted().findFirst().orElse(""),
                texts(quads, ZT.divisionCode).sorted().findFirst().orElse(""),
                sorted(iris(quads, ZT.seat).map(codes::get).filter(Objects::nonNull)),
                sorted(posts.getOrDefault(iri, Set.of()).stream().map(bodies::get).filter(name -> !name.isEmpty())),
                known(quads)));
    }

    private static Set<String> sorted(Stream<String> values) {
        Set<String> set = new TreeSet<>();
        values.forEach(set::add);
        return set;
    }

    /** Matches that the ontology's graph states; those in the graph of links are what is made here. */
    private static List<EntityView.Known> known(List<Quad> quads) {
        List<EntityView.Known> known = new ArrayList<>();
        for (Property predicate : List.of(SKOS.exactMatch, SKOS.closeMatch)) {
            quads.stream().filter(quad -> quad.getPredicate().equals(predicate.asNode())
                    && quad.getGraph().isURI() && quad.getGraph().getURI().equals(Prefixes.ONTOLOGY_GRAPH))
                    .forEach(quad -> known.add(new EntityView.Known(predicate.getURI(), quad.getObject().getURI())));
        }
        return known;
    }

    private static Stream<String> labels(List<Quad> quads) {
        return Stream.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel).flatMap(property -> objects(quads, property))
                .filter(Node::isLiteral).filter(node -> !node.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm);
    }

    private static Stream<String> texts(List<Quad> quads, Property property) {
        return objects(quads, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private static Stream<String> iris(List<Quad> quads, Property property) {
        return objects(quads, property).filter(Node::isURI).map(Node::getURI).distinct();
    }

    private static Stream<Node> objects(List<Quad> quads, Property property) {
        return quads.stream().filter(quad -> quad.getPredicate().equals(property.asNode())).map(Quad::getObject);
    }
}
