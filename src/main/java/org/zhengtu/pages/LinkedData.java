package org.zhengtu.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/**
 * Answers at the address of every IRI of the graph. A thing of the world is answered by the way to its page or data
 * (303), a record or document by itself; a suffix names the form, else the client's headers do. What is not there gets
 * help (404), what was withdrawn leads to what is in its place (410).
 */
final class LinkedData {
    /** The ontology has one address for each of its versions. */
    private static final String ONTOLOGY_VERSIONS = Prefixes.ONTOLOGY_GRAPH + "/";
    private static final String LICENCE = "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";
    private static final Set<Node> DOCUMENT_TYPES = Set.of(ZT.Document.asNode());

    private final Context.Work work;
    private final Graph graph;

    LinkedData(Context.Work work) {
        this.work = work;
        this.graph = work.graph();
    }

    Answer answer() {
        String path = work.call().path();
        if (path.equals("/.well-known/void")) {
            return Answer.seeOther(Iri.address(Graph.iri(Prefixes.DATASET_GRAPH)) + format().orElse(Format.HTML)
                    .suffix());
        }
        Node exact = Graph.iri(Iri.ofPath(path));
        if (isKnown(exact)) {
            return at(exact, format(), !Iri.isThing(exact));
        }
        Optional<Format> named = Format.ofPath(path);
        if (named.isPresent()) {
            Node thing = Graph.iri(Iri.ofPath(path.substring(0, path.length() - named.get().suffix().length())));
            if (isKnown(thing)) {
                return at(thing, named, true);
            }
        }
        return notFound(exact);
    }

    private boolean isKnown(Node node) {
        return node.getURI().length() > Prefixes.BASE.length() && (graph.knows(node) || isOntologyVersion(node));
    }

    private boolean isOntologyVersion(Node node) {
        return graph.has(Node.ANY, OWL2.versionIRI.asNode(), node);
    }

    private Optional<Format> format() {
        return Format.preferred(work.call().accept());
    }

    private Answer at(Node thing, Optional<Format> format, boolean here) {
        if (format.isEmpty()) {
            return Answer.text(Answer.NOT_ACCEPTABLE, "This is to be had as "
                    + List.of(Format.values()).stream().map(Format::mediaType).collect(Collectors.joining(", ")));
        }
        boolean page = format.get() == Format.HTML;
        if (!here) {
            return Answer.seeOther(keepAsked(Iri.address(thing) + format.get().suffix()));
        }
        Optional<Passages.Place> place = page ? work.passages().place(thing) : Optional.empty();
        if (place.isPresent()) {
            return Answer.seeOther(work.call().to(place.get().address()));
        }
        Node subject = thing.getURI().startsWith(ONTOLOGY_VERSIONS) && isOntologyVersion(thing)
                ? Graph.iri(Prefixes.ONTOLOGY_GRAPH) : thing;
        Answer found = page ? page(subject)
                : new Answer(Answer.OK, format.get().mediaType() + (format.get() == Format.RDF_XML ? ""
                : "; charset=utf-8"),
                        Description.of(graph, subject, format.get()), Map.of());
        return withdrawn(thing) ? gone(found, thing) : found.with("Link", links(thing));
    }

    private String keepAsked(String address) {
        String result = work.call().to(address);
        for (String name : List.of("facts", "page")) {
            String value = work.call().parameter(name);
            result = value.isEmpty() ? result : Call.with(result, name, value);
        }
        return result;
    }

    private String links(Node thing) {
        String address = Iri.address(thing);
        String alternates = Format.data().stream().map(format -> "<" + address + format.suffix()
                + ">; rel=\"alternate\"; type=\"" + format.mediaType() + "\"").collect(Collectors.joining(", "));
        String successors = graph.objects(thing, DCTerms.isReplacedBy).stream().filter(Node::isURI)
                .map(next -> ", <" + Iri.address(next) + ">; rel=\"successor-version\"").collect(Collectors.joining());
        return alternates + ", <" + thing.getURI() + ">; rel=\"describes\", " + LICENCE + successors;
    }

    /** Whether the graph says that it is no more, and no document speaks of it. */
    private boolean withdrawn(Node thing) {
        boolean replaced = graph.has(thing, DCTerms.isReplacedBy.asNode(), Node.ANY)
                || graph.has(thing, OWL2.deprecated.asNode(), NodeFactory.createLiteralByValue(true));
        return replaced && graph.select("facts-by-kind", Map.of("thing", thing)).isEmpty();
    }

    private Answer gone(Answer found, Node thing) {
        return new Answer(Answer.GONE, found.contentType(), found.body(), found.headers()).with("Link", links(thing));
    }

    private Answer page(Node thing) {
        Set<Node> types = Set.copyOf(graph.types(thing));
        if (types.stream().anyMatch(DOCUMENT_TYPES::contains)) {
            return new DocumentPage(work).of(thing);
        }
        return thing.getURI().equals(Prefixes.ONTOLOGY_GRAPH) ? new OntologyPage(work).answer()
                : new ThingPage(work).of(thing);
    }

    private Answer notFound(Node asked) {
        String words = Iri.localName(asked).replaceFirst("\\.[a-z]{2,6}$", "").replaceAll("-[0-9a-f]{10}$", "")
                .replace('-', ' ').strip();
        Map<String, Object> model = Context.Work.model();
        model.put("asked", work.call().path());
        model.put("words", words);
        model.put("similar", new Similar(work).to(asked));
        return work.page(Answer.NOT_FOUND, "missing", model);
    }
}
