package org.zhengtu.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.zhengtu.PdfBuilder;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.text.Span;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/** Evidence from files with pages says where on which page it is printed. */
class PagesTest {
    private final List<Quad> quads = new ArrayList<>();

    private Node write(Document document, String from, String to) {
        QuadSink sink = new QuadSink(new Iris().document(document), quads::add);
        int start = document.repaired().indexOf(from);
        return new SpanWriter(document, sink.graph(), sink)
                .write(new Span(start, document.repaired().indexOf(to, start) + to.length()));
    }

    private Set<String> values(Node subject, Property property) {
        return quads.stream().filter(quad -> quad.getSubject().equals(subject)
                && quad.getPredicate().equals(property.asNode())).map(Quad::getObject)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                .collect(Collectors.toSet());
    }

    private Set<String> fragments() {
        return quads.stream().filter(quad -> quad.getPredicate().equals(RDF.value.asNode()))
                .map(quad -> quad.getObject().getLiteralLexicalForm()).collect(Collectors.toSet());
    }

    private static Document twoPages() {
        PdfBuilder pdf = new PdfBuilder();
        pdf.page(595, 842).text(80, 100, 16, "区长王明主持召开青山区政府第五次常务会议，研究河道").text(80, 128, 16,
                "管理工作，听取了全年投资安排的汇报，审议了河道管理");
        pdf.page(595, 842).text(80, 100, 16, "办法，会议要求年内完成。");
        return ((Reading.Read) new DocumentReader().read("a.pdf", pdf.bytes())).document();
    }

    @Test
    void aNameHasThePageAndTheLineItStandsIn() {
        Node span = write(twoPages(), "王明", "王明");
        assertEquals(Set.of("1"), values(span, ZT.page));
        assertEquals(Set.of("page=1&viewrect=80,85,400,17"), fragments());
        Node fragment = quads.stream().filter(quad -> quad.getPredicate().equals(RDF.value.asNode()))
                .map(Quad::getSubject).findFirst().orElseThrow();
        assertEquals(Set.of(Others.PDF_FRAGMENTS.getURI()), values(fragment, DCTerms.conformsTo));
        assertEquals(Set.of(Others.FRAGMENT_SELECTOR.getURI()), values(fragment, RDF.type));
    }

    @Test
    void aStretchOverTwoPagesHasAPlaceOnEach() {
        Node span = write(twoPages(), "区长王明", "年内完成");
        assertEquals(Set.of("1", "2"), values(span, ZT.page));
        assertEquals(Set.of("page=1&viewrect=80,85,400,45", "page=2&viewrect=80,85,192,17"), fragments());
    }

    @Test
    void aFileWithoutPagesHasNone() {
        write(SmallDocument.linked().extraction().document(), "青山区", "会议");
        assertEquals(Set.of(), fragments());
    }
}
