package org.zhengtu.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.zhengtu.vocab.Prefixes;

/**
 * The ontology with its concept schemes, as they ship with the program; the concepts of units, indicators and reasons come from
 * their lexicons. A build loads them into the named graph {@link Prefixes#ONTOLOGY_GRAPH}, beside the graphs of the
 * documents.
 */
public final class ModelGraph {
    private static final List<String> FILES = List.of("zhengtu.ttl", "cube.ttl", "concepts/actors.ttl",
            "concepts/meetings.ttl", "concepts/figures.ttl", "concepts/indicators.ttl", "concepts/documents.ttl",
            "concepts/things.ttl", "concepts/divisions.ttl", "concepts/identity.ttl",
            "concepts/links.ttl");

    static {
        JenaSystem.init();
    }

    private ModelGraph() {
    }

    /**
     * Ontology, structure of the cube and concepts in one graph.
     *
     * @throws IllegalStateException if the program is incomplete or broken
     */
    public static Graph load() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : FILES) {
            String path = "/ontology/" + file;
            try (InputStream in = ModelGraph.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("ontology is incomplete: " + path + " is missing");
                }
                RDFDataMgr.read(graph, in, Lang.TURTLE);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
        UnitConcepts.addTo(graph);
        ReasonConcepts.addTo(graph);
        IndicatorScheme.write(NodeFactory.createURI(Prefixes.ONTOLOGY_GRAPH), quad -> graph.add(quad.asTriple()));
        return graph;
    }

    /** The same as quads of {@link Prefixes#ONTOLOGY_GRAPH}, in no order. */
    public static Stream<Quad> quads() {
        return load().stream().map(triple -> Quad.create(NodeFactory.createURI(Prefixes.ONTOLOGY_GRAPH), triple));
    }
}
