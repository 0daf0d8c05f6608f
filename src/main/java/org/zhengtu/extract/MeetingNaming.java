package org.zhengtu.extract;

import java.util.List;
import org.zhengtu.document.Document;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Completes what is said of a meeting: the name of one that has none, and where it took place. Immutable. */
final class MeetingNaming {
    private static final int NEAR = 30;

    private final List<Rule> places;
    private final Rule bareHead;

    MeetingNaming(Grammar grammar) {
        this.places = grammar.rules("place");
        this.bareHead = grammar.rule("bare-head");
    }

    /** The name of an unnamed meeting: whose it is, what it was for, and its head. */
    String unnamed(String purpose, Document document, int article) {
        String whose = document.metadata().place().map(Division::name).orElse("");
        return bareHead.whole(purpose).isPresent()
                ? whose + document.article(article).map(a -> a.headline()).orElse("") + purpose : whose + purpose;
    }

    /** Where the meeting at {@code name} took place, empty if the text does not say. */
    String place(String text, Span name) {
        int from = Math.max(0, name.start() - NEAR);
        String near = text.substring(from, name.start()) + MarkedText.MEETING
                + text.substring(name.end(), Math.min(text.length(), name.end() + NEAR));
        return places.stream().flatMap(rule -> rule.first(near).stream()).map(m -> m.group("place"))
                .findFirst().orElse("");
    }
}
