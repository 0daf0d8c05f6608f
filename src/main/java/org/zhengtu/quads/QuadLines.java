package org.zhengtu.quads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Turns quads into lines of N-Quads. Used by one thread. */
public final class QuadLines {

    private QuadLines() {
    }

    /** The lines, without their ends, of the quads that {@code writer} hands out. */
    public static List<byte[]> of(Consumer<Consumer<Quad>> writer) {
        LineCutter cutter = new LineCutter();
        StreamRDF out = StreamRDFWriter.getWriterStream(cutter, Lang.NQUADS);
        out.start();
        writer.accept(out::quad);
        out.finish();
        return cutter.lines;
    }

    /** Cuts a stream of bytes at its line ends; N-Quads has none inside a statement. */
    private static final class LineCutter extends OutputStream {
        private final List<byte[]> lines = new ArrayList<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int begin = offset;
            for (int i = offset; i < offset + length; i++) {
                if (bytes[i] == '\n') {
                    line.write(bytes, begin, i - begin);
                    lines.add(line.toByteArray());
                    line.reset();
                    begin = i + 1;
                }
            }
            line.write(bytes, begin, offset + length - begin);
        }
    }
}
