package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.zhengtu.vocab.ZT;

/** The graph of one document, read once as a whole, since a page of it needs nearly all. */
final class DocumentFacts {
    private final Map<Node, List<Triple>> bySubject = new HashMap<>();
    private final FactKinds kinds;

    DocumentFacts(Graph graph, FactKinds kinds, Node document) {
        this.kinds = kinds;
        Iterator<Quad> quads = graph.graph(document);
        while (quads.hasNext()) {
            Triple triple = quads.next().asTriple();
            bySubject.computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>()).add(triple);
        }
    }

    /** What a property of a fact leads to. */
    List<Node> objects(Node subject, Node predicate) {
        return bySubject.getOrDefault(subject, List.of()).stream()
                .filter(triple -> triple.getPredicate().equals(predicate)).map(Triple::getObject).distinct().toList();
    }

    private List<Node> objects(Node subject, Resource predicate) {
        return objects(subject, predicate.asNode());
    }

    private record At(Node fact, FactKinds.Kind kind, int start, int end) {
    }

    /** The facts in the order of the text, each with all its places; of those at one place the longest first. */
    Map<Node, MarkedText.Found> found() {
        List<At> all = new ArrayList<>();
        for (Node fact : bySubject.keySet()) {
            kinds.of(objects(fact, RDF.type)).ifPresent(kind -> objects(fact, ZT.evidence).forEach(span ->
                    objects(span, OA.hasSelector).forEach(selector -> objects(selector, OA.start).forEach(start ->
                            objects(selector, OA.end).forEach(end -> all.add(new At(fact, kind, number(start),
                                    number(end))))))));
        }
        all.sort(Comparator.comparingInt(At::start).thenComparing(Comparator.comparingInt(At::end).reversed())
                .thenComparing(at -> at.fact().toString()));
        Map<Node, MarkedText.Found> found = new LinkedHashMap<>();
        all.forEach(at -> found.computeIfAbsent(at.fact(), fact -> new MarkedText.Found("f" + (found.size() + 1),
                at.kind(), new ArrayList<>())).places().add(new int[] {at.start(), at.end()}));
        return found;
    }

    private static int number(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }
}
