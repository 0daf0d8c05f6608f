package org.zhengtu.mapping;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The graph as lines of N-Quads in the order of their bytes, without line ends; can be read more than once. */
@FunctionalInterface
public interface OrderedLines {

    /** Hands every line to the sink. */
    void forEach(Sink sink) throws IOException;

    /** Takes lines. */
    @FunctionalInterface
    interface Sink {
        void line(byte[] line) throws IOException;
    }

    /** The lines of a file compressed by gzip. */
    static OrderedLines of(Path file) {
        return sink -> {
            try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16)) {
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
        };
    }
}
