package org.zhengtu.reconcile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.zhengtu.vocab.Prefixes;

/** The graph as it is asked here; all of a request in one reading transaction. Safe for threads. */
final class Data {
    private static final String PROLOGUE = prologue();

    private final DatasetGraph graph;

    Data(DatasetGraph graph) {
        this.graph = graph;
    }

    private static String prologue() {
        StringBuilder prologue = new StringBuilder("PREFIX text: <http://jena.apache.org/text#>\n");
        Prefixes.map().forEach((prefix, namespace) ->
                prologue.append("PREFIX ").append(prefix).append(": <").append(namespace).append(">\n"));
        return prologue.toString();
    }

    <T> T read(Supplier<T> work) {
        return Txn.calculateRead(graph, work::get);
    }

    /** A query of ours, in which our prefixes need not be declared. */
    static Query query(String text) {
        return QueryFactory.create(PROLOGUE + text);
    }

    /** What a variable stands for in the rows of a query; each thing once, in the order of the rows. */
    List<Node> select(Query query, String variable, Map<String, Node> given) {
        var building = QueryExec.dataset(graph).query(query);
        given.forEach(building::substitution);
        try (QueryExec execution = building.build()) {
            RowSet rows = execution.select();
            List<Node> found = new ArrayList<>();
            rows.forEachRemaining(row -> {
                Node node = row.get(variable);
                if (node != null) {
                    found.add(node);
                }
            });
            return found.stream().distinct().toList();
        }
    }

    List<Node> objects(Node subject, Node predicate, int most) {
        return collect(subject, predicate, Node.ANY, most).stream().map(Quad::getObject).distinct().toList();
    }

    List<Node> subjects(Node predicate, Node object, int most) {
        return collect(Node.ANY, predicate, object, most).stream().map(Quad::getSubject).distinct().toList();
    }

    private List<Quad> collect(Node subject, Node predicate, Node object, int most) {
        List<Quad> found = new ArrayList<>();
        Iterator<Quad> quads = graph.find(Quad.unionGraph, subject, predicate, object);
        while (quads.hasNext() && found.size() < most) {
            found.add(quads.next());
        }
        return found;
    }

    boolean has(Node subject, Node predicate, Node object) {
        return graph.contains(Quad.unionGraph, subject, predicate, object);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
