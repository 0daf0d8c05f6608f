package org.zhengtu.rdf;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Writes the quads of one graph, none twice among those of shared things. Used by one thread. */
final class QuadSink {
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private final Node graph;
    private final Consumer<Quad> out;
    private final Set<Node> described = new LinkedHashSet<>();

    QuadSink(Node graph, Consumer<Quad> out) {
        this.graph = graph;
        this.out = out;
    }

    Node graph() {
        return graph;
    }

    /** Whether this thing is met for the first time and is now to be described. */
    boolean first(Node thing) {
        return described.add(thing);
    }

    void add(Node subject, Property property, Node object) {
        out.accept(new Quad(graph, subject, property.asNode(), object));
    }

    void type(Node subject, Resource... types) {
        for (Resource type : types) {
            add(subject, RDF.type, type.asNode());
        }
    }

    /** A plain string; nothing if it is empty. */
    void text(Node subject, Property property, String text) {
        if (!text.isEmpty()) {
            add(subject, property, NodeFactory.createLiteralString(text));
        }
    }

    /** A Chinese string; nothing if it is empty. */
    void chinese(Node subject, Property property, String text) {
        if (!text.isEmpty()) {
            add(subject, property, NodeFactory.createLiteralLang(text, CHINESE));
        }
    }

    /** An English string; nothing if it is empty. */
    void english(Node subject, Property property, String text) {
        if (!text.isEmpty()) {
            add(subject, property, NodeFactory.createLiteralLang(text, ENGLISH));
        }
    }

    void typed(Node subject, Property property, String lexical, RDFDatatype type) {
        add(subject, property, NodeFactory.createLiteralDT(lexical, type));
    }

    void label(Node subject, String name) {
        chinese(subject, RDFS.label, name);
        chinese(subject, SKOS.prefLabel, name);
    }
}
