package org.zhengtu.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where commands print, always as UTF-8.
 *
 * @param stream      answers as bytes; {@code out} is the same as text, so flush one before using the other
 * @param err         errors and progress
 * @param interactive whether somebody watches
 */
record Terminal(OutputStream stream, PrintWriter out, PrintWriter err, boolean interactive) {

    static Terminal of(OutputStream out, OutputStream err, boolean interactive) {
        return new Terminal(out, writer(out), writer(err), interactive);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
