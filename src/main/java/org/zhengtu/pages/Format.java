package org.zhengtu.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;

/** The forms in which a thing is described: a page for people, data for programs. */
enum Format {
    HTML(".html", "text/html", null),
    TURTLE(".ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
    JSON_LD(".jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
    N_TRIPLES(".nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
    RDF_XML(".rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN);

    private final String suffix;
    private final String mediaType;
    private final RDFFormat writer;

    Format(String suffix, String mediaType, RDFFormat writer) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    String suffix() {
        return suffix;
    }

    String mediaType() {
        return mediaType;
    }

    /** How Jena writes it. @throws IllegalStateException of the page, which Jena does not write */
    RDFFormat writer() {
        if (writer == null) {
            throw new IllegalStateException("a page is not written as data");
        }
        return writer;
    }

    /** Those for programs. */
    static List<Format> data() {
        return Stream.of(values()).filter(format -> format != HTML).toList();
    }

    /** The form that a path names by its end. */
    static Optional<Format> ofPath(String path) {
        return Stream.of(values()).filter(format -> path.endsWith(format.suffix)).findFirst();
    }

    /** The form that a client wants most; the page if it takes anything, empty if it takes none of ours. */
    static Optional<Format> preferred(String accept) {
        for (Weighted wanted : Weighted.parse(accept.isBlank() ? "*/*" : accept)) {
            if (wanted.weight() > 0) {
                Optional<Format> found = Stream.of(values()).filter(format -> format.fits(wanted.value())).findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(String range) {
        return range.equals(mediaType) || range.equals("*/*")
                || range.endsWith("/*") && mediaType.startsWith(range.substring(0, range.length() - 1))
                || this == HTML && range.equals("application/xhtml+xml");
    }
}
