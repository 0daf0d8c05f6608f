package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhengtu.shards.Load;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "load", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Makes a store of the shards that the job for a cluster wrote.",
            "All shards are held against their checksums first. An earlier store is replaced when the new one is"
                + " complete. A later 'build' over it reads all documents again."},
        footer = {"", "Example:", "  zhengtu load graph --out store"})
final class LoadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SHARDS", arity = "1..*",
            description = "The folder that the job wrote, or all files of its folder 'shards'.")
    private List<Path> shards;

    @Option(names = "--out", required = true, paramLabel = "STORE", description = "The folder of the store.")
    private Path store;

    @Option(names = "--resume", description = "Goes on where an earlier load with --resume was killed or failed after"
            + " the shards were merged.")
    private boolean resume;

    private final Terminal terminal;

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Load.Loaded loaded = Load.of(shards, resume).run(store);
        terminal.out().println(String.format(Locale.ROOT, "%d documents, %d statements%s%n%s", loaded.documents(),
                loaded.quads(), loaded.resumed() ? "; went on from shards that were merged before" : "", store));
        return 0;
    }
}
