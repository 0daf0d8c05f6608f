package org.zhengtu.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/**
 * Mappings as a graph: the statement itself where it holds, and beside it, also where it is rejected, a node with
 * justification, confidence and reasons, in the form that SSSOM has in RDF.
 *
 * <pre>
 * &lt;…/links&gt; {
 *   &lt;…/id/place/a&gt; skos:exactMatch &lt;http://www.wikidata.org/entity/Q…&gt; .
 *   &lt;…/id/link/…&gt; a zt:Link, owl:Axiom ; owl:annotatedSource &lt;…/id/place/a&gt; ; owl:annotatedProperty skos:exactMatch ;
 *       owl:annotatedTarget &lt;http://www.wikidata.org/entity/Q…&gt; ; sssom:mapping_justification semapv:CompositeMatching ;
 *       sssom:confidence 0.99e0 ; sssom:curation_rule &lt;…/concept/link-reason/code&gt; , … .
 * }
 * </pre>
 */
public final class LinkGraph {
    private static final Node GRAPH = NodeFactory.createURI(Prefixes.LINKS_GRAPH);
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String REASON = Prefixes.CONCEPT + "link-reason/";

    private final Consumer<Quad> out;

    private LinkGraph(Consumer<Quad> out) {
        this.out = out;
    }

    /** Writes the graph; nothing if there are no mappings. */
    public static void write(Collection<Mapping> mappings, Consumer<Quad> out) {
        LinkGraph graph = new LinkGraph(out);
        if (!mappings.isEmpty()) {
            graph.iri(GRAPH, RDF.type, Others.MAPPING_SET.getURI());
            graph.iri(GRAPH, DCTerms.license, LICENCE);
            mappings.forEach(graph::write);
        }
    }

    private void write(Mapping mapping) {
        Node subject = NodeFactory.createURI(mapping.subject());
        Node node = NodeFactory.createURI(Prefixes.BASE + "id/link/" + Digests.of(List.of(mapping.subject(),
                mapping.predicate(), mapping.object())));
        if (!mapping.negated()) {
            out.accept(new Quad(GRAPH, subject, NodeFactory.createURI(mapping.predicate()),
                    NodeFactory.createURI(mapping.object())));
        } else {
            iri(node, Others.PREDICATE_MODIFIER, Others.NEGATED.getURI());
        }
        iri(node, RDF.type, ZT.Link.getURI());
        iri(node, RDF.type, OWL2.Axiom.getURI());
        iri(node, OWL2.annotatedSource, mapping.subject());
        iri(node, OWL2.annotatedProperty, mapping.predicate());
        iri(node, OWL2.annotatedTarget, mapping.object());
        iri(node, Others.JUSTIFICATION, Others.SEMAPV + mapping.justification());
        typed(node, Others.CONFIDENCE, mapping.confidence().toPlainString(), XSDDatatype.XSDdouble);
        text(node, Others.SUBJECT_LABEL, mapping.subjectLabel());
        text(node, Others.SUBJECT_CATEGORY, mapping.category());
        text(node, Others.OBJECT_LABEL, mapping.objectLabel());
        text(node, Others.MATCH_STRING, mapping.matched());
        text(node, Others.REVIEWER_LABEL, mapping.author());
        if (!mapping.date().isEmpty()) {
            typed(node, Others.REVIEW_DATE, mapping.date(), XSDDatatype.XSDdate);
        }
        text(node, RDFS.comment, mapping.comment());
        mapping.reasons().forEach(reason -> iri(node, Others.CURATION_RULE, REASON + reason));
    }

    /** The mappings of a graph that {@link #write} wrote, in their order. */
    public static List<Mapping> read(Graph graph) {
        List<Mapping> mappings = new ArrayList<>();
        graph.find(Node.ANY, RDF.type.asNode(), ZT.Link.asNode()).forEachRemaining(triple ->
                mappings.add(mapping(graph, triple.getSubject())));
        mappings.sort(null);
        return mappings;
    }

    private static Mapping mapping(Graph graph, Node node) {
        String justification = value(graph, node, Others.JUSTIFICATION);
        List<String> reasons = values(graph, node, Others.CURATION_RULE).stream()
                .map(reason -> reason.substring(REASON.length())).sorted().toList();
        return new Mapping(value(graph, node, OWL2.annotatedSource), value(graph, node, Others.SUBJECT_LABEL),
                value(graph, node, Others.SUBJECT_CATEGORY), value(graph, node, OWL2.annotatedProperty),
                !value(graph, node, Others.PREDICATE_MODIFIER).isEmpty(), value(graph, node, OWL2.annotatedTarget),
                value(graph, node, Others.OBJECT_LABEL), justification.substring(Others.SEMAPV.length()),
                new BigDecimal(value(graph, node, Others.CONFIDENCE)), value(graph, node, Others.MATCH_STRING), reasons,
                value(graph, node, Others.REVIEWER_LABEL), value(graph, node, Others.REVIEW_DATE),
                value(graph, node, RDFS.comment));
    }

    private static String value(Graph graph, Node node, Property property) {
        return values(graph, node, property).stream().findFirst().orElse("");
    }

    private static List<String> values(Graph graph, Node node, Property property) {
        List<String> values = new ArrayList<>();
        graph.find(node, property.asNode(), Node.ANY).forEachRemaining(triple -> values.add(triple.getObject().isURI()
                ? triple.getObject().getURI() : triple.getObject().getLiteralLexicalForm()));
        return values;
    }

    private void iri(Node subject, Property property, String object) {
        out.accept(new Quad(GRAPH, subject, property.asNode(), NodeFactory.createURI(object)));
    }

    private void text(Node subject, Property property, String text) {
        if (!text.isEmpty()) {
            out.accept(new Quad(GRAPH, subject, property.asNode(), NodeFactory.createLiteralString(text)));
        }
    }

    private void typed(Node subject, Property property, String lexical, XSDDatatype type) {
        out.accept(new Quad(GRAPH, subject, property.asNode(), NodeFactory.createLiteralDT(lexical, type)));
    }
}
