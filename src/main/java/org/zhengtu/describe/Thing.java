package org.zhengtu.describe;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.vocabulary.RDF;
import org.zhengtu.quads.QuadLine;

/** All that is said of one thing in all graphs, each statement once. Used by one thread. */
final class Thing {
    private static final String TYPE = RDF.type.getURI();

    private final String iri;
    private final Set<String> types = new TreeSet<>();
    private final Map<String, Use> uses = new TreeMap<>();

    Thing(String iri) {
        this.iri = iri;
    }

    /** A property of the thing: its objects, IRIs one by one and literals by datatype. */
    static final class Use {
        private long triples;
        private final Set<String> iris = new TreeSet<>();
        private final Map<String, Long> datatypes = new TreeMap<>();
        private String first = "";

        long triples() {
            return triples;
        }

        Set<String> iris() {
            return iris;
        }

        Map<String, Long> datatypes() {
            return datatypes;
        }

        /** The text of its first literal; empty if it has none. */
        String firstText() {
            return first;
        }
    }

    void add(QuadLine line) {
        String property = QuadLine.iri(line.predicate());
        Use use = uses.computeIfAbsent(property, key -> new Use());
        use.triples++;
        if (line.objectIsIri()) {
            String object = QuadLine.iri(line.object());
            if (property.equals(TYPE)) {
                types.add(object);
            } else {
                use.iris.add(object);
            }
        } else {
            use.datatypes.merge(line.datatype(), 1L, Long::sum);
            use.first = use.first.isEmpty() ? line.text() : use.first;
        }
    }

    String iri() {
        return iri;
    }

    Set<String> types() {
        return types;
    }

    Map<String, Use> uses() {
        return uses;
    }
}
