package org.zhengtu.export;

import java.io.Closeable;
import java.io.IOException;
import org.zhengtu.quads.QuadLine;

/** Writes statements in some syntax, as they come in their order. Closing it ends the file. */
interface QuadWriter extends Closeable {
    void write(QuadLine line) throws IOException;
}
