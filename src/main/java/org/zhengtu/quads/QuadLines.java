package org.zhengtu.quads;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Turns quads of named graphs into lines of N-Quads, the same bytes as Jena's own writer makes. Used by one thread. */
public final class QuadLines {
    private static final byte[] END = {' ', '.'};

    private final List<byte[]> lines = new ArrayList<>();
    private final TermBytes terms = new TermBytes();
    private Node graph;
    private byte[] graphBytes;
    private Node subject;
    private byte[] subjectBytes;

    private QuadLines() {
    }

    /** The lines, without their ends, of the quads that {@code writer} hands out. */
    public static List<byte[]> of(Consumer<Consumer<Quad>> writer) {
        QuadLines lines = new QuadLines();
        writer.accept(lines::add);
        return lines.lines;
    }

    private void add(Quad quad) {
        if (!quad.getGraph().equals(graph)) {
            graph = quad.getGraph();
            graphBytes = terms.of(graph);
        }
        // Who writes quads says most things of one subject in a row.
        if (!quad.getSubject().equals(subject)) {
            subject = quad.getSubject();
            subjectBytes = terms.of(subject);
        }
        byte[] predicate = terms.ofPredicate(quad.getPredicate());
        byte[] object = terms.of(quad.getObject());
        byte[] line = new byte[subjectBytes.length + predicate.length + object.length + graphBytes.length + 3
                + END.length];
        int at = put(line, 0, subjectBytes);
        line[at] = ' ';
        at = put(line, at + 1, predicate);
        line[at] = ' ';
        at = put(line, at + 1, object);
        line[at] = ' ';
        at = put(line, at + 1, graphBytes);
        put(line, at, END);
        lines.add(line);
    }

    private static int put(byte[] line, int at, byte[] bytes) {
        System.arraycopy(bytes, 0, line, at, bytes.length);
        return at + bytes.length;
    }
}
