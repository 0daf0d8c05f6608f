package org.zhengtu.rdf;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDFS;
import org.zhengtu.document.Article;
import org.zhengtu.document.Document;
import org.zhengtu.document.Metadata;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.Linked;
import org.zhengtu.vocab.ZT;

/** Describes the document itself and its article pieces. */
final class DocumentWriter {
    private static final String SEPARATOR = "|";

    private final Document document;
    private final Linked linked;
    private final Node node;
    private final QuadSink sink;
    private final Iris iris;
    private final References references;
    private final Periods periods;

    DocumentWriter(Linked linked, QuadSink sink, Iris iris, References references) {
        this.document = linked.extraction().document();
        this.linked = linked;
        this.node = sink.graph();
        this.sink = sink;
        this.iris = iris;
        this.references = references;
        this.periods = new Periods(sink);
    }

    /** Writes what is known of the document as a whole. */
    void write(EntityWriter entities) {
        Metadata about = document.metadata();
        sink.type(node, ZT.Document, FOAF.Document);
        sink.text(node, ZT.fileName, document.name());
        sink.text(node, ZT.digest, document.digest());
        sink.text(node, ZT.encoding, document.encoding());
        document.repairs().stream().distinct().forEach(repair -> sink.text(node, ZT.repair, repair));
        sink.chinese(node, RDFS.label, about.title().isEmpty() ? document.name() : about.title());
        sink.chinese(node, DCTerms.title, about.title());
        sink.chinese(node, DC_11.publisher, about.publisher());
        sink.chinese(node, DC_11.creator, about.author());
        sink.chinese(node, DC_11.source, about.source());
        sink.text(node, ZT.authorPost, about.authorPost());
        sink.text(node, ZT.issue, about.issue());
        sink.text(node, ZT.newspaperPage, about.page());
        sink.add(node, ZT.documentKind, Iris.concept(Schemes.DOCUMENT_KIND, about.kind()));
        periods.say(node, DCTerms.date, about.date());
        about.place().ifPresent(place -> sink.add(node, DCTerms.spatial, entities.division(place)));
    }

    /** Enters an article piece. Its number is its identity: two pieces may be alike to the letter. */
    void write(Fact.ArticlePiece fact, ClaimBook book) {
        Article article = fact.article();
        Claim claim = new Claim("article", ZT.ArticlePiece)
                .with(ZT.number, NodeFactory.createLiteralDT(Integer.toString(article.number()),
                        XSDDatatype.XSDinteger))
                .with(ZT.partOfArticle, whole(article))
                .concept(ZT.articleKind, Schemes.ARTICLE_KIND, article.kind())
                .text(ZT.headline, article.headline())
                .text(ZT.kickerLine, String.join(SEPARATOR, article.kickers()))
                .text(ZT.byline, String.join(SEPARATOR, article.reporters()))
                .period(ZT.dateOfEvent, article.dateOfEvent());
        article.kickers().stream().distinct().forEach(kicker -> claim.text(ZT.kicker, kicker));
        article.reporters().stream().distinct().filter(linked.persons()::containsKey)
                .forEach(reporter -> claim.with(ZT.reporter, references.person(reporter)));
        article.continues().ifPresent(jump -> jump(claim, jump));
        book.enter(Iris.piece(node, article.number()), claim, fact.evidence(), 0);
    }

    private static void jump(Claim claim, Article.Jump jump) {
        claim.with(ZT.jumpForward, NodeFactory.createLiteralDT(Boolean.toString(jump.forward()),
                XSDDatatype.XSDboolean));
        if (jump.page() > 0) {
            claim.with(ZT.jumpPage, NodeFactory.createLiteralDT(Integer.toString(jump.page()),
                    XSDDatatype.XSDinteger));
        }
        if (jump.isJoined()) {
            claim.text(ZT.jumpFile, jump.document());
        }
    }

    /** The article as a whole, which all its pieces must name alike though none knows the others' graphs. */
    private Node whole(Article article) {
        List<String> key = article.whole().isEmpty()
                ? List.of(document.name() + "#" + article.number(), node.getURI()) : List.of(article.whole());
        Node whole = iris.thing("article", article.headline(), key);
        if (sink.first(whole)) {
            sink.type(whole, ZT.Article);
            sink.label(whole, article.headline());
        }
        return whole;
    }
}
