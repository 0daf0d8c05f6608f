package org.zhengtu.pages;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/**
 * What is sent to a program that asks for a thing: all that is said of it, where it is said, and what points to it.
 * Of a
 * document it is the whole of its graph, of the ontology its terms.
 */
final class Description {
    /** Of a place that thousands of facts point to, so many are told; queries get them all. */
    private static final int MOST_INCOMING = 2000;
    /** Graphs that are no description of one thing; the graph store protocol hands them out. */
    private static final Set<String> LARGE = Set.of(Prefixes.IDENTITY_GRAPH, Prefixes.LINKS_GRAPH);

    private final org.zhengtu.pages.Graph graph;
    private final Graph out = GraphFactory.createDefaultGraph();

    private Description(org.zhengtu.pages.Graph graph) {
        this.graph = graph;
    }

    /** The description in a format for programs; in a transaction. */
    static byte[] of(org.zhengtu.pages.Graph graph, Node thing, Format format) {
        Description description = new Description(graph);
        description.describe(thing);
        Prefixes.map().forEach(description.out.getPrefixMapping()::setNsPrefix);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, description.out, format.writer());
        return bytes.toByteArray();
    }

    private void describe(Node thing) {
        if (thing.getURI().equals(Prefixes.ONTOLOGY_GRAPH)) {
            addAll(thing);
            graph.find(Node.ANY, RDFS.isDefinedBy.asNode(), thing, Integer.MAX_VALUE)
                    .forEach(triple -> addAll(triple.getSubject()));
        } else if (graph.isGraph(thing) && !LARGE.contains(thing.getURI())) {
            graph.graph(thing).forEachRemaining(quad -> out.add(quad.asTriple()));
        } else {
            addAll(thing);
            addPlaces(thing);
            graph.find(Node.ANY, Node.ANY, thing, MOST_INCOMING).forEach(out::add);
            addGraphAddress(thing);
        }
    }

    private void addPlaces(Node thing) {
        for (Node span : graph.objects(thing, ZT.evidence)) {
            addAll(span);
            graph.objects(span, OA.hasSelector).forEach(selector -> addAll(selector));
        }
        graph.objects(thing, OA.hasSelector).forEach(selector -> addAll(selector));
    }

    private void addGraphAddress(Node thing) {
        if (graph.isGraph(thing)) {
            out.add(Triple.create(thing, RDFS.seeAlso.asNode(),
                    org.zhengtu.pages.Graph.iri(Prefixes.BASE + "data?graph=" + Call.encode(thing.getURI()))));
        }
    }

    private void addAll(Node subject) {
        graph.find(subject, Node.ANY, Node.ANY, Integer.MAX_VALUE).forEach(out::add);
    }
}
