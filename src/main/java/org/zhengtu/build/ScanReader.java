package org.zhengtu.build;

import java.util.HashMap;
import java.util.Map;
import org.zhengtu.document.Article;
import org.zhengtu.document.ArticleKind;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.text.Span;

/** Reads what {@link ScanWriter} wrote. Used by one thread. */
final class ScanReader {
    private final FieldReader in;
    private final OutputReader parts;

    ScanReader(FieldReader in) {
        this.in = in;
        this.parts = new OutputReader(in);
    }

    DocumentScan scan() {
        return new DocumentScan(in.text(), in.text(), in.optional(this::entry));
    }

    private IssueIndex.Entry entry() {
        return new IssueIndex.Entry(in.text(), in.text(), parts.metadata(),
                in.list(() -> new IssueIndex.JumpPiece(article(), words())));
    }

    private Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        in.list(() -> words.put(in.text(), in.number()) == null);
        return words;
    }

    private Article article() {
        return new Article(in.number(), in.text(), in.optional(this::span), in.list(in::text), in.list(in::text),
                span(), parts.period(), in.constant(ArticleKind.class), in.optional(this::jump),
                in.optional(this::jump), in.text());
    }

    private Span span() {
        return new Span(in.number(), in.number());
    }

    private Article.Jump jump() {
        return new Article.Jump(in.flag(), in.number(), in.text(), in.number());
    }
}
