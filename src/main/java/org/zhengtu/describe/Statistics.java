package org.zhengtu.describe;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.quads.QuadLine;
import org.zhengtu.quads.SortedLines;
import org.zhengtu.vocab.Prefixes;

/**
 * What is counted in a graph, as its sorted lines go by. A thing that several documents describe is counted once, since
 * its lines stand together. To tell of what classes the objects of a property are, it hands out lines of its own, which
 * somebody must sort and hand back:
 *
 * <pre>
 * Statistics statistics = new Statistics(references::addAll);
 * lines.writeTo(statistics);
 * statistics.finish();
 * references.writeTo(statistics::reference);
 * </pre>
 *
 * Used by one thread.
 */
public final class Statistics implements SortedLines.LineSink {
    /** Takes lines to be sorted. */
    public interface Lines {
        void addAll(List<byte[]> lines) throws IOException;
    }

    private final Partitions partitions;
    private final Linksets linksets = new Linksets();
    private final Coverage coverage = new Coverage();
    private final Completeness completeness = new Completeness();
    private final Map<String, Long> byGraph = new TreeMap<>();
    private Thing thing = new Thing("");
    private byte[] last = {};
    private long lines;
    private long triples;
    private long subjects;

    /** @param references takes what is to be sorted and handed back to {@link #reference} */
    public Statistics(Lines references) {
        this.partitions = new Partitions(references);
    }

    @Override
    public void line(byte[] bytes) throws IOException {
        QuadLine line = QuadLine.of(bytes);
        lines++;
        byGraph.merge(kind(QuadLine.iri(line.graph())), 1L, Long::sum);
        String subject = QuadLine.iri(line.subject());
        if (!subject.equals(thing.iri())) {
            endThing();
            thing = new Thing(subject);
        }
        if (last.length == 0 || !QuadLine.sameStatement(bytes, last)) {
            triples++;
            thing.add(line);
            linksets.add(line);
        }
        last = bytes;
    }

    /** The graphs of all documents together, or the one graph; as the end of an IRI. */
    private static String kind(String graph) {
        return graph.startsWith(Prefixes.DOCUMENT) ? "documents" : graph.substring(graph.lastIndexOf('/') + 1);
    }

    private void endThing() throws IOException {
        if (!thing.uses().isEmpty()) {
            subjects++;
            partitions.add(thing);
            coverage.add(thing);
            completeness.add(thing);
        }
    }

    /** All lines have been handed over. */
    public void finish() throws IOException {
        endThing();
        thing = new Thing("");
        partitions.flush();
    }

    /** Takes back a line that it handed out, in the order of all of them. */
    public void reference(byte[] line) {
        partitions.reference(line);
    }

    /** Lines, that is, statements with their graphs. */
    public long lines() {
        return lines;
    }

    /** Statements of all graphs together, each once. */
    long triples() {
        return triples;
    }

    long subjects() {
        return subjects;
    }

    Map<String, Long> byGraph() {
        return byGraph;
    }

    Partitions partitions() {
        return partitions;
    }

    Linksets linksets() {
        return linksets;
    }

    Coverage coverage() {
        return coverage;
    }

    Completeness completeness() {
        return completeness;
    }
}
