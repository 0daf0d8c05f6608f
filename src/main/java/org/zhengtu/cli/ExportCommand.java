package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.zhengtu.export.Dump;
import org.zhengtu.export.DumpFormat;
import org.zhengtu.export.DumpProgress;
import org.zhengtu.mapping.LinkGraph;
import org.zhengtu.mapping.SssomWriter;
import org.zhengtu.sparql.Store;
import org.zhengtu.vocab.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Writes a store in the forms of other programs.",
            "--dump: a folder of files, with a description, checksums and a README; an earlier dump there is replaced.",
            "--sssom: links to other data with justification and confidence, rejected ones too, as an SSSOM table.",
            "Without --store it exports the sample documents."},
        footer = {"", "Examples:", "  zhengtu export --store store --dump dump",
            "  zhengtu export --store store --sssom links.sssom.tsv",
            "  zhengtu export --store store --dump facts --no-quotes --formats nquads,csv"})
final class ExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @Option(names = "--store", paramLabel = "STORE", description = "A folder that 'zhengtu build' made.")
    private Path folder;

    @Option(names = "--sssom", paramLabel = "FILE", description = "The file of links; - prints it.")
    private String sssom;

    @Option(names = "--dump", paramLabel = "DIR", description = "The folder to write.")
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
        if (dump == null && sssom == null) {
            throw new UsageException("export wants --dump DIR or --sssom FILE, or both");
        }
        Path place = folder != null ? folder : new SampleStore(terminal).folder();
        try (Store store = Store.open(place)) {
            if (dump != null) {
                dump(store, EnumSet.copyOf(formats));
            }
            if (sssom != null) {
                links(store);
            }
        }
        return 0;
    }

    private void links(Store store) throws IOException {
        byte[] table;
        store.graph().begin(TxnType.READ);
        try {
            table = SssomWriter.ofGraph().bytes(LinkGraph.read(store.graph()
                    .getGraph(NodeFactory.createURI(Prefixes.LINKS_GRAPH))));
        } finally {
            store.graph().end();
        }
        if (sssom.equals(STANDARD_OUTPUT)) {
            terminal.stream().write(table);
            terminal.stream().flush();
        } else {
            Files.write(Path.of(sssom), table);
        }
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
