package org.zhengtu.build;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.zhengtu.vocab.Prefixes;

/** What the graph says of itself: a description in VoID and DCAT, in a named graph of its own. */
final class DatasetDescription {
    private static final String DATASET = Prefixes.BASE + "dataset";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final Node GRAPH = NodeFactory.createURI(DATASET);

    private final Consumer<Quad> out;

    private DatasetDescription(Consumer<Quad> out) {
        this.out = out;
    }

    /**
     * Writes the description.
     *
     * @param documents how many documents were read
     * @param triples   statements without this description
     * @param classes   instances by class
     */
    static void write(int documents, long triples, Map<String, Long> classes, Consumer<Quad> out) {
        DatasetDescription description = new DatasetDescription(out);
        Node dataset = NodeFactory.createURI(DATASET);
        description.type(dataset, VOID.Dataset, DCAT.Dataset);
        description.add(dataset, DCTerms.title, NodeFactory.createLiteralLang("Zhengtu", "en"));
        description.add(dataset, DCTerms.description, NodeFactory.createLiteralLang(
                "Facts of Chinese local government, read out of " + documents
                        + " documents, each with its place in the text.", "en"));
        description.add(dataset, DCTerms.license, NodeFactory.createURI(LICENCE));
        description.number(dataset, VOID.documents, documents);
        description.number(dataset, VOID.triples, triples);
        description.add(dataset, VOID.uriSpace, NodeFactory.createLiteralString(Prefixes.BASE));
        new TreeMap<>(Prefixes.map()).values().forEach(namespace ->
                description.add(dataset, VOID.vocabulary, NodeFactory.createURI(namespace)));
        classes.forEach((type, count) -> description.partition(dataset, type, count));
    }

    private void partition(Node dataset, String type, long count) {
        int name = Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1;
        Node partition = NodeFactory.createURI(DATASET + "/class/" + type.substring(name));
        add(dataset, VOID.classPartition, partition);
        add(partition, VOID._class, NodeFactory.createURI(type));
        number(partition, VOID.entities, count);
    }

    private void type(Node subject, Resource... types) {
        for (Resource type : types) {
            add(subject, RDF.type, type.asNode());
        }
    }

    private void number(Node subject, Property property, long number) {
        add(subject, property, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    private void add(Node subject, Property property, Node object) {
        out.accept(new Quad(GRAPH, subject, property.asNode(), object));
    }
}
