package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.zhengtu.sparql.Store;
import picocli.CommandLine.Option;

/** The option that names the store. */
final class StoreOption {
    @Option(names = "--store", required = true, paramLabel = "STORE",
            description = "A folder that 'zhengtu build' made.")
    private Path folder;

    /** Opens it; the caller closes it. */
    Store open() throws IOException {
        return Store.open(folder);
    }
}
