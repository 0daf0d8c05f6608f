package org.zhengtu.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** A graph that a query makes, of bounded size. */
final class WatchedGraph extends GraphWrapper {
    private final Watch watch;

    private WatchedGraph(Graph graph, Watch watch) {
        super(graph);
        this.watch = watch;
    }

    static Graph empty(Watch watch) {
        return new WatchedGraph(GraphFactory.createDefaultGraph(), watch);
    }

    @Override
    public void add(Triple triple) {
        watch.check();
        super.add(triple);
        if (size() > watch.limits().triples()) {
            throw watch.refuse(Refusal.tooLarge("The answer has more than " + watch.limits().triples()
                    + " triples"));
        }
    }
}
