package org.zhengtu.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.curation.EntityRulings;
import org.zhengtu.link.Entity;
import org.zhengtu.people.Identities;
import org.zhengtu.people.KnownPerson;
import org.zhengtu.people.PersonChange;
import org.zhengtu.vocab.ZT;

/**
 * Puts the right things into the quads of documents: what is one gets one IRI and one description, and what people
 * named otherwise its new name; other names stay as {@code skos:altLabel}. Used by one thread.
 */
public final class Corrections {
    private static final Set<Node> NAMES = Set.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), FOAF.name.asNode());
    /** What is said once of a thing, so that of two that become one only one description can stay. */
    private static final Set<Node> DESCRIPTION = nodes(ZT.identityKey, ZT.identityRule, ZT.bodyType,
            ORG.subOrganizationOf, ZT.seat, ZT.series, ZT.seriesName, ZT.ordinal, ZT.date, ZT.placeKind,
            ZT.divisionCode);
    private static final Set<Node> OF_WHOLES = nodes(ORG.subOrganizationOf, DCTerms.isPartOf);

    private final Iris iris;
    /** By graph: what its things but persons are called there, and what they are. */
    private final Map<Node, Map<Node, Target>> changed = new HashMap<>();
    /** What is no more in any document. */
    private final Map<Node, Target> replaced = new HashMap<>();
    private final Map<Node, String> names = new HashMap<>();
    private final Set<Node> touched = new HashSet<>();

    /** Made once, since there are documents without number. */
    private static final class Readings {
        private static final Iris IRIS = new Iris();
    }

    /** @param entity is described anew; none of a person, of whom there is nothing to describe but names */
    private record Target(Node node, String name, String key, Optional<Entity> entity) {
    }

    Corrections(Iris iris, EntityRulings rulings) {
        this.iris = iris;
        rulings.entities().forEach(e -> touched.add(NodeFactory.createURI(e.graph())));
        rulings.replaced().forEach(r -> replaced.put(iris.entity(r.entity()), target(r.by())));
        for (DocumentEntity entity : rulings.changed()) {
            changed.computeIfAbsent(NodeFactory.createURI(entity.graph()), g -> new LinkedHashMap<>())
                    .put(NodeFactory.createURI(entity.iri()), target(rulings.of(entity.graph(), entity.entity())));
        }
        rulings.renamed().forEach(r -> names.put(iris.entity(r.entity()), r.rename().name()));
    }

    /** What is to be changed in the documents that these persons are members of, and nowhere else. */
    public static Corrections of(Collection<PersonChange> changes, EntityRulings rulings) {
        Corrections corrections = new Corrections(Readings.IRIS, rulings);
        changes.forEach(corrections::take);
        return corrections;
    }

    private void take(PersonChange change) {
        KnownPerson person = change.person();
        of(person).forEach(c -> changed.computeIfAbsent(NodeFactory.createURI(c.graph()), g -> new LinkedHashMap<>())
                .put(NodeFactory.createURI(c.from()), target(c)));
        if (!change.newName().isEmpty()) {
            rename(person, change.newName());
        }
    }

    private static Target target(PersonCorrection correction) {
        return new Target(NodeFactory.createURI(correction.to()), correction.name(), correction.key(),
                Optional.empty());
    }

    /** Takes the names that persons were given by decisions. */
    void rename(Identities identities) {
        identities.renamed().forEach(r -> rename(r.person(), r.rename().name()));
    }

    private void rename(KnownPerson person, String name) {
        names.put(node(person), name);
        person.members().forEach(m -> touched.add(NodeFactory.createURI(m.document())));
    }

    private static Set<Node> nodes(Property... properties) {
        return Set.copyOf(Stream.of(properties).map(Property::asNode).toList());
    }

    private Node node(KnownPerson person) {
        return iris.entity(new Entity.Person(person.key(), person.name()));
    }

    private Target target(Entity entity) {
        return new Target(iris.entity(entity), entity.name(), entity.key(), Optional.of(entity));
    }

    /** Those mentions of a person that are called otherwise in their document's graph. */
    Stream<PersonCorrection> of(KnownPerson person) {
        String to = node(person).getURI();
        return person.members().stream().map(member -> new PersonCorrection(member.document(),
                iris.entity(new Entity.Person(member.key(), member.name())).getURI(), to, person.name(), person.key()))
                .filter(correction -> !correction.from().equals(to));
    }

    /** Whether a graph is to be corrected though no person in it is called otherwise. */
    public boolean concern(String graph) {
        Node node = NodeFactory.createURI(graph);
        return changed.containsKey(node) || touched.contains(node);
    }

    private Target find(Map<Node, Target> persons, Node graph, Node thing) {
        Target person = persons.get(thing);
        if (person != null) {
            return person;
        }
        Target here = changed.getOrDefault(graph, Map.of()).get(thing);
        return here != null ? here : replaced.get(thing);
    }

    /** A quad with the right things and names: one quad, two where a name is another now, or none. */
    public List<Quad> of(Quad quad) {
        return of(quad, Map.of());
    }

    /** What puts right the quads of one graph in which these persons are called otherwise. */
    Function<Quad, List<Quad>> corrector(Collection<PersonCorrection> corrections) {
        Map<Node, Target> persons = new HashMap<>();
        corrections.forEach(correction -> persons.put(NodeFactory.createURI(correction.from()), target(correction)));
        return quad -> of(quad, persons);
    }

    private List<Quad> of(Quad quad, Map<Node, Target> persons) {
        List<Quad> quads = new ArrayList<>();
        withThings(quad, persons).forEach(right -> quads.addAll(withNames(right)));
        return quads;
    }

    private List<Quad> withThings(Quad quad, Map<Node, Target> persons) {
        Target subject = find(persons, quad.getGraph(), quad.getSubject());
        Target object = find(persons, quad.getGraph(), quad.getObject());
        if (subject == null && object == null) {
            return List.of(quad);
        }
        Node predicate = quad.getPredicate();
        Node from = subject == null ? quad.getSubject() : subject.node();
        Node to = object == null ? quad.getObject() : object.node();
        boolean describedAnew = subject != null && subject.entity().isPresent() && DESCRIPTION.contains(predicate);
        if (describedAnew || from.equals(to) && OF_WHOLES.contains(predicate)) {
            return List.of();
        }
        if (subject != null && predicate.equals(ZT.identityKey.asNode())) {
            to = NodeFactory.createLiteralString(subject.key());
        }
        Quad right = new Quad(quad.getGraph(), from, predicate, to);
        return subject == null || !NAMES.contains(predicate) ? List.of(right) : named(right, subject.name());
    }

    private List<Quad> withNames(Quad quad) {
        String name = names.get(quad.getSubject());
        if (name == null) {
            return List.of(quad);
        } else if (quad.getPredicate().equals(SKOS.altLabel.asNode())) {
            return quad.getObject().getLiteralLexicalForm().equals(name) ? List.of() : List.of(quad);
        }
        return NAMES.contains(quad.getPredicate()) ? named(quad, name) : List.of(quad);
    }

    /** A label, with the right name in its place; the other becomes one beside it. */
    private static List<Quad> named(Quad label, String name) {
        Node other = label.getObject();
        if (other.getLiteralLexicalForm().equals(name)) {
            return List.of(label);
        }
        return List.of(new Quad(label.getGraph(), label.getSubject(), label.getPredicate(),
                NodeFactory.createLiteralLang(name, other.getLiteralLanguage())),
                new Quad(label.getGraph(), label.getSubject(), SKOS.altLabel.asNode(), other));
    }

    /** Describes in the graphs of documents what is other than they alone would have it. */
    void describe(Consumer<Quad> out) {
        changed.forEach((graph, targets) -> {
            QuadSink sink = new QuadSink(graph, quad -> of(quad).forEach(out));
            EntityWriter writer = new EntityWriter(iris, sink, new BestBodies(targets.values().stream()
                    .flatMap(t -> t.entity().stream()).filter(Entity.Body.class::isInstance)
                    .map(Entity.Body.class::cast)));
            targets.values().forEach(target -> target.entity().ifPresent(writer::write));
        });
    }
}
