package org.zhengtu.extract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.document.Article;
import org.zhengtu.text.Span;

/** Tells which article piece a span stands in. */
final class ArticleOfSpan {
    private final TreeMap<Integer, Article> byStart = new TreeMap<>();

    ArticleOfSpan(List<Article> articles) {
        articles.forEach(article -> byStart.put(article.body().start(), article));
    }

    /** The number of the piece whose body holds the span, 0 if none does. */
    int of(Span span) {
        Map.Entry<Integer, Article> entry = byStart.floorEntry(span.start());
        return entry != null && entry.getValue().body().contains(span) ? entry.getValue().number() : 0;
    }
}
