package org.zhengtu.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.Path;
import org.zhengtu.quads.LineReader;

/** The lines of a range, one by one. Lets go of the file when it is read to its end. Used by one thread. */
final class RangeLines implements Iterator<byte[]> {
    private static final int BUFFER = 1 << 16;

    private final LineReader lines;
    private final Deque<byte[]> ready = new ArrayDeque<>();
    private final Merge merge;
    private boolean ended;

    RangeLines(Range range, Shared shared) throws IOException {
        Path file = new Path(range.file());
        this.lines = new LineReader(new GZIPInputStream(file.getFileSystem(shared.settings()).open(file), BUFFER));
        this.merge = new Merge(range.among(), ready::add);
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !ended) {
                Optional<byte[]> line = lines.next();
                if (line.isPresent()) {
                    merge.line(line.get());
                } else {
                    merge.finish();
                    lines.close();
                    ended = true;
                }
            }
            return !ready.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
