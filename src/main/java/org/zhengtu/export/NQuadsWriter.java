package org.zhengtu.export;

import java.io.IOException;
import java.io.Writer;
import org.zhengtu.quads.QuadLine;

/** N-Quads. */
record NQuadsWriter(Writer out) implements QuadWriter {
    @Override
    public void write(QuadLine line) throws IOException {
        out.write(line.statement());
        out.write(' ');
        out.write(line.graph());
        out.write(" .\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
