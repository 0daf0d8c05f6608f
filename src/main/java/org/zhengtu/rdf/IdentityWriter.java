package org.zhengtu.rdf;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.ORG;
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
 * IRIs and names, and writes a graph of its own with tenures, hypotheses and decisions. Persons come in groups of which
 * none has to do with another, so that not all are in memory at once. Used by one thread.
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
    private final EntityRulings rulings;
    private final Map<String, List<Withdrawal>> withdrawn;
    private final Corrections corrections;
    private final BestBodies bodies = new BestBodies(Stream.empty());

    /** @param withdrawn by graph: the decisions that took facts out of it */
    public IdentityWriter(EntityRulings rulings, Map<String, List<Withdrawal>> withdrawn) {
        this.rulings = rulings;
        this.withdrawn = new TreeMap<>(withdrawn);
        this.corrections = new Corrections(iris, rulings);
    }

    /**
     * That a tenure names a body, which {@link #describer} describes as the first that does has it.
     *
     * @param order of the tenure among all
     */
    public record BodyUse(String order, Entity.Body body) {
    }

    /**
     * Writes who is who of a group of persons in the graph of identity; returns how many tenures there are.
     *
     * @param uses takes the bodies that tenures name
     */
    public int write(Identities group, Consumer<Quad> out, Consumer<BodyUse> uses) {
        corrections.rename(group);
        group.persons().stream().flatMap(p -> p.attestations().stream()).flatMap(a -> a.body().stream())
                .forEach(bodies::add);
        QuadSink sink = new QuadSink(GRAPH, quad -> corrections.of(quad).forEach(out));
        EntityWriter entities = new EntityWriter(iris, sink, bodies);
        int tenures = 0;
        for (KnownPerson person : group.persons()) {
            joinings(person, sink, entities);
            int number = 0;
            for (Tenure tenure : group.tenures(person)) {
                uses.accept(new BodyUse(String.format(Locale.ROOT, "%s\t%06d", person.order(), number++),
                        tenure.body()));
                write(tenure, sink, entities);
                tenures++;
            }
        }
        group.hypotheses().forEach(hypothesis -> write(hypothesis, sink, entities));
        new DecisionWriter(iris, new QuadSink(GRAPH, out), entities).write(group);
        return tenures;
    }

    /** What of a group is called otherwise in the graphs of documents. */
    public Stream<PersonCorrection> corrections(Identities group) {
        return group.persons().stream().flatMap(corrections::of);
    }

    /** Whether a graph is to be corrected though no person in it is called otherwise. */
    public boolean concerns(String graph) {
        return corrections.concern(graph);
    }

    /**
     * What puts quads of one document's graph right, once all groups are written: one of a name that is not the right
     * one is made two.
     *
     * @param persons that are called otherwise in that graph
     */
    public Function<Quad, List<Quad>> corrector(Collection<PersonCorrection> persons) {
        return corrections.corrector(persons);
    }

    /**
     * Once all groups are written: takes the bodies that they named, in their order, and describes them in the graph of
     * identity; then the caller runs what it got, which writes all that decisions made of other things than persons.
     */
    public Describer describer(Consumer<Quad> out) {
        return describer(out, bodies);
    }

    /** The same where the groups are those of one of several writers, and {@code bodies} are those of all. */
    public Describer describer(Consumer<Quad> out, BestBodies bodies) {
        EntityWriter entities = new EntityWriter(iris,
                new QuadSink(GRAPH, quad -> corrections.of(quad).forEach(out)), bodies);
        return new Describer() {
            @Override
            public void body(Entity.Body body) {
                entities.write(body);
            }

            @Override
            public void decisions() {
                corrections.describe(out);
                // What is no more keeps its IRI, which must not be corrected away.
                DecisionWriter decisions = new DecisionWriter(iris, new QuadSink(GRAPH, out), entities);
                decisions.write(rulings);
                withdrawn.forEach((graph, lines) -> lines.forEach(line -> decisions.write(line, graph)));
            }
        };
    }

    /** Writes what stands once for all groups. */
    public interface Describer {
        /** Describes a body that tenures name. */
        void body(Entity.Body body);

        /** Writes decisions, after all bodies. */
        void decisions();
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
        sink.add(node, ORG.organization, iris.entity(tenure.body()));
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
