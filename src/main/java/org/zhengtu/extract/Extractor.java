package org.zhengtu.extract;

import java.util.List;
import java.util.function.Consumer;
import org.zhengtu.document.Article;
import org.zhengtu.document.Document;

/** Reads the facts out of a document: a pure function of the document and the data in the jar. Safe for threads. */
public final class Extractor {
    private final List<FactFinder> stages;
    private final OrdinaryWords ordinary = new OrdinaryWords();

    /** Loads grammars and lexicons. @throws IllegalStateException if one is missing or broken */
    public Extractor() {
        // Each stage may look at what the stages before it found.
        this.stages = List.of(
                Extractor::articles,
                new BodyFinder(),
                new PeopleFinder(),
                new ProgrammeLeads(new ProgrammeFinder()),
                new PlaceFinder(),
                new ProgrammeStatusFinder(),
                new FigureFinder(),
                new MeetingFinder(),
                new MeetingTalk(),
                new RelationFinder());
    }

    /** All facts of a document. */
    public Extraction extract(Document document) {
        return extract(document, stage -> { });
    }

    /** @param ended is told of each stage when it has found its facts */
    Extraction extract(Document document, Consumer<FactFinder> ended) {
        Findings findings = new Findings();
        for (FactFinder stage : stages) {
            findings.addAll(stage.find(document, findings));
            ended.accept(stage);
        }
        return new Extraction(document, ordinary.without(document, findings.facts()));
    }

    private static List<Fact> articles(Document document, Findings found) {
        return document.articles().stream().filter(article -> article.body().length() > 0)
                .map(Extractor::piece).toList();
    }

    private static Fact piece(Article article) {
        return new Fact.ArticlePiece(article, new Evidence(article.body(), "document/article", 0.9));
    }
}
