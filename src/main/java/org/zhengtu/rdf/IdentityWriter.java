package org.zhengtu.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.link.Entity;
import org.zhengtu.people.Attestation;
import org.zhengtu.people.Curation;
import org.zhengtu.people.Hypothesis;
import org.zhengtu.people.Identities;
import org.zhengtu.people.KnownPerson;
import org.zhengtu.people.Tenure;
import org.zhengtu.text.Period;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/**
 * Puts into the graph who is who over all documents: gives persons in the documents' graphs their right IRIs and names,
 * and writes a graph of its own with tenures, hypotheses and decisions. Used by one thread.
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
    private static final Set<Node> NAMES = Set.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), FOAF.name.asNode());

    private final Iris iris = new Iris();
    private final Identities identities;
    /** By graph: what its persons are called there, and who they are. */
    private final Map<Node, Map<Node, KnownPerson>> changed = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();

    public IdentityWriter(Identities identities) {
        this.identities = identities;
        for (KnownPerson person : identities.persons()) {
            Node node = iris.entity(new Entity.Person(person.key(), person.name()));
            nodes.put(person.key(), node);
            person.members().forEach(member -> {
                Node own = iris.entity(new Entity.Person(member.key(), member.name()));
                if (!own.equals(node)) {
                    changed.computeIfAbsent(NodeFactory.createURI(member.document()), g -> new HashMap<>())
                            .put(own, person);
                }
            });
        }
    }

    /** Whether quads of a document's graph are to be changed. */
    public boolean changes(String graph) {
        return changed.containsKey(NodeFactory.createURI(graph));
    }

    /** The graphs in which something is to be changed. */
    public Set<String> changedGraphs() {
        Set<String> graphs = new HashSet<>();
        changed.keySet().forEach(graph -> graphs.add(graph.getURI()));
        return graphs;
    }

    /** A quad of a document's graph with the right persons; one of a name that is not the right one is made two. */
    public List<Quad> corrected(Quad quad) {
        Map<Node, KnownPerson> here = changed.getOrDefault(quad.getGraph(), Map.of());
        KnownPerson subject = here.get(quad.getSubject());
        KnownPerson object = here.get(quad.getObject());
        if (subject == null && object == null) {
            return List.of(quad);
        }
        Node from = subject == null ? quad.getSubject() : nodes.get(subject.key());
        Node to = object == null ? quad.getObject() : nodes.get(object.key());
        if (subject != null && quad.getPredicate().equals(ZT.identityKey.asNode())) {
            to = NodeFactory.createLiteralString(subject.key());
        }
        if (subject == null || !NAMES.contains(quad.getPredicate())
                || to.getLiteralLexicalForm().equals(subject.name())) {
            return List.of(new Quad(quad.getGraph(), from, quad.getPredicate(), to));
        }
        List<Quad> quads = new ArrayList<>();
        quads.add(new Quad(quad.getGraph(), from, quad.getPredicate(),
                NodeFactory.createLiteralLang(subject.name(), to.getLiteralLanguage())));
        quads.add(new Quad(quad.getGraph(), from, SKOS.altLabel.asNode(), to));
        return quads;
    }

    /** Writes the graph of tenures, hypotheses and decisions; returns how many tenures there are. */
    public int write(Consumer<Quad> out) {
        QuadSink sink = new QuadSink(GRAPH, out);
        EntityWriter entities = new EntityWriter(iris, sink, new BestBodies(identities.persons().stream()
                .flatMap(p -> p.attestations().stream()).flatMap(a -> a.body().stream())));
        int tenures = 0;
        for (KnownPerson person : identities.persons()) {
            for (Tenure tenure : identities.tenures(person)) {
                write(tenure, sink, entities);
                tenures++;
            }
        }
        identities.hypotheses().forEach(hypothesis -> write(hypothesis, sink, entities));
        identities.rulings().forEach(ruling -> write(ruling, sink, entities));
        identities.bodyRulings().forEach(ruling -> write(ruling, sink, entities));
        return tenures;
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

    private void write(Identities.Ruling ruling, QuadSink sink, EntityWriter entities) {
        Node decision = decision(ruling.decision(), sink);
        List<Node> ones = ruling.ones().stream().map(p -> person(p, entities)).toList();
        List<Node> others = ruling.others().stream().map(p -> person(p, entities)).toList();
        Set<Node> all = new HashSet<>(ones);
        all.addAll(others);
        all.forEach(person -> sink.add(person, Others.INFLUENCED_BY, decision));
        if (!ruling.decision().same()) {
            ones.forEach(one -> others.forEach(other -> sink.add(one, OWL.differentFrom, other)));
        }
    }

    private void write(Identities.BodyRuling ruling, QuadSink sink, EntityWriter entities) {
        Node decision = decision(ruling.decision(), sink);
        Node one = entities.write(ruling.one());
        Node other = entities.write(ruling.other());
        sink.add(one, ruling.decision().same() ? OWL.sameAs : OWL.differentFrom, other);
        sink.add(one, Others.INFLUENCED_BY, decision);
        sink.add(other, Others.INFLUENCED_BY, decision);
    }

    private static Node decision(Curation.Decision decision, QuadSink sink) {
        Node node = Iris.decision(decision.file(), decision.line(), List.of(decision.toString()));
        sink.type(node, ZT.CurationDecision);
        sink.add(node, ZT.decision, Iris.concept(Schemes.CURATION, decision.same() ? "same" : "different"));
        sink.text(node, ZT.reasonText, decision.reason());
        sink.add(node, DCTerms.source, NodeFactory.createURI(decision.source()));
        sink.text(node, ZT.fileName, decision.file());
        sink.typed(node, ZT.line, Integer.toString(decision.line()), XSDDatatype.XSDinteger);
        return node;
    }
}
