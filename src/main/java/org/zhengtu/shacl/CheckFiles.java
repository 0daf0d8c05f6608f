package org.zhengtu.shacl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The files of shapes and violation queries that ship with the program. */
final class CheckFiles {
    static final List<String> SHAPES =
            List.of("dataset", "documents", "entities", "evidence", "figures", "identity", "links", "meetings", "people", "programmes");
    static final List<String> QUERIES = List.of("blank-node", "cube-01-one-data-set", "cube-02-one-structure",
            "cube-03-measure", "cube-04-dimension-range", "cube-05-code-list", "cube-06-only-attributes-optional",
            "cube-11-all-dimensions", "cube-12-no-duplicates", "cube-13-required-attributes", "cube-14-all-measures",
            "cube-19-code-from-list", "cube-unchecked", "dangling-reference", "duplicate-observation",
            "fact-without-evidence", "figure-link", "first-evidence", "foreign-evidence", "former-with-day",
            "holder-without-name", "identity", "part-of-itself", "possibly-same", "quote-length", "unknown-concept",
            "unknown-term");

    /** Those of them that ask the ontology alone. */
    static final Set<String> OF_ONTOLOGY = Set.of("cube-02-one-structure", "cube-03-measure",
            "cube-04-dimension-range", "cube-05-code-list", "cube-06-only-attributes-optional");

    private CheckFiles() {
    }

    static String shapes(String name) {
        return read("/ontology/shapes/" + name + ".ttl");
    }

    static String query(String name) {
        return read("/queries/checks/" + name + "-violation.rq");
    }

    private static String read(String path) {
        try (InputStream in = CheckFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("check is missing: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
