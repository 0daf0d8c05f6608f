package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

/** Cuts a document into its articles. */
final class ArticleCutter {
    private ArticleCutter() {
    }

    static List<Article> cut(List<Paragraph> paragraphs, Metadata metadata) {
        if (paragraphs.isEmpty()) {
            return List.of();
        }
        int end = paragraphs.get(paragraphs.size() - 1).span().end();
        boolean report = metadata.kind() == DocumentKind.REPORT;
        Paragraph first = paragraphs.get(0);
        boolean titled = first.text().equals(metadata.title()) && paragraphs.size() > 1;
        Span body = new Span(titled ? paragraphs.get(1).span().start() : first.span().start(), end);
        return List.of(new Article(1, metadata.title(), titled ? Optional.of(first.span()) : Optional.empty(), List.of(),
                List.of(), body, Period.UNKNOWN, report ? ArticleKind.REPORT : ArticleKind.NEWS, Optional.empty()));
    }
}
