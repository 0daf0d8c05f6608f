package org.zhengtu.mapping;

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
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                byte[] buffer = new byte[1 << 16];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    int begin = 0;
                    for (int i = 0; i < count; i++) {
                        if (buffer[i] == '\n') {
                            line.write(buffer, begin, i - begin);
                            sink.line(line.toByteArray());
                            line.reset();
                            begin = i + 1;
                        }
                    }
                    line.write(buffer, begin, count - begin);
                }
            }
        };
    }
}
