package org.zhengtu.build;

import java.util.TreeMap;
import org.zhengtu.document.Article;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.text.Span;

/** Writes what the first look at a document tells. {@link ScanReader} is its mirror. Used by one thread. */
final class ScanWriter {
    private final FieldWriter out;
    private final OutputWriter parts;

    ScanWriter(FieldWriter out) {
        this.out = out;
        this.parts = new OutputWriter(out);
    }

    void scan(DocumentScan scan) {
        out.text(scan.digest());
        out.text(scan.reason());
        out.optional(scan.entry(), this::entry);
    }

    private void entry(IssueIndex.Entry entry) {
        out.text(entry.digest());
        out.text(entry.name());
        parts.metadata(entry.metadata());
        out.list(entry.pieces(), piece -> {
            article(piece.article());
            out.list(new TreeMap<>(piece.words()).entrySet(), word -> {
                out.text(word.getKey());
                out.number(word.getValue());
            });
        });
    }

    private void article(Article article) {
        out.number(article.number());
        out.text(article.headline());
        out.optional(article.headlineSpan(), this::span);
        out.list(article.kickers(), out::text);
        out.list(article.reporters(), out::text);
        span(article.body());
        parts.period(article.dateOfEvent());
        out.constant(article.kind());
        out.optional(article.from(), this::jump);
        out.optional(article.to(), this::jump);
        out.text(article.whole());
    }

    private void span(Span span) {
        out.number(span.start());
        out.number(span.end());
    }

    private void jump(Article.Jump jump) {
        out.flag(jump.forward());
        out.number(jump.page());
        out.text(jump.document());
        out.number(jump.number());
    }
}
