package org.zhengtu.describe;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/** Writes statements of the graph that describes all graphs. Used by one thread. */
final class Sink {
    static final Node DATASET = NodeFactory.createURI(Prefixes.DATASET_GRAPH);

    private final Consumer<Quad> out;

    Sink(Consumer<Quad> out) {
        this.out = out;
    }

    /** The node of a part of the dataset, e.g. {@code class/Figure}. */
    static Node part(String path) {
        return NodeFactory.createURI(Prefixes.DATASET_GRAPH + "/" + path);
    }

    /** A class, property or datatype as a piece of an IRI: {@code Figure} of ours, {@code org-member} of others. */
    static String name(String iri) {
        if (iri.startsWith(ZT.NS)) {
            return iri.substring(ZT.NS.length());
        }
        for (Map.Entry<String, String> prefix : new TreeMap<>(Prefixes.map()).entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + "-" + slug(iri.substring(prefix.getValue().length()));
            }
        }
        return slug(iri.replaceFirst("^[a-z]+://", ""));
    }

    static String slug(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    void add(Node subject, Property property, Node object) {
        out.accept(new Quad(DATASET, subject, property.asNode(), object));
    }

    void add(Node subject, Property property, String iri) {
        add(subject, property, NodeFactory.createURI(iri));
    }

    void type(Node subject, Resource type) {
        add(subject, RDF.type, type.asNode());
    }

    void text(Node subject, Property property, String text) {
        add(subject, property, NodeFactory.createLiteralString(text));
    }

    /** Says nothing if there is no text. */
    void text(Node subject, Property property, String text, String language) {
        if (!text.isEmpty()) {
            add(subject, property, NodeFactory.createLiteralLang(text, language));
        }
    }

    void typed(Node subject, Property property, String text, RDFDatatype type) {
        add(subject, property, NodeFactory.createLiteralDT(text, type));
    }

    void number(Node subject, Property property, long number) {
        typed(subject, property, Long.toString(number), XSDDatatype.XSDinteger);
    }
}
