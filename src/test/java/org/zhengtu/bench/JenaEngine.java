package org.zhengtu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.zhengtu.sparql.Store;

/** Our store, with its text index, or TDB2 as it comes. */
abstract class JenaEngine implements QueryEngine {
    private Dataset data;

    /** Our store. */
    static final class Ours extends JenaEngine {
        private Store store;

        @Override
        public String name() {
            return "Zhengtu (with text index)";
        }

        @Override
        public void load(Path quads, Path folder) throws IOException {
            Store.create(folder, quads);
            store = Store.open(folder);
            over(store.dataset());
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** TDB2 with its usual loader. */
    static final class Stock extends JenaEngine {
        private DatasetGraph graph;

        @Override
        public String name() {
            return "TDB2";
        }

        @Override
        public void load(Path quads, Path folder) {
            graph = DatabaseMgr.connectDatasetGraph(Location.create(folder));
            DataLoader loader = LoaderFactory.phasedLoader(graph, (format, arguments) -> { });
            loader.startBulk();
            loader.load(quads.toString());
            loader.finishBulk();
            graph.getContext().set(TDB2.symUnionDefaultGraph, true);
            over(DatasetFactory.wrap(graph));
        }

        @Override
        public void close() {
            TDBInternal.expel(graph);
        }
    }

    final void over(Dataset opened) {
        this.data = opened;
    }

    @Override
    public final void select(String query, Consumer<List<String>> row) {
        Txn.executeRead(data, () -> {
            try (QueryExecution execution = QueryExecutionFactory.create(query, data)) {
                ResultSet results = execution.execSelect();
                List<Var> variables = Var.varList(results.getResultVars());
                while (results.hasNext()) {
                    Binding binding = results.nextBinding();
                    row.accept(variables.stream().map(variable -> text(binding.get(variable))).toList());
                }
            }
        });
    }

    private static String text(Node node) {
        return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
