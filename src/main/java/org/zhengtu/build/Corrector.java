package org.zhengtu.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.quads.Scratch;
import org.zhengtu.quads.SortedLines;
import org.zhengtu.rdf.IdentityWriter;
import org.zhengtu.rdf.PersonCorrection;

/**
 * Lines that name persons or things that people decided on, held back until it is known who is who, and what is then to
 * be put right in them. Both are sorted by graph, so that they meet without either being in memory. Lines may be added
 * by several threads.
 */
final class Corrector {
    private static final char END = 0;
    /** Corrections of a graph sort before its lines. */
    private static final char CORRECTION = '0';
    private static final char LINE = '1';
    private static final int CHUNK = 1 << 20;

    private final SortedLines held;

    Corrector(Scratch scratch, long mostBytes) {
        this.held = new SortedLines(scratch, "held", mostBytes);
    }

    /** Holds back lines of a graph. */
    void hold(String graph, List<byte[]> lines) throws IOException {
        byte[] head = (graph + END + LINE).getBytes(StandardCharsets.UTF_8);
        List<byte[]> added = new ArrayList<>(lines.size());
        for (byte[] line : lines) {
            byte[] whole = Arrays.copyOf(head, head.length + line.length);
            System.arraycopy(line, 0, whole, head.length, line.length);
            added.add(whole);
        }
        held.addAll(added);
    }

    /** Takes a correction. */
    void add(PersonCorrection correction) throws IOException {
        held.addAll(List.of((correction.graph() + END + CORRECTION + String.join("" + END, correction.from(),
                correction.to(), correction.name(), correction.key())).getBytes(StandardCharsets.UTF_8)));
    }

    /** Hands the right lines on. */
    void writeTo(IdentityWriter writer, SortedLines out) throws IOException {
        Reading reading = new Reading(writer, out);
        held.writeTo(reading::line);
        reading.endGraph();
        reading.flush();
        held.discard();
    }

    private static final class Reading {
        private final IdentityWriter writer;
        private final SortedLines out;
        private String graph = "";
        private boolean isConcerned;
        private final List<PersonCorrection> corrections = new ArrayList<>();
        private final ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        private List<byte[]> right = new ArrayList<>();
        private long bytes;

        Reading(IdentityWriter writer, SortedLines out) {
            this.writer = writer;
            this.out = out;
        }

        void line(byte[] line) throws IOException {
            int end = 0;
            while (line[end] != END) {
                end++;
            }
            String next = new String(line, 0, end, StandardCharsets.UTF_8);
            if (!next.equals(graph)) {
                endGraph();
                graph = next;
                isConcerned = writer.concerns(graph);
            }
            if (line[end + 1] == CORRECTION) {
                String[] parts = new String(line, end + 2, line.length - end - 2, StandardCharsets.UTF_8)
                        .split("" + END, -1);
                corrections.add(new PersonCorrection(graph, parts[0], parts[1], parts[2], parts[3]));
            } else if (isConcerned || !corrections.isEmpty()) {
                wrong.write(line, end + 2, line.length - end - 2);
                wrong.write('\n');
            } else {
                right.add(Arrays.copyOfRange(line, end + 2, line.length));
                bytes += line.length;
                if (bytes > CHUNK) {
                    flush();
                }
            }
        }

        void endGraph() {
            if (wrong.size() > 0) {
                Function<Quad, List<Quad>> corrector = writer.corrector(corrections);
                right.addAll(QuadLines.of(quads -> RDFParser.create()
                        .source(new ByteArrayInputStream(wrong.toByteArray())).lang(Lang.NQUADS)
                        .parse(corrected(corrector, quads))));
                bytes += wrong.size();
                wrong.reset();
            }
            corrections.clear();
        }

        private static StreamRDFBase corrected(Function<Quad, List<Quad>> corrector, Consumer<Quad> quads) {
            return new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    corrector.apply(quad).forEach(quads);
                }
            };
        }

        void flush() throws IOException {
            out.addAll(right);
            right = new ArrayList<>();
            bytes = 0;
        }
    }
}
