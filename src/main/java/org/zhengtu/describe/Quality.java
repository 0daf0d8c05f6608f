package org.zhengtu.describe;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.zhengtu.text.Lexicon;

/** Writes quality in DQV: what was measured by hand, and what this build counted. */
final class Quality {
    private static final String ANNOTATED = "annotated";

    private final StaticPart known;
    private final Sink sink;

    Quality(StaticPart known, Sink sink) {
        this.known = known;
        this.sink = sink;
    }

    /** Figures of {@code data/quality.tsv}. @throws IllegalStateException if one names what is not described */
    void measured() {
        for (Lexicon.Row row : Lexicon.resource("quality.tsv").rows()) {
            Node evaluation = node("evaluation", row);
            Node node = Sink.part("quality/" + row.get("evaluation") + "/" + row.get("table") + "/"
                    + row.get("metric"));
            measurement(node, node("table", row), node("metric", row));
            sink.add(node, DCTerms.source, evaluation);
            sink.typed(node, Terms.VALUE, new BigDecimal(row.get("value")).toString(),
                    row.get("metric").equals(ANNOTATED) ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal);
        }
    }

    private Node node(String kind, Lexicon.Row row) {
        return known.find(kind, row.get(kind)).orElseThrow(() -> new IllegalStateException("quality.tsv, line "
                + row.line() + ": ontology/dataset.ttl has no " + kind + " '" + row.get(kind) + "'"));
    }

    /** Shares of the things in this graph. */
    void counted(Completeness completeness) {
        Node confident = known.find("metric", "confident").orElseThrow();
        for (Resource table : known.tables()) {
            counted(table.asNode(), confident, completeness.confident(iri(table)));
        }
        for (Resource metric : known.shares()) {
            counted(metric.getProperty(DCTerms.subject).getResource().asNode(), metric.asNode(),
                    completeness.share(iri(metric), metric.getProperty(VOID.property).getResource().getURI()));
        }
    }

    private static String iri(Resource described) {
        return described.getProperty(VOID._class).getResource().getURI();
    }

    private void counted(Node table, Node metric, Optional<BigDecimal> share) {
        share.ifPresent(value -> {
            Node node = Sink.part("quality/build/" + last(table) + "/" + last(metric));
            measurement(node, table, metric);
            sink.add(node, DCTerms.source, Sink.DATASET);
            sink.typed(node, Terms.VALUE, value.toString(), XSDDatatype.XSDdecimal);
        });
    }

    private static String last(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1).replaceFirst("^[a-z]+-", "");
    }

    private void measurement(Node node, Node table, Node metric) {
        sink.type(node, Terms.MEASUREMENT);
        sink.add(node, Terms.COMPUTED_ON, table);
        sink.add(node, Terms.MEASUREMENT_OF, metric);
    }
}
