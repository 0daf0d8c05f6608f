package org.zhengtu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A store that is measured in this process. Used by one thread. */
public interface QueryEngine extends AutoCloseable {

    /** What tables call it. */
    String name();

    /**
     * Makes a database of N-Quads and opens it; done once.
     *
     * @param quads  compressed by gzip
     * @param folder an empty folder for it
     */
    void load(Path quads, Path folder) throws IOException;

    /**
     * Answers a query over the union of all graphs.
     *
     * @param row takes each row: the lexical forms and IRIs of its terms by the query's variables, empty if unbound
     */
    void select(String query, Consumer<List<String>> row);

    @Override
    void close() throws IOException;
}
