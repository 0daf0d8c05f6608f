package org.zhengtu.rdf;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.zhengtu.content.SourceText;
import org.zhengtu.document.Document;
import org.zhengtu.text.CodePoints;
import org.zhengtu.text.Span;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/**
 * Writes places of the original text as Web Annotation selectors: {@code oa:start} and {@code oa:end} in code points,
 * {@code oa:exact} the text between them as it stands in the file. Where the file has pages, {@code zt:page} is the
 * page, and a fragment selector shows the place in any viewer that knows the fragment identifiers of PDF:
 *
 * <pre>
 * &lt;…/span/120-124&gt; zt:page 3 ; oa:hasSelector &lt;…/span/120-124/page-1&gt; .
 * &lt;…/span/120-124/page-1&gt; a oa:FragmentSelector ; dcterms:conformsTo &lt;http://tools.ietf.org/rfc/rfc8118&gt; ;
 *     rdf:value "page=3&amp;viewrect=80,114,432,16" .
 * </pre>
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
        Span units = document.text().quotable(repaired);
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
            pages(span, document.source().linesOf(units));
        }
        return span;
    }

    /** The pages and the places on them; lines one below the other are one place, those in the next column another. */
    private void pages(Node span, List<SourceText.PrintedLine> lines) {
        lines.stream().map(SourceText.PrintedLine::page).distinct().forEach(page -> integer(span, ZT.page, page));
        int number = 0;
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !areTogether(lines.get(i - 1), lines.get(i))) {
                Node fragment = Iris.in(span, "page-" + ++number);
                sink.add(span, Others.HAS_SELECTOR, fragment);
                sink.type(fragment, Others.FRAGMENT_SELECTOR);
                sink.add(fragment, DCTerms.conformsTo, Others.PDF_FRAGMENTS.asNode());
                sink.text(fragment, RDF.value, fragment(lines.subList(from, i)));
                from = i;
            }
        }
    }

    private static boolean areTogether(SourceText.PrintedLine line, SourceText.PrintedLine next) {
        return line.page() == next.page() && line.left() < next.left() + next.width()
                && next.left() < line.left() + line.width();
    }

    /** Whole points are exact enough to look at, and are printed alike on any machine. */
    private static String fragment(List<SourceText.PrintedLine> lines) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (SourceText.PrintedLine line : lines) {
            left = Math.min(left, line.left());
            top = Math.min(top, line.top());
            right = Math.max(right, line.left() + line.width());
            bottom = Math.max(bottom, line.top() + line.height());
        }
        long x = Math.max(0, (long) Math.floor(left));
        long y = Math.max(0, (long) Math.floor(top));
        return "page=" + lines.get(0).page() + "&viewrect=" + x + "," + y + "," + ((long) Math.ceil(right) - x) + ","
                + ((long) Math.ceil(bottom) - y);
    }

    private void integer(Node subject, Property property, int value) {
        sink.typed(subject, property, Integer.toString(value), XSDDatatype.XSDinteger);
    }
}
