package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.zhengtu.mapping.LinkGraph;
import org.zhengtu.mapping.SssomWriter;
import org.zhengtu.sparql.Store;
import org.zhengtu.vocab.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Writes a store in the forms of other programs.",
            "--sssom: links to other data with justification and confidence, rejected ones too, as an SSSOM table."},
        footer = {"", "Example:", "  zhengtu export --store store --sssom links.sssom.tsv"})
final class ExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @Mixin
    private StoreOption store;

    @Option(names = "--sssom", required = true, paramLabel = "FILE", description = "The file of links; - prints it.")
    private String sssom;

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        byte[] table;
        try (Store open = store.open()) {
            open.graph().begin(TxnType.READ);
            try {
                table = SssomWriter.ofGraph().bytes(LinkGraph.read(open.graph()
                        .getGraph(NodeFactory.createURI(Prefixes.LINKS_GRAPH))));
            } finally {
                open.graph().end();
            }
        }
        if (sssom.equals(STANDARD_OUTPUT)) {
            terminal.stream().write(table);
            terminal.stream().flush();
        } else {
            Files.write(Path.of(sssom), table);
        }
        return 0;
    }
}
