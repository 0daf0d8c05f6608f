package org.zhengtu.build;

import java.util.Locale;

/** The stages of a build, in their order. */
public enum Stage {
    /** Bytes to documents. */
    READ,
    /** Documents to facts. */
    EXTRACT,
    /** Facts to entities. */
    LINK,
    /** Facts and entities to quads. */
    WRITE,
    /** Things of the graph to entries of other data. */
    MAP,
    /** Quads into their order, and into {@code graph.nq.gz}. */
    SORT,
    /** Quads into the database and the text index. */
    LOAD;

    /** The stage in words. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
