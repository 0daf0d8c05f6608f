package org.zhengtu.rdf;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.curation.Kind;
import org.zhengtu.document.Document;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.FigureLinks;
import org.zhengtu.link.Linked;
import org.zhengtu.link.ProgrammeLevels;
import org.zhengtu.link.Units;
import org.zhengtu.people.DocumentPeople;
import org.zhengtu.people.DocumentPerson;

/**
 * Writes a document's named graph. Immutable and safe for threads; what it writes follows from its input alone.
 *
 * <pre>
 * &lt;…/doc/ye-mian-…&gt; {
 *   &lt;…/doc/ye-mian-…/post/4be0…&gt; a zt:PostHolding, org:Membership ;
 *       org:member &lt;…/id/person/wang-ming-…&gt; ; zt:post "…" ; org:organization &lt;…/id/body/…&gt; ;
 *       zt:asOf "2025-01-08"^^xsd:date ; prov:wasDerivedFrom &lt;…/doc/ye-mian-…&gt; ;
 *       zt:rule &lt;…/rule/people/post&gt; ; zt:confidence 0.90 ;
 *       zt:firstEvidence &lt;…/doc/ye-mian-…/span/120-124&gt; ; zt:evidence &lt;…/doc/ye-mian-…/span/120-124&gt; .
 * }
 * </pre>
 */
public final class GraphWriter {
    static {
        JenaSystem.init();
    }

    private final Iris iris = new Iris();
    private final Units units = new Units();
    private final ProgrammeLevels levels = new ProgrammeLevels();
    private final FigureLinks figureLinks = new FigureLinks(units);

    /** The IRI of a document, which is the name of its graph as well. */
    public String graphOf(Document document) {
        return iris.document(document).getURI();
    }

    /**
     * Writes all quads of a document; none comes twice, and their order is that of the facts.
     *
     * @param out takes the quads one by one, on this thread
     * @return the persons, whom {@link IdentityWriter} tells apart over all documents
     */
    public List<DocumentPerson> write(Linked linked, Consumer<Quad> out) {
        return write(linked, out, entity -> { });
    }

    /**
     * The same.
     *
     * @param things takes the bodies, programmes, meetings and places that the quads describe
     */
    public List<DocumentPerson> write(Linked linked, Consumer<Quad> out, Consumer<DocumentEntity> things) {
        Document document = linked.extraction().document();
        QuadSink sink = new QuadSink(iris.document(document), out);
        EntityWriter entities = new EntityWriter(iris, sink, new BestBodies(linked));
        References references = new References(linked, iris, sink, entities);
        SpanWriter spans = new SpanWriter(document, sink.graph(), sink);
        ClaimBook book = new ClaimBook(sink.graph(), spans);
        DocumentWriter documents = new DocumentWriter(linked, sink, iris, references);
        FactWriter facts = new FactWriter(linked, sink.graph(), references, entities, book, units, levels);
        documents.write(entities);
        for (Fact fact : linked.extraction().facts()) {
            if (fact instanceof Fact.ArticlePiece piece) {
                documents.write(piece, book);
            } else {
                facts.write(fact);
            }
        }
        facts.relateFigures(figureLinks);
        new PartWriter(document, sink, spans, book).write();
        book.writeTo(sink);
        entities.written().stream().filter(e -> Kind.of(e).filter(k -> k != Kind.PERSON).isPresent())
                .map(e -> new DocumentEntity(sink.graph().getURI(), document.name(), document.metadata().place(),
                        document.metadata().date(), e, iris.entity(e).getURI())).forEach(things);
        return DocumentPeople.of(linked, sink.graph().getURI(), person -> facts.holding(person).getURI());
    }
}
