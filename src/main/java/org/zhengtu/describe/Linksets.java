package org.zhengtu.describe;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.quads.QuadLine;
import org.zhengtu.vocab.Prefixes;

/** Counts links to other data, by property and by the beginning that the IRIs linked to have in common. */
final class Linksets {
    private static final Set<String> LINKS = Set.of(OWL.sameAs.getURI(), SKOS.exactMatch.getURI(),
            SKOS.closeMatch.getURI(), SKOS.broadMatch.getURI(), SKOS.narrowMatch.getURI(), SKOS.relatedMatch.getURI());

    /** What is linked to, and how. */
    record Kind(String property, String target) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return Comparator.comparing(Kind::target).thenComparing(Kind::property).compare(this, other);
        }
    }

    private final Map<Kind, Long> links = new TreeMap<>();

    void add(QuadLine line) {
        String property = QuadLine.iri(line.predicate());
        if (LINKS.contains(property) && line.objectIsIri()) {
            String object = QuadLine.iri(line.object());
            if (!object.startsWith(Prefixes.BASE)) {
                links.merge(new Kind(property, target(object)), 1L, Long::sum);
            }
        }
    }

    /** The IRI without its last part: {@code http://www.wikidata.org/entity/} of {@code …/entity/Q148}. */
    private static String target(String iri) {
        String whole = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
        return whole.substring(0, Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('#')) + 1);
    }

    /** Statements by kind of link. */
    Map<Kind, Long> links() {
        return links;
    }
}
