package org.zhengtu.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.zhengtu.quads.SortedLines.LineSink;

/** Puts sorted lines among others that come in their order; what is in both is handed on once. Used by one thread. */
final class Merge implements LineSink {
    private final List<byte[]> among;
    private final LineSink sink;
    private int next;

    Merge(List<byte[]> among, LineSink sink) {
        this.among = among;
        this.sink = sink;
    }

    @Override
    public void line(byte[] line) throws IOException {
        int order = 1;
        while (next < among.size() && order > 0) {
            order = Arrays.compareUnsigned(line, among.get(next));
            if (order > 0) {
                sink.line(among.get(next));
            }
            next += order >= 0 ? 1 : 0;
        }
        sink.line(line);
    }

    /** No more lines come. */
    void finish() throws IOException {
        while (next < among.size()) {
            sink.line(among.get(next++));
        }
    }
}
