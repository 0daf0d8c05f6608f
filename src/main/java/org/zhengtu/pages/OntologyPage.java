package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/** The page of the ontology: every class and property at its anchor. */
final class OntologyPage {
    private static final List<Node> ALIKE = List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode(),
            OWL2.equivalentClass.asNode(), OWL2.equivalentProperty.asNode(), RDFS.seeAlso.asNode());

    private final Context.Work work;
    private final Graph graph;

    OntologyPage(Context.Work work) {
        this.work = work;
        this.graph = work.graph();
    }

    /**
     * A class or property.
     *
     * @param above what it is a kind of, with ours and others
     * @param from what it is said of; of a class, the properties that are said of it
     * @param to what it leads to
     * @param example one that the graph has
     */
    public record Term(String id, String labelZh, String labelEn, List<View.Value> comment, List<View.Value> above,
            List<View.Value> from, List<View.Value> to, int used, List<View.Value> example) {
    }

    Answer answer() {
        Node ontology = Graph.iri(Prefixes.ONTOLOGY_GRAPH);
        Map<String, Object> model = Context.Work.model();
        Map<Node, Integer> used = new HashMap<>();
        graph.once("class-counts").forEach(row -> used.put(row.node("type"), row.number("n")));
        graph.once("property-counts").forEach(row -> used.put(row.node("property"), row.number("n")));
        model.put("iri", ontology.getURI());
        model.put("address", Iri.address(ontology));
        model.put("name", work.names().value(ontology));
        model.put("classes", terms(ontology, used, true));
        model.put("terms", terms(ontology, used, false));
        model.put("schemes", graph.once("concept-schemes").stream().map(row -> new View.Count(
                work.names().value(row.node("scheme")), row.number("n"), "")).toList());
        model.put("ontologyVersion", graph.object(ontology, OWL2.versionInfo).map(Node::getLiteralLexicalForm)
                .orElse(""));
        model.put("diagram", new OntologyDiagram(work.names()).drawing());
        model.put("alignments", alignments(ontology));
        return work.page("ontology", model);
    }

    /** The terms that other vocabularies have something alike to, with that and how it is alike. */
    private List<View.Property> alignments(Node ontology) {
        List<View.Property> found = new ArrayList<>();
        for (Node term : terms(ontology)) {
            List<View.Value> others = ALIKE.stream().flatMap(alike -> graph.objects(term, alike).stream()
                    .filter(other -> other.isURI() && !Iri.isOurs(other))
                    .map(other -> new View.Value(Iri.shortForm(other), other.getURI(), "", work.names().of(alike))))
                    .distinct().sorted(Comparator.comparing(View.Value::text)).toList();
            if (!others.isEmpty()) {
                found.add(new View.Property(new View.Value("zt:" + term.getLocalName(), "#" + term.getLocalName(), "",
                        work.names().of(term)), others));
            }
        }
        return found;
    }

    private List<Node> terms(Node ontology) {
        return graph.find(Node.ANY, RDFS.isDefinedBy.asNode(), ontology, Integer.MAX_VALUE).stream()
                .map(triple -> triple.getSubject()).distinct().filter(term -> term.getURI().startsWith(ZT.NS))
                .sorted(Comparator.comparing(Node::getLocalName)).toList();
    }

    private List<Term> terms(Node ontology, Map<Node, Integer> used, boolean classes) {
        return terms(ontology).stream().filter(term -> graph.types(term).contains(OWL2.Class.asNode()) == classes)
                .map(term -> term(term, used, classes)).toList();
    }

    private Term term(Node term, Map<Node, Integer> used, boolean isClass) {
        List<View.Value> comments = values(term, RDFS.comment);
        String tag = work.call().language().tag();
        List<View.Value> example = isClass ? graph.find(Node.ANY, org.apache.jena.vocabulary.RDF.Nodes.type, term, 1)
                .stream()
                .map(triple -> work.names().value(triple.getSubject())).toList()
                : graph.find(Node.ANY, term, Node.ANY, 1).stream().flatMap(triple -> java.util.stream.Stream.of(
                work.names().value(triple.getSubject()), work.names().value(triple.getObject()))).toList();
        return new Term(term.getLocalName(), label(term, "zh"), label(term, "en"),
                comments.stream().filter(comment -> comment.lang().equals(tag)).toList(),
                values(term, isClass ? RDFS.subClassOf : RDFS.subPropertyOf),
                isClass ? graph.find(Node.ANY, RDFS.domain.asNode(), term, 200).stream().map(triple -> work.names()
                        .value(triple.getSubject())).sorted(Comparator.comparing(View.Value::text)).toList()
                        : values(term, RDFS.domain),
                isClass ? List.of() : values(term, RDFS.range), used.getOrDefault(term, 0), example);
    }

    private String label(Node term, String tag) {
        return graph.objects(term, RDFS.label).stream().filter(label -> label.getLiteralLanguage().equals(tag))
                .map(Node::getLiteralLexicalForm).findFirst().orElse("");
    }

    private List<View.Value> values(Node term, Resource property) {
        return graph.objects(term, property).stream().map(work.names()::value)
                .sorted(Comparator.comparing(View.Value::text)).toList();
    }
}
