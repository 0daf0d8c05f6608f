package org.zhengtu.rdf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.ORG;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.EntityRulings;
import org.zhengtu.curation.Withdrawal;
import org.zhengtu.link.Entity;
import org.zhengtu.people.Attestation;
import org.zhengtu.people.Hypothesis;
import org.zhengtu.people.Identities;
import org.zhengtu.people.Joining;
import org.zhengtu.people.KnownPerson;
import org.zhengtu.people.Tenure;
import org.zhengtu.text.Period;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/**
 * Puts into the graph who is who and what is what over all documents: gives things in the documents' graphs their right
 * IRIs and names, and writes a graph of its own with tenures, hypotheses and decisions. Used by one thread.
 *
 * <pre>
 * &lt;…/identity&gt; {
 *   &lt;…/id/tenure/wang-ming-…&gt; a zt:Tenure, org:Membership ; org:member &lt;…/id/person/wang-ming-…&gt; ; zt:post "…" ;
 *       org:organization &lt;…/id/body/…&gt; ; zt:attestedFrom "2024"^^xsd:gYear ; zt:attestedTo "2025-02-12"^^xsd:date ;
 *       org:memberDuring &lt;…/id/period/2024-12-31_2025-02-12&gt; ; zt:attestation &lt;…/doc/…/post/…&gt; , … .
 * }
 * </pre>
 */
public final class IdentityWriter {
    private static final Node GRAPH = NodeFactory.createURI(Prefixes.IDENTITY_GRAPH);

    private final Iris iris = new Iris();
    private final Identities identities;
    private final EntityRulings rulings;
    private final Map<String, List<Withdrawal>> withdrawn;
    private final Corrections corrections;
    private final BestBodies bodies;

    public IdentityWriter(Identities identities) {
        this(identities, EntityRulings.of(List.of(), Curation.NONE), Map.of());
    }

    /** @param withdrawn by graph: the decisions that took facts out of it */
    public IdentityWriter(Identities identities, EntityRulings rulings, Map<String, List<Withdrawal>> withdrawn) {
        this(identities, rulings, withdrawn, new BestBodies(identities.persons().stream()
                .flatMap(p -> p.attestations().stream()).flatMap(a -> a.body().stream())));
    }

    /**
     * The same for a part of all persons.
     *
     * @param bodies of all persons, so that each part describes a body alike
     */
    public IdentityWriter(Identities identities, EntityRulings rulings, Map<String, List<Withdrawal>> withdrawn,
            BestBodies bodies) {
        this.identities = identities;
        this.rulings = rulings;
        this.withdrawn = new TreeMap<>(withdrawn);
        this.corrections = Corrections.of(iris, identities, rulings);
        this.bodies = bodies;
    }

    /** The graphs in which something may be changed. */
    public Set<String> changedGraphs() {
        return corrections.graphs();
    }

    /** A quad of a document's graph with the right things; one of a name that is not the right one is made two. */
    public List<Quad> corrected(Quad quad) {
        return corrections.of(quad);
    }

    /**
     * Writes the graph of tenures, hypotheses and decisions, and in the graphs of documents what decisions made of
     * their things; returns how many tenures there are.
     */
    public int write(Consumer<Quad> out) {
        corrections.describe(out);
        QuadSink sink = sink(out);
        EntityWriter entities = new EntityWriter(iris, sink, bodies);
        int tenures = writePersons(sink, entities);
        // What is no more keeps its IRI, which must not be corrected away.
        DecisionWriter decisions = new DecisionWriter(iris, new QuadSink(GRAPH, out), entities);
        decisions.write(identities);
        decisions.write(rulings);
        withdrawn.forEach((graph, lines) -> lines.forEach(line -> decisions.write(line, graph)));
        return tenures;
    }

    /** Writes tenures and hypotheses only, where decisions are written with another part of the persons. */
    public int writePersons(Consumer<Quad> out) {
        QuadSink sink = sink(out);
        return writePersons(sink, new EntityWriter(iris, sink, bodies));
    }

    private QuadSink sink(Consumer<Quad> out) {
        return new QuadSink(GRAPH, quad -> corrections.of(quad).forEach(out));
    }

    private int writePersons(QuadSink sink, EntityWriter entities) {
        int tenures = 0;
        for (KnownPerson person : identities.persons()) {
            joinings(person, sink, entities);
            for (Tenure tenure : identities.tenures(person)) {
                write(tenure, sink, entities);
                tenures++;
            }
        }
        identities.hypotheses().forEach(hypothesis -> write(hypothesis, sink, entities));
        return tenures;
    }

    /** Says why what several documents tell is told of one person. */
    private void joinings(KnownPerson person, QuadSink sink, EntityWriter entities) {
        if (person.joinings().isEmpty()) {
            return;
        }
        Node node = person(person, entities);
        for (Joining joining : person.joinings()) {
            Node why = iris.thing("joining", person.name(), List.of(person.key(), joining.one(), joining.other(),
                    joining.rule().code(), joining.on()));
            Node rule = Iris.concept(Schemes.IDENTITY_RULE, joining.rule());
            sink.add(node, ZT.identityRule, rule);
            sink.type(why, ZT.Joining);
            sink.add(why, ZT.joins, node);
            sink.add(why, ZT.identityRule, rule);
            sink.text(why, ZT.joinedOn, joining.on());
            sink.add(why, ZT.joinedDocument, NodeFactory.createURI(joining.one()));
            sink.add(why, ZT.joinedDocument, NodeFactory.createURI(joining.other()));
        }
    }

    private Node person(KnownPerson person, EntityWriter entities) {
        return entities.write(new Entity.Person(person.key(), person.name()));
    }

    private void write(Tenure tenure, QuadSink sink, EntityWriter entities) {
        Node person = person(tenure.person(), entities);
        Node node = iris.thing("tenure", tenure.person().name(), List.of(tenure.person().key(), tenure.body().key(),
                tenure.post(), tenure.from().iso()));
        Periods periods = new Periods(sink);
        sink.type(node, ZT.Tenure, ORG.Membership);
        sink.add(node, ORG.member, person);
        sink.add(node, ORG.organization, entities.write(tenure.body()));
        sink.text(node, ZT.post, tenure.post());
        if (tenure.from().isKnown()) {
            sink.add(node, ZT.attestedFrom, Periods.literal(tenure.from()));
            sink.add(node, ZT.attestedTo, Periods.literal(tenure.to()));
        }
        tenure.span().flatMap(span -> periods.interval(new Period(span.first() + "/" + span.last())))
                .ifPresent(interval -> sink.add(node, ORG.memberDuring, interval));
        for (Attestation attestation : tenure.attestations()) {
            sink.add(node, ZT.attestation, NodeFactory.createURI(attestation.fact()));
        }
    }

    private void write(Hypothesis hypothesis, QuadSink sink, EntityWriter entities) {
        Node one = person(hypothesis.one(), entities);
        Node other = person(hypothesis.other(), entities);
        Node node = Iris.hypothesis(one, other);
        sink.type(node, ZT.PossibleIdentity);
        sink.add(node, ZT.candidate, one);
        sink.add(node, ZT.candidate, other);
        sink.typed(node, ZT.score, hypothesis.score().toPlainString(), XSDDatatype.XSDdecimal);
        hypothesis.reasons().forEach(reason ->
                sink.add(node, ZT.reason, Iris.concept(Schemes.IDENTITY_REASON, reason)));
        sink.add(one, ZT.possiblySame, other);
        sink.add(other, ZT.possiblySame, one);
    }
}
