package org.zhengtu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/** RDF4J's LMDB store as it comes; its default graph is the union of all. */
public final class Rdf4jEngine implements QueryEngine {
    private SailRepository repository;

    @Override
    public String name() {
        return "RDF4J LMDB";
    }

    @Override
    public void load(Path quads, Path folder) throws IOException {
        repository = new SailRepository(new LmdbStore(folder.toFile(), new LmdbStoreConfig()));
        repository.init();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(quads), 1 << 16);
                SailRepositoryConnection connection = repository.getConnection()) {
            connection.begin(IsolationLevels.NONE);
            connection.add(in, "", RDFFormat.NQUADS);
            connection.commit();
        }
    }

    @Override
    public void select(String query, Consumer<List<String>> row) {
        try (SailRepositoryConnection connection = repository.getConnection();
                TupleQueryResult result = connection.prepareTupleQuery(query).evaluate()) {
            List<String> variables = result.getBindingNames();
            while (result.hasNext()) {
                BindingSet bindings = result.next();
                row.accept(variables.stream().map(name -> bindings.hasBinding(name)
                        ? bindings.getValue(name).stringValue() : "").toList());
            }
        }
    }

    @Override
    public void close() {
        repository.shutDown();
    }
}
