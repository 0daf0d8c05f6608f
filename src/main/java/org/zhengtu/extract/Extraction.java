package org.zhengtu.extract;

import java.util.List;
import org.zhengtu.document.Document;

/**
 * All that one document claims.
 *
 * @param facts by place in the text; facts at one place in the order of the stages that found them
 */
public record Extraction(Document document, List<Fact> facts) {

    /** Keeps an unmodifiable copy. */
    public Extraction {
        facts = List.copyOf(facts);
    }

    /** The facts of one type, in their order. */
    public <F extends Fact> List<F> facts(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
