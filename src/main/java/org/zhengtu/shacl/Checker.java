package org.zhengtu.shacl;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.zhengtu.vocab.Prefixes;

/**
 * Holds the graphs of a store against {@code ontology/shapes} and {@code queries/checks}. Document by document, each
 * copied into memory, so that the time grows with the number of documents and the memory with the largest of them.
 * Safe for threads.
 */
public final class Checker {
    static {
        JenaSystem.init();
    }

    /** Graphs that are none of a document and are held against the same shapes. */
    private static final Set<String> OTHERS = Set.of(Prefixes.IDENTITY_GRAPH, Prefixes.LINKS_GRAPH,
            Prefixes.DATASET_GRAPH);

    private final ShapeCheck shapes = new ShapeCheck();
    private final List<ViolationQuery> queries = queries(name -> !CheckFiles.OF_ONTOLOGY.contains(name));
    private final List<ViolationQuery> ofOntology = queries(CheckFiles.OF_ONTOLOGY::contains);

    private static List<ViolationQuery> queries(Predicate<String> which) {
        return CheckFiles.QUERIES.stream().filter(which)
                .map(name -> new ViolationQuery(name, CheckFiles.query(name))).toList();
    }

    /**
     * Checks the graph of the ontology, every graph of a document, that of who is who, and what the graph says of itself.
     *
     * @param graphs as {@code rdf} writes them, with the graph of the ontology; the caller is inside a reading
     *               transaction where there are transactions
     * @return by graph, check and place; empty if all is well
     */
    public List<Violation> check(DatasetGraph graphs) {
        return check(graphs, graph -> { });
    }

    /** The same; {@code done} is told the IRI of each graph that has been checked. */
    public List<Violation> check(DatasetGraph graphs, Consumer<String> done) {
        List<Violation> found = new ArrayList<>();
        Graph ontology = copy(graphs.getGraph(NodeFactory.createURI(Prefixes.ONTOLOGY_GRAPH)));
        found.addAll(check(ontology));
        for (String name : documents(graphs)) {
            found.addAll(check(name, copy(graphs.getGraph(NodeFactory.createURI(name))), ontology));
            done.accept(name);
        }
        found.sort(null);
        return found;
    }

    private static Iterable<String> documents(DatasetGraph graphs) {
        TreeSet<String> names = new TreeSet<>();
        for (Iterator<Node> all = graphs.listGraphNodes(); all.hasNext();) {
            String name = all.next().toString();
            if (name.startsWith(Prefixes.DOCUMENT) || OTHERS.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private List<Violation> check(Graph ontology) {
        DatasetGraph alone = DatasetGraphFactory.createGeneral();
        alone.addGraph(NodeFactory.createURI(Prefixes.ONTOLOGY_GRAPH), ontology);
        Dataset dataset = DatasetFactory.wrap(alone);
        return ofOntology.stream().flatMap(query -> query.run(dataset, Prefixes.ONTOLOGY_GRAPH).stream()).toList();
    }

    private List<Violation> check(String name, Graph document, Graph ontology) {
        List<Violation> found = new ArrayList<>(shapes.run(document, name));
        DatasetGraph both = DatasetGraphFactory.createGeneral();
        both.addGraph(NodeFactory.createURI(name), document);
        both.addGraph(NodeFactory.createURI(Prefixes.ONTOLOGY_GRAPH), ontology);
        Dataset dataset = DatasetFactory.wrap(both);
        queries.forEach(query -> found.addAll(query.run(dataset, name)));
        return found;
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(copy, graph);
        return copy;
    }
}
