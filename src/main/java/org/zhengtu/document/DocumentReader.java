package org.zhengtu.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

/** Reads files into documents. Safe for threads. */
public final class DocumentReader {

    /**
     * Reads one file.
     *
     * @param name  the file's name without folders; it is kept as a label and never asked for facts
     * @param bytes the whole file
     */
    public Reading read(String name, byte[] bytes) {
        AlignedText text = AlignedText.of(new String(bytes, StandardCharsets.UTF_8));
        Span all = new Span(0, text.repaired().length());
        Article article = new Article(1, "", Optional.empty(), List.of(), List.of(), all, Period.UNKNOWN,
                ArticleKind.NEWS, Optional.empty());
        return new Reading.Read(new Document(name, "", "UTF-8", text, List.of(), Metadata.UNKNOWN, List.of(article),
                List.of(), List.of(), List.of(), List.of()));
    }
}
