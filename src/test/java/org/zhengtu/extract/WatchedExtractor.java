package org.zhengtu.extract;

import java.util.function.Consumer;
import org.zhengtu.document.Document;

/** An extractor that tells a benchmark when each of its finders has ended. */
public final class WatchedExtractor {
    private final Extractor extractor = new Extractor();

    /** @param ended takes the name of each finder when it has found its facts */
    public Extraction extract(Document document, Consumer<String> ended) {
        // Articles are found by a method of the extractor itself.
        return extractor.extract(document, finder -> ended.accept(
                finder.getClass().isSynthetic() ? "articles" : finder.getClass().getSimpleName()));
    }
}
