package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.TxnType;
import org.zhengtu.sparql.Store;
import org.zhengtu.tables.TableExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "tables", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Writes the store as twelve tables, TABLE.tsv each.",
            "UTF-8, one header line, tabs between cells; start and end count code points of the text that"
                + " 'zhengtu text' prints."},
        footer = {"", "Example:", "  zhengtu tables --store store --out tables"})
final class TablesCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        try (Store open = store.open()) {
            open.graph().begin(TxnType.READ);
            try {
                new TableExport(open.graph()).write(folder);
            } finally {
                open.graph().end();
            }
        }
        return 0;
    }
}
