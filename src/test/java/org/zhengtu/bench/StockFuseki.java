package org.zhengtu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Fuseki as it comes, over a copy of a store's database; what our endpoint is held against. */
public final class StockFuseki implements AutoCloseable {
    private final DatasetGraph data;
    private final FusekiServer server;

    private StockFuseki(DatasetGraph data, FusekiServer server) {
        this.data = data;
        this.server = server;
    }

    /** @param work an empty folder for the copy */
    public static StockFuseki start(Path store, Path work) throws IOException {
        Path from = store.resolve("tdb2");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, work.resolve("tdb2").resolve(from.relativize(file).toString()));
            }
        }
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(work.resolve("tdb2")));
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return new StockFuseki(data, FusekiServer.create().port(0).loopback(true)
                .fusekiModules(FusekiModules.empty()).add("/stock", data, false).build().start());
    }

    public String address() {
        return "http://localhost:" + server.getHttpPort() + "/stock/sparql";
    }

    @Override
    public void close() {
        server.stop();
        TDBInternal.expel(data);
    }
}
