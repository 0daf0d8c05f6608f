package org.zhengtu.rdf;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.zhengtu.document.Sidecar;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.Linked;
import org.zhengtu.vocab.ZT;

/** Describes the document itself and its article pieces. */
final class DocumentWriter {
    private static final String SEPARATOR = "|";
    private static final String CHINESE = "zh";
    /** What may be written as an IRI; pages give other things for addresses too. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

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
        sink.text(node, ZT.mediaType, document.source().mediaType());
        sink.chinese(node, RDFS.label, about.title().isEmpty() ? document.name() : about.title());
        sink.add(node, ZT.documentKind, Iris.concept(Schemes.DOCUMENT_KIND, about.kind()));
        // The register is Chinese; what is in another language says so.
        sink.text(node, DCTerms.language, about.language().isEmpty() ? CHINESE : about.language());
        describe(node, about, entities);
        document.described().ifPresent(described -> {
            Node own = Iris.in(node, "description/text");
            sink.add(node, ZT.describedBy, own);
            sink.type(own, ZT.Description);
            describe(own, described.stated(), entities);
            Node sidecar = Iris.in(node, "description/sidecar");
            sink.add(node, ZT.describedBy, sidecar);
            sink.type(sidecar, ZT.Description);
            sink.text(sidecar, ZT.fileName, described.sidecar().name());
            sink.text(sidecar, ZT.digest, described.sidecar().digest());
            sink.text(sidecar, DC_11.rights, described.sidecar().value(Sidecar.Key.LICENCE));
            describe(sidecar, described.sidecar().metadata(), entities);
        });
    }

    /** What is said of the document, by itself, by a sidecar, or both together. */
    private void describe(Node subject, Metadata about, EntityWriter entities) {
        sink.chinese(subject, DCTerms.title, about.title());
        Stream.of(about.publisher().split("、")).forEach(body -> sink.chinese(subject, DC_11.publisher, body));
        sink.chinese(subject, DC_11.creator, about.author());
        sink.chinese(subject, DC_11.source, about.source());
        sink.text(subject, ZT.authorPost, about.authorPost());
        sink.text(subject, ZT.issue, about.issue());
        sink.text(subject, ZT.newspaperPage, about.page());
        if (ADDRESS.matcher(about.url()).matches()) {
            sink.add(subject, DCTerms.source, NodeFactory.createURI(about.url()));
        }
        periods.say(subject, DCTerms.date, about.date());
        about.place().ifPresent(place -> sink.add(subject, DCTerms.spatial, entities.division(place)));
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
