package org.zhengtu.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhengtu.build.BuildReport;
import org.zhengtu.describe.Description;
import org.zhengtu.describe.Statistics;
import org.zhengtu.mapping.LinkGraph;
import org.zhengtu.mapping.Links;
import org.zhengtu.mapping.Reviewed;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.quads.Scratch;
import org.zhengtu.quads.SortedLines;
import org.zhengtu.rdf.ModelGraph;

/**
 * What is said of the graph as a whole: the ontology, links to other data, the description. Found on the driver, which
 * reads all sorted lines for it and keeps few of them.
 *
 * @param lines sorted
 * @param links how many were found
 */
record WholeGraph(List<byte[]> lines, BuildReport.Mapped links) {
    private static final long SORT_MEMORY = Math.min(128L << 20, Runtime.getRuntime().maxMemory() / 8);

    static WholeGraph of(SortedShards sorted, Reviewed reviewed) throws IOException {
        List<byte[]> lines = new ArrayList<>(QuadLines.of(out -> ModelGraph.quads().forEach(out)));
        lines.sort(Arrays::compareUnsigned);
        Links.Found found = Links.find(sink -> sorted.writeTo(lines, sink::line), reviewed);
        lines.addAll(QuadLines.of(out -> LinkGraph.write(found.mappings(), out)));
        lines.sort(Arrays::compareUnsigned);
        try (LocalFolder scratch = new LocalFolder()) {
            SortedLines references = new SortedLines(scratch, "references", SORT_MEMORY);
            Statistics statistics = new Statistics(references::addAll);
            sorted.writeTo(lines, statistics);
            statistics.finish();
            references.writeTo(statistics::reference);
            references.discard();
            lines.addAll(QuadLines.of(out -> Description.write(statistics, out)));
        }
        lines.sort(Arrays::compareUnsigned);
        return new WholeGraph(once(lines), BuildReport.Mapped.of(found));
    }

    private static List<byte[]> once(List<byte[]> sorted) {
        List<byte[]> once = new ArrayList<>();
        for (byte[] line : sorted) {
            if (once.isEmpty() || !Arrays.equals(once.get(once.size() - 1), line)) {
                once.add(line);
            }
        }
        return once;
    }

    /** A folder on this machine, removed on closing. */
    private static final class LocalFolder implements Scratch, AutoCloseable {
        private final Path folder;
        private final List<String> names = new ArrayList<>();

        LocalFolder() throws IOException {
            this.folder = Files.createTempDirectory("zhengtu");
        }

        @Override
        public OutputStream create(String name) throws IOException {
            names.add(name);
            return Files.newOutputStream(folder.resolve(name));
        }

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(folder.resolve(name));
        }

        @Override
        public void discard(List<String> discarded) throws IOException {
            for (String name : discarded) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }

        @Override
        public void close() throws IOException {
            discard(names);
            Files.deleteIfExists(folder);
        }
    }
}
