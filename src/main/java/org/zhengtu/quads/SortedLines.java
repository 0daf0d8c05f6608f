package org.zhengtu.quads;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts any number of lines by their bytes, each kept once, with a bounded amount of memory: what exceeds it goes to
 * sorted runs on disk, which are merged at the end. Lines may be added by several threads.
 */
public final class SortedLines {
    private static final int OVERHEAD = 24;

    private final Scratch scratch;
    private final String name;
    private final long mostBytes;
    private final List<String> runs = new ArrayList<>();
    private List<byte[]> lines = new ArrayList<>();
    private long bytes;

    /**
     * @param scratch where runs lie
     * @param name    of the runs, so that others may lie beside them
     */
    public SortedLines(Scratch scratch, String name, long mostBytes) {
        this.scratch = scratch;
        this.name = name;
        this.mostBytes = mostBytes;
    }

    /** Takes lines without their line ends. */
    public synchronized void addAll(List<byte[]> added) throws IOException {
        for (byte[] line : added) {
            lines.add(line);
            bytes += line.length + OVERHEAD;
        }
        if (bytes > mostBytes) {
            spill();
        }
    }

    private void spill() throws IOException {
        lines.sort(Arrays::compareUnsigned);
        String run = name + "-" + runs.size();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(scratch.create(run)))) {
            for (byte[] line : lines) {
                out.writeInt(line.length);
                out.write(line);
            }
        }
        runs.add(run);
        lines = new ArrayList<>();
        bytes = 0;
    }

    /** Writes all lines in their order, each with a line end, to every sink; can be called more than once. */
    public synchronized void writeTo(LineSink sink) throws IOException {
        lines.sort(Arrays::compareUnsigned);
        List<Run> open = new ArrayList<>();
        try {
            for (String run : runs) {
                open.add(new Run(new DataInputStream(new BufferedInputStream(scratch.open(run)))));
            }
            merge(open, sink);
        } finally {
            for (Run run : open) {
                run.in.close();
            }
        }
    }

    /** Removes the runs; the lines cannot be written any more. */
    public synchronized void discard() throws IOException {
        scratch.discard(runs);
        lines = new ArrayList<>();
    }

    private void merge(List<Run> open, LineSink sink) throws IOException {
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing(run -> run.head, Arrays::compareUnsigned));
        for (Run run : open) {
            if (run.next()) {
                heads.add(run);
            }
        }
        int index = 0;
        byte[] last = null;
        while (index < lines.size() || !heads.isEmpty()) {
            boolean fromMemory = heads.isEmpty() || index < lines.size()
                    && Arrays.compareUnsigned(lines.get(index), heads.element().head) <= 0;
            byte[] line = fromMemory ? lines.get(index++) : advance(heads);
            if (!Arrays.equals(line, last)) {
                sink.line(line);
            }
            last = line;
        }
    }

    private static byte[] advance(PriorityQueue<Run> heads) throws IOException {
        Run first = heads.remove();
        byte[] line = first.head;
        if (first.next()) {
            heads.add(first);
        }
        return line;
    }

    /** Takes lines in their order. */
    public interface LineSink {
        void line(byte[] line) throws IOException;

        /** Writes the lines with their ends. */
        static LineSink to(OutputStream out) {
            return line -> {
                out.write(line);
                out.write('\n');
            };
        }
    }

    private static final class Run {
        private final DataInputStream in;
        private byte[] head = {};

        Run(DataInputStream in) {
            this.in = in;
        }

        boolean next() throws IOException {
            try {
                head = new byte[in.readInt()];
            } catch (EOFException e) {
                return false;
            }
            in.readFully(head);
            return true;
        }
    }
}
