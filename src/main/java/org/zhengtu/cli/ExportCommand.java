package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.zhengtu.export.Dump;
import org.zhengtu.export.DumpFormat;
import org.zhengtu.export.DumpProgress;
import org.zhengtu.sparql.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Writes a store in the forms of other programs.",
            "--dump: a folder of files, with a description, checksums and a README; an earlier dump there is replaced.",
            "Without --store it exports the sample documents."},
        footer = {"", "Examples:", "  zhengtu export --store store --dump dump",
            "  zhengtu export --store store --dump facts --no-quotes --formats nquads,csv"})
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--store", paramLabel = "STORE", description = "A folder that 'zhengtu build' made.")
    private Path folder;

    @Option(names = "--dump", required = true, paramLabel = "DIR", description = "The folder to write.")
    private Path dump;

    @Option(names = "--no-quotes", description = "Leave out what copies sentences of the documents: quotes, headlines,"
            + " agenda items, definitions, cells of tables; offsets, names and values stay.")
    private boolean noQuotes;

    @Option(names = "--formats", paramLabel = "FORMAT", split = ",",
            description = "${COMPLETION-CANDIDATES} (default: all).")
    private List<DumpFormat> formats = List.of(DumpFormat.values());

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path place = folder != null ? folder : new SampleStore(terminal).folder();
        try (Store store = Store.open(place)) {
            dump(store, EnumSet.copyOf(formats));
        }
        return 0;
    }

    private void dump(Store store, Set<DumpFormat> chosen) throws IOException {
        if (!terminal.interactive()) {
            new Dump(store, chosen, !noQuotes, DumpProgress.NONE).write(dump);
            return;
        }
        ConsoleProgress progress = new ConsoleProgress(terminal.err());
        try {
            new Dump(store, chosen, !noQuotes, progress).write(dump);
        } finally {
            progress.end();
        }
    }
}
