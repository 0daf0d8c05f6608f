package org.zhengtu.rdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.link.IndicatorConcept;
import org.zhengtu.text.Lexicon;
import org.zhengtu.vocab.ZT;

/**
 * The concepts of the scheme of indicators, out of {@code data/lexicon/indicators.tsv}, and the entries of the National
 * Bureau of Statistics that they match, out of {@code nbs-indicators.tsv}. The bureau publishes no IRIs, so these are
 * of our base; the schemes themselves stand in {@code ontology/concepts/indicators.ttl}.
 */
final class IndicatorScheme {
    private final Iris iris = new Iris();
    private final QuadSink sink;
    private final Map<String, IndicatorConcept> concepts = new HashMap<>();
    private final Set<Node> entries = new HashSet<>();

    private IndicatorScheme(QuadSink sink) {
        this.sink = sink;
    }

    /**
     * Writes all of them.
     *
     * @param graph the graph to which the quads belong
     * @throws IllegalStateException if a concept names a wider one or an entry of the bureau that is not in the files
     */
    static void write(Node graph, Consumer<Quad> out) {
        IndicatorScheme scheme = new IndicatorScheme(new QuadSink(graph, out));
        List<IndicatorConcept> all = IndicatorConcept.all();
        all.forEach(concept -> scheme.concepts.put(concept.name(), concept));
        Lexicon.load("nbs-indicators").rows().forEach(scheme::entry);
        all.forEach(scheme::concept);
    }

    private void entry(Lexicon.Row row) {
        Node entry = Iris.nbs(row.get("tree") + "/" + row.get("code"));
        entries.add(entry);
        sink.type(entry, SKOS.Concept);
        sink.label(entry, row.get("name"));
        sink.text(entry, SKOS.notation, row.get("code"));
        sink.add(entry, SKOS.inScheme, Iris.nbs(row.get("tree")));
    }

    private void concept(IndicatorConcept concept) {
        Node node = iris.entity(concept.entity());
        sink.type(node, ZT.Indicator, SKOS.Concept);
        sink.text(node, ZT.identityKey, concept.entity().key());
        sink.add(node, ZT.identityRule, Iris.concept(Schemes.IDENTITY_RULE, concept.entity().rule()));
        // One label in Chinese only, as all entities have: whoever asks for rdfs:label gets one row.
        sink.label(node, concept.name());
        sink.english(node, SKOS.prefLabel, concept.english());
        concept.variants().forEach(variant -> sink.chinese(node, SKOS.altLabel, variant));
        sink.chinese(node, SKOS.definition, concept.definition());
        sink.text(node, ZT.usualUnit, concept.unit());
        sink.add(node, SKOS.inScheme, Iris.scheme(Schemes.INDICATOR));
        if (concept.broader().isEmpty()) {
            sink.add(node, SKOS.topConceptOf, Iris.scheme(Schemes.INDICATOR));
        } else {
            sink.add(node, SKOS.broader, wider(concept));
        }
        concept.same().forEach(code -> match(node, SKOS.exactMatch, code));
        concept.near().forEach(code -> match(node, SKOS.closeMatch, code));
    }

    private Node wider(IndicatorConcept concept) {
        IndicatorConcept wider = concepts.get(concept.broader());
        if (wider == null) {
            throw new IllegalStateException("indicators.tsv: '" + concept.name() + "' is narrower than '"
                    + concept.broader() + "', which is not in the file");
        }
        return iris.entity(wider.entity());
    }

    private void match(Node node, Property how, String code) {
        Node entry = Iris.nbs(code);
        if (!entries.contains(entry)) {
            throw new IllegalStateException("indicators.tsv names '" + code + "', which is not in nbs-indicators.tsv");
        }
        sink.add(node, how, entry);
    }
}
