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

/** The reasons for which two persons or places may be one, as concepts with their weights, from the lexicons. */
final class ReasonConcepts {

    private ReasonConcepts() {
    }

    static void addTo(Graph graph) {
        Node scheme = Iris.scheme(Schemes.IDENTITY_REASON);
        addTo(graph, "identity", scheme);
        addTo(graph, "place-identity", scheme);
    }

    private static void addTo(Graph graph, String lexicon, Node scheme) {
        for (Lexicon.Row row : Lexicon.load(lexicon).rows()) {
            if (row.get("use").equals("weight")) {
                Node concept = Iris.concept(Schemes.IDENTITY_REASON, row.get("name"));
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
