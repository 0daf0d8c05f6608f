package org.zhengtu.mapping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Cuts the graph into its things: all quads of one subject, over all named graphs, stand together in the order of the
 * lines. Only subjects with certain beginnings are parsed; a piece of the graph is in memory at a time.
 */
final class Subjects {
    private static final int PIECE = 1 << 20;

    private final List<byte[]> beginnings;
    private final Consumer<List<Quad>> out;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private byte[] last = {};

    private Subjects(Stream<String> spaces, Consumer<List<Quad>> out) {
        this.beginnings = spaces.map(space -> ("<" + space).getBytes(StandardCharsets.UTF_8)).toList();
        this.out = out;
    }

    /** Hands out the quads of each subject whose IRI begins with one of {@code spaces}. */
    static void read(OrderedLines lines, Stream<String> spaces, Consumer<List<Quad>> out) throws IOException {
        Subjects subjects = new Subjects(spaces, out);
        lines.forEach(subjects::line);
        subjects.flush();
    }

    private void line(byte[] line) throws IOException {
        if (beginnings.stream().noneMatch(beginning -> begins(line, beginning))) {
            return;
        }
        if (piece.size() > PIECE && !sameSubject(line, last)) {
            flush();
        }
        piece.write(line);
        piece.write('\n');
        last = line;
    }

    private static boolean begins(byte[] line, byte[] beginning) {
        if (line.length < beginning.length) {
            return false;
        }
        // From the end, where the beginnings differ.
        for (int i = beginning.length - 1; i >= 0; i--) {
            if (line[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameSubject(byte[] one, byte[] other) {
        for (int i = 0; i < Math.min(one.length, other.length) && one[i] == other[i]; i++) {
            if (one[i] == ' ') {
                return true;
            }
        }
        return false;
    }

    private void flush() {
        List<Quad> quads = new ArrayList<>();
        RDFParser.create().source(new ByteArrayInputStream(piece.toByteArray())).lang(Lang.NQUADS)
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        if (!quads.isEmpty() && !quads.get(0).getSubject().equals(quad.getSubject())) {
                            out.accept(List.copyOf(quads));
                            quads.clear();
                        }
                        quads.add(quad);
                    }
                });
        if (!quads.isEmpty()) {
            out.accept(List.copyOf(quads));
        }
        piece.reset();
    }
}
