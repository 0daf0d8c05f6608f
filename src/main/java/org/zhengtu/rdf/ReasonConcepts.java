package org.zhengtu.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.text.Lexicon;
import org.zhengtu.vocab.ZT;

/**
 * The reasons for which two persons or places may be one, and those for which a thing and an entry of other data may be,
 * as concepts with their weights, from their lexicons.
 */
final class ReasonConcepts {

    private ReasonConcepts() {
    }

    static void addTo(Graph graph) {
        add(graph, Schemes.IDENTITY_REASON, "identity");
        add(graph, Schemes.IDENTITY_REASON, "place-identity");
        add(graph, Schemes.LINK_REASON, "links");
    }

    private static void add(Graph graph, String name, String lexicon) {
        Node scheme = Iris.scheme(name);
        for (Lexicon.Row row : Lexicon.load(lexicon).rows()) {
            if (row.get("use").equals("weight")) {
                Node concept = Iris.concept(name, row.get("name"));
                add(graph, concept, RDF.type, SKOS.Concept.asNode());
                add(graph, concept, SKOS.inScheme, scheme);
                add(graph, concept, SKOS.topConceptOf, scheme);
                add(graph, concept, SKOS.notation, NodeFactory.createLiteralString(row.get("name")));
                add(graph, concept, ZT.weight, NodeFactory.createLiteralDT(row.get("number"), XSDDatatype.XSDdecimal));
                for (Property label : new Property[] {SKOS.prefLabel, RDFS.label}) {
                    add(graph, concept, label, NodeFactory.createLiteralLang(row.get("zh"), "zh"));
                    add(graph, concept, label, NodeFactory.createLiteralLang(row.get("en"), "en"));
                }
            }
        }
    }

    private static void add(Graph graph, Node subject, Property property, Node object) {
        graph.add(subject, property.asNode(), object);
    }
}
