package org.zhengtu.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.zhengtu.extract.Evidence;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/** The facts of one document, each once, with all the places that say it. Used by one thread. */
final class ClaimBook {
    private final Node document;
    private final SpanWriter spans;
    private final Map<Node, Entry> entries = new LinkedHashMap<>();

    private static final class Entry {
        private final Claim claim;
        private final Set<Node> spans = new LinkedHashSet<>();
        private final Set<String> rules = new LinkedHashSet<>();
        private final Map<Property, Node> relations = new LinkedHashMap<>();
        private final Set<Node> articles = new LinkedHashSet<>();
        private double confidence;

        private Entry(Claim claim) {
            this.claim = claim;
        }
    }

    ClaimBook(Node document, SpanWriter spans) {
        this.document = document;
        this.spans = spans;
    }

    /**
     * Enters a claim, or one more place that says it.
     *
     * @param article number of the article piece, 0 if none
     * @return the fact
     */
    Node enter(Claim claim, Evidence evidence, int article) {
        Node fact = Iris.fact(document, claim.path(), claim.content());
        enter(fact, claim, evidence, article);
        return fact;
    }

    /** Relates a fact that was entered to another; where several places relate it, the first counts. */
    void relate(Node fact, Property property, Node other) {
        entries.get(fact).relations.putIfAbsent(property, other);
    }

    /** The same under an IRI of its own. */
    void enter(Node fact, Claim claim, Evidence evidence, int article) {
        Entry entry = entries.computeIfAbsent(fact, key -> new Entry(claim));
        entry.spans.add(spans.write(evidence.span()));
        entry.rules.add(evidence.rule());
        entry.confidence = Math.max(entry.confidence, evidence.confidence());
        if (article > 0) {
            entry.articles.add(Iris.piece(document, article));
        }
    }

    /** Writes all facts. */
    void writeTo(QuadSink sink) {
        Periods periods = new Periods(sink);
        entries.forEach((fact, entry) -> write(fact, entry, sink, periods));
    }

    private void write(Node fact, Entry entry, QuadSink sink, Periods periods) {
        sink.type(fact, entry.claim.types().toArray(Resource[]::new));
        entry.claim.parts().forEach(part -> sink.add(fact, part.property(), part.object()));
        entry.claim.periods().forEach(period -> periods.interval(period)
                .ifPresent(node -> sink.add(fact, ZT.interval, node)));
        entry.relations.forEach((property, other) -> sink.add(fact, property, other));
        sink.add(fact, Others.DERIVED_FROM, document);
        sink.add(fact, ZT.firstEvidence, entry.spans.iterator().next());
        entry.spans.forEach(span -> sink.add(fact, ZT.evidence, span));
        entry.articles.forEach(article -> sink.add(fact, ZT.inArticle, article));
        sink.typed(fact, ZT.confidence, BigDecimal.valueOf(entry.confidence).setScale(2, RoundingMode.HALF_UP)
                .toPlainString(), XSDDatatype.XSDdecimal);
        for (String rule : entry.rules) {
            Node node = Iris.rule(rule);
            sink.add(fact, ZT.rule, node);
            if (sink.first(node)) {
                sink.type(node, ZT.Rule);
                sink.text(node, RDFS.label, rule);
            }
        }
    }
}
