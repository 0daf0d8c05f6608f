package org.zhengtu.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.zhengtu.document.Document;
import org.zhengtu.text.CodePoints;
import org.zhengtu.text.Span;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/**
 * Writes places of the original text as Web Annotation selectors: {@code oa:start} and {@code oa:end} in code points,
 * {@code oa:exact} the text between them as it stands in the file.
 */
final class SpanWriter {
    private final Document document;
    private final Node node;
    private final QuadSink sink;
    private final CodePoints codePoints;

    SpanWriter(Document document, Node node, QuadSink sink) {
        this.document = document;
        this.node = node;
        this.sink = sink;
        this.codePoints = new CodePoints(document.text().original());
    }

    /** Describes a span of repaired text once and gives its node. */
    Node write(Span repaired) {
        Span units = document.text().toOriginal(repaired);
        Span points = new Span(codePoints.at(units.start()), codePoints.at(units.end()));
        Node span = Iris.span(node, points);
        if (sink.first(span)) {
            Node position = Iris.in(span, "position");
            Node quote = Iris.in(span, "quote");
            sink.type(span, ZT.Span, Others.SPECIFIC_RESOURCE);
            sink.add(span, Others.HAS_SOURCE, node);
            sink.add(span, Others.HAS_SELECTOR, position);
            sink.add(span, Others.HAS_SELECTOR, quote);
            sink.type(position, Others.POSITION_SELECTOR);
            integer(position, Others.START, points.start());
            integer(position, Others.END, points.end());
            sink.type(quote, Others.QUOTE_SELECTOR);
            sink.text(quote, Others.EXACT, units.of(document.text().original()));
        }
        return span;
    }

    private void integer(Node subject, Property property, int value) {
        sink.typed(subject, property, Integer.toString(value), XSDDatatype.XSDinteger);
    }
}
