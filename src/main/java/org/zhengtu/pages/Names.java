package org.zhengtu.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.ZT;

/** The names of things in one language, and values as readers see them; for one answer, in one transaction. */
final class Names {
    private static final List<Node> PREDICATES = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(),
            DCTerms.title.asNode(), FOAF.name.asNode(), ZT.headline.asNode(), ZT.fileName.asNode());
    private static final List<Node> DOCUMENT = List.of(DCTerms.title.asNode(), RDFS.label.asNode(),
            ZT.fileName.asNode());
    private static final int MOST = 40;

    private final Graph graph;
    private final Call call;
    private final Map<String, String> words;
    private final Map<Node, View.Value> known = new HashMap<>();

    /** @param words for the terms of other vocabularies, under {@code term.} and their short form */
    Names(Graph graph, Call call, Map<String, String> words) {
        this.words = words;
        this.graph = graph;
        this.call = call;
    }

    /** The name of a thing: in the reader's language if there is one, then any. */
    String of(Node node) {
        return value(node).text();
    }

    /** A value with its link. */
    View.Value value(Node node) {
        if (node.isLiteral()) {
            return literal(node);
        }
        return known.computeIfAbsent(node, this::thing);
    }

    private View.Value literal(Node node) {
        return new View.Value(node.getLiteralLexicalForm(), "", node.getLiteralLanguage(), "");
    }

    private View.Value thing(Node node) {
        if (!node.isURI()) {
            return View.Value.of(node.toString());
        }
        String href = Iri.isOurs(node) ? call.to(Iri.address(node)) : web(node.getURI());
        for (Node predicate : Iri.isDocument(node) ? DOCUMENT : PREDICATES) {
            Node best = best(node, predicate);
            if (best != null) {
                return new View.Value(best.getLiteralLexicalForm(), href, best.getLiteralLanguage(), "");
            }
        }
        String name = Iri.shortForm(node);
        String word = words.get("term." + name);
        if (word != null) {
            return new View.Value(word, href, "", name);
        }
        return View.Value.of(name.equals(node.getURI()) && Iri.isOurs(node) ? Iri.localName(node) : name, href);
    }

    /** Only addresses of the web become links; nothing else a document says may run at a click. */
    private static String web(String iri) {
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
    }

    private Node best(Node node, Node predicate) {
        Node best = null;
        for (Triple triple : graph.find(node, predicate, Node.ANY, MOST)) {
            Node name = triple.getObject();
            if (name.isLiteral() && (best == null || rank(name) > rank(best) || rank(name) == rank(best)
                    && name.getLiteralLexicalForm().compareTo(best.getLiteralLexicalForm()) < 0)) {
                best = name;
            }
        }
        return best;
    }

    private int rank(Node name) {
        String tag = name.getLiteralLanguage();
        if (tag.equals(call.language().tag())) {
            return 2;
        }
        return tag.isEmpty() ? 0 : 1;
    }
}
