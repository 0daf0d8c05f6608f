package org.zhengtu.export;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.zhengtu.build.Build;
import org.zhengtu.build.Workspace;
import org.zhengtu.quads.QuadLine;
import org.zhengtu.quads.SortedLines;
import org.zhengtu.sparql.Store;
import org.zhengtu.tables.CsvExport;
import org.zhengtu.vocab.Prefixes;

/**
 * Writes a store as a folder of files for others. Every file follows from the store and the program alone. What lay at
 * the target before, a dump or nothing, stays as it was until the new one is complete.
 */
public final class Dump {
    /** Marks a folder as a dump, which another may replace. */
    static final String MARKER = "zhengtu-dump.properties";
    static final String CONTEXT = "context.jsonld";
    private static final Workspace.Kind KIND = new Workspace.Kind("dump", "--dump",
            folder -> Files.isRegularFile(folder.resolve(MARKER)));
    private static final long SORT_MEMORY = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 6);
    private static final int CHUNK = 1 << 12;
    private static final int BUFFER = 1 << 16;

    private final Store store;
    private final Set<DumpFormat> formats;
    private final boolean withQuotes;
    private final Predicate<QuadLine> filter;
    private final DumpProgress progress;

    /**
     * @param store      stays open; the caller is in no transaction
     * @param withQuotes whether the sentences of the source go with it, see {@code ontology/texts.tsv}
     */
    public Dump(Store store, Set<DumpFormat> formats, boolean withQuotes, DumpProgress progress) {
        this.store = store;
        this.formats = EnumSet.copyOf(formats);
        this.withQuotes = withQuotes;
        this.filter = withQuotes ? line -> true : new QuoteFilter();
        this.progress = progress;
    }

    /**
     * Writes the dump.
     *
     * @throws IOException if something other than a dump or an empty folder lies at the target, if the store has no
     *                     graph file, or if the dump cannot be written
     */
    public void write(Path target) throws IOException {
        if (!Files.isRegularFile(graphFile())) {
            throw new ExportException("the store " + store.folder() + " has no file " + Build.GRAPH
                    + ", which dumps are made of; build it again");
        }
        try (Workspace workspace = new Workspace(target, KIND)) {
            DumpDescription description = new DumpDescription();
            inOrderOfSubjects(workspace, description);
            inOrderOfGraphs(workspace);
            withStore(workspace);
            finish(workspace.folder(), description);
            workspace.publish();
        }
    }

    private Path graphFile() {
        return store.folder().resolve(Build.GRAPH);
    }

    private void inOrderOfSubjects(Workspace workspace, DumpDescription description) throws IOException {
        progress.begin("lines", 0);
        try (Writers writers = new Writers()) {
            writers.open(workspace, DumpFormat.NQUADS, NQuadsWriter::new);
            writers.open(workspace, DumpFormat.TURTLE, TurtleWriter::turtle);
            lines(bytes -> {
                QuadLine line = QuadLine.of(bytes);
                if (filter.test(line)) {
                    writers.write(line);
                    description.add(line, bytes);
                }
            });
        }
    }

    private void inOrderOfGraphs(Workspace workspace) throws IOException {
        if (!formats.contains(DumpFormat.TRIG) && !formats.contains(DumpFormat.JSONLD)) {
            return;
        }
        progress.begin("graphs", 0);
        SortedLines sorted = new SortedLines(workspace, "graphs", SORT_MEMORY);
        List<byte[]> chunk = new ArrayList<>();
        lines(bytes -> {
            QuadLine line = QuadLine.of(bytes);
            if (filter.test(line)) {
                chunk.add(line.byGraph());
            }
            if (chunk.size() == CHUNK) {
                sorted.addAll(chunk);
                chunk.clear();
            }
        });
        sorted.addAll(chunk);
        try (Writers writers = new Writers()) {
            writers.open(workspace, DumpFormat.TRIG, TurtleWriter::trig);
            writers.open(workspace, DumpFormat.JSONLD, JsonLdWriter::new);
            sorted.writeTo(line -> writers.write(QuadLine.ofByGraph(line)));
        }
        sorted.discard();
    }

    /** The lines of the graph, one after the other. */
    private void lines(SortedLines.LineSink sink) throws IOException {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(graphFile()), BUFFER),
                BUFFER)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    sink.line(line.toByteArray());
                    line.reset();
                } else {
                    line.write(b);
                }
            }
        }
    }

    private void withStore(Workspace workspace) throws IOException {
        store.graph().begin(TxnType.READ);
        try {
            Files.writeString(workspace.folder().resolve(CONTEXT), Context.of(store.graph()
                    .getGraph(NodeFactory.createURI(Prefixes.ONTOLOGY_GRAPH))), StandardCharsets.UTF_8);
            if (formats.contains(DumpFormat.CSV)) {
                CsvExport tables = new CsvExport(store.graph(), withQuotes);
                progress.begin("tables", tables.steps());
                tables.write(Files.createDirectory(workspace.folder().resolve(DumpFormat.CSV.file()).getParent()),
                        progress::step);
            }
        } finally {
            store.graph().end();
        }
    }

    private void finish(Path folder, DumpDescription description) throws IOException {
        progress.begin("checksums", 0);
        for (DumpFormat format : formats) {
            if (format != DumpFormat.CSV) {
                description.file(format, folder.resolve(format.file()));
            }
        }
        if (!withQuotes) {
            description.withoutQuotes();
        }
        description.write(Files.newBufferedWriter(folder.resolve(DumpDescription.FILE), StandardCharsets.UTF_8));
        Files.writeString(folder.resolve(DumpReadme.FILE), DumpReadme.of(formats, withQuotes), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(MARKER), "# A dump of Zhengtu; made by 'zhengtu export', which replaces it"
                + " when it is run again.\nformat=1\n", StandardCharsets.UTF_8);
        Checksums.write(folder);
    }

    /** The writers of the formats that are asked for. */
    private final class Writers implements AutoCloseable {
        private final Map<DumpFormat, QuadWriter> open = new EnumMap<>(DumpFormat.class);

        void open(Workspace workspace, DumpFormat format, Opening opening) throws IOException {
            if (formats.contains(format)) {
                Writer out = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(workspace.create(format.file()), BUFFER), StandardCharsets.UTF_8), BUFFER);
                open.put(format, opening.of(out));
            }
        }

        void write(QuadLine line) throws IOException {
            for (QuadWriter writer : open.values()) {
                writer.write(line);
            }
        }

        @Override
        public void close() throws IOException {
            for (QuadWriter writer : open.values()) {
                writer.close();
            }
        }
    }

    private interface Opening {
        QuadWriter of(Writer out) throws IOException;
    }
}
