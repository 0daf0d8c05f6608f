package org.zhengtu.export;

import java.util.Locale;

/** What a dump may hold. */
public enum DumpFormat {
    /** The graph as a build leaves it: sorted lines, a named graph for each document. */
    NQUADS("zhengtu.nq.gz"),
    /** Each named graph in a block of its own. */
    TRIG("zhengtu.trig.gz"),
    /** All graphs merged into one, as queries without {@code GRAPH} see them. */
    TURTLE("zhengtu.ttl.gz"),
    /** One named graph a line, in one JSON document. */
    JSONLD("zhengtu.jsonld.gz"),
    /** The fact tables, in a folder of their own. */
    CSV("tables/csv-metadata.json");

    private final String file;

    DumpFormat(String file) {
        this.file = file;
    }

    /** The file, or where the description of several files lies. */
    public String file() {
        return file;
    }

    /** As the description of the dataset calls it. */
    String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
