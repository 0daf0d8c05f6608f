package org.zhengtu.quads;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes lines out of a stream, one at a time. Whoever makes it closes it, and the stream with it. Used by one thread. */
public final class LineReader implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;
    private long number;

    public LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, nothing after the last; what follows the last line end is a line as well. */
    public Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (true) {
            if (begin == end && !fill()) {
                number += any ? 1 : 0;
                return any ? Optional.of(line.toByteArray()) : Optional.empty();
            }
            any = true;
            int at = begin;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, begin, at - begin);
            begin = at;
            if (at < end) {
                begin++;
                number++;
                return Optional.of(line.toByteArray());
            }
        }
    }

    private boolean fill() throws IOException {
        begin = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** How many lines were handed out, which is the number of the last of them. */
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
