package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengtu.text.Span;

/** What the stages have found so far in one document. Used by one thread. */
final class Findings {
    private final List<Fact> facts = new ArrayList<>();

    void addAll(List<? extends Fact> found) {
        facts.addAll(found);
        facts.sort(Comparator.comparing(Fact::span));
    }

    /** The facts of one type, by place. */
    <F extends Fact> List<F> all(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The facts of one type whose evidence lies inside a span. */
    <F extends Fact> List<F> within(Class<F> type, Span span) {
        return all(type).stream().filter(fact -> span.contains(fact.span())).toList();
    }

    List<Fact> facts() {
        return facts;
    }
}
