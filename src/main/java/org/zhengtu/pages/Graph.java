package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.zhengtu.sparql.NamedQuery;

/** The graph as pages ask it: by the queries in {@code queries/pages}, or triple by triple. Safe for threads. */
final class Graph {
    private static final String FOLDER = "pages/";

    private final DatasetGraph data;
    private final Map<String, Query> queries = new ConcurrentHashMap<>();

    private final Map<String, List<Row>> known = new ConcurrentHashMap<>();

    Graph(DatasetGraph data) {
        this.data = data;
    }

    /** Does something in one reading transaction, in which all else here must be called. */
    <T> T read(Supplier<T> work) {
        return Txn.calculateRead(data, work::get);
    }

    /**
     * The rows of a query of ours.
     *
     * @param name of the file in {@code queries/pages}, without its ending
     * @param given what to put in the place of variables
     */
    List<Row> select(String name, Map<String, Node> given) {
        return select(queries.computeIfAbsent(name, Graph::parse), given);
    }

    /** Some of the rows of a query of ours: as many as {@code most}, behind as many as {@code skipped}. */
    List<Row> select(String name, Map<String, Node> given, int most, int skipped) {
        Query query = queries.computeIfAbsent(name, Graph::parse).cloneQuery();
        query.setLimit(most);
        query.setOffset(skipped);
        return select(query, given);
    }

    /** All rows of a query of ours that is given nothing; asked once, since a store does not change. */
    List<Row> once(String name) {
        List<Row> rows = known.get(name);
        if (rows == null) {
            rows = List.copyOf(select(name, Map.of()));
            known.put(name, rows);
        }
        return rows;
    }

    /** The rows of any query. */
    List<Row> select(Query query, Map<String, Node> given) {
        var building = QueryExec.dataset(data).query(query);
        given.forEach(building::substitution);
        try (QueryExec execution = building.build()) {
            RowSet rows = execution.select();
            List<Row> found = new ArrayList<>();
            rows.forEachRemaining(binding -> found.add(new Row(binding.detach())));
            return found;
        }
    }

    private static Query parse(String name) {
        String text = NamedQuery.find(FOLDER + name)
                .orElseThrow(() -> new IllegalStateException("the program has no query " + FOLDER + name)).text();
        return QueryFactory.create(text);
    }

    /** The triples that match, each once, up to {@code most}. */
    List<Triple> find(Node subject, Node predicate, Node object, int most) {
        List<Triple> found = new ArrayList<>();
        Iterator<Quad> quads = data.find(Quad.unionGraph, subject, predicate, object);
        while (quads.hasNext() && found.size() < most) {
            found.add(quads.next().asTriple());
        }
        return found;
    }

    /** The triples of one named graph. */
    Iterator<Quad> graph(Node name) {
        return data.find(name, Node.ANY, Node.ANY, Node.ANY);
    }

    /** What a property of a thing leads to. */
    List<Node> objects(Node subject, Node predicate) {
        return find(subject, predicate, Node.ANY, Integer.MAX_VALUE).stream().map(Triple::getObject).distinct()
                .toList();
    }

    List<Node> objects(Node subject, Resource predicate) {
        return objects(subject, predicate.asNode());
    }

    Optional<Node> object(Node subject, Resource predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    boolean has(Node subject, Node predicate, Node object) {
        return data.contains(Quad.unionGraph, subject, predicate, object);
    }

    /** Whether a node is anywhere in the graph. */
    boolean knows(Node node) {
        return has(node, Node.ANY, Node.ANY) || has(Node.ANY, Node.ANY, node) || isGraph(node)
                || has(Node.ANY, node, Node.ANY);
    }

    boolean isGraph(Node node) {
        return data.contains(node, Node.ANY, Node.ANY, Node.ANY);
    }

    /** The types of a thing. */
    Collection<Node> types(Node thing) {
        return objects(thing, org.apache.jena.vocabulary.RDF.Nodes.type);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
