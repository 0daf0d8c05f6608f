package org.zhengtu.quads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** A folder for files that are needed only for a while. */
public interface Scratch {
    /** A file to write; the caller closes it. */
    OutputStream create(String name) throws IOException;

    /** A file to read; the caller closes it. */
    InputStream open(String name) throws IOException;

    /** Removes files. */
    void discard(List<String> names) throws IOException;
}
