package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Article;
import org.zhengtu.document.Document;
import org.zhengtu.extract.MeetingNames.Found;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Completes what is said of a meeting: the name of one that has none, and where it took place. Immutable. */
final class MeetingNaming {
    private static final int NEAR = 30;

    private final List<Rule> places;
    private final Rule noPlace;
    private final Rule here;
    private final Rule label;
    private final Rule visit;

    MeetingNaming(Grammar grammar) {
        this.places = List.of(grammar.rule("place.after"), grammar.rule("place.before"));
        this.noPlace = grammar.rule("place.not");
        this.here = grammar.rule("place.here");
        this.label = grammar.rule("headline-label");
        this.visit = grammar.rule("headline-visit");
    }

    /** The full name: as found, or made from purpose or headline where the meeting has none. */
    String full(Found found, Document document, int article) {
        return switch (found.source()) {
            case NAME, TOLD -> found.name();
            case PURPOSE -> document.metadata().place().map(Division::name).orElse("") + found.name();
            case HEADLINE, ANAPHOR -> onto(topic(headline(document, article)), found.name());
        };
    }

    private String topic(String headline) {
        return visit.first(headline).map(m -> m.group("topic")).orElse(headline);
    }

    private String headline(Document document, int article) {
        String headline = document.article(article).map(Article::headline).orElse("");
        return label.first(headline).map(m -> headline.substring(m.span().end())).orElse(headline).strip();
    }

    /** Puts a head behind a headline; words that both have at the seam stand once. */
    private static String onto(String headline, String head) {
        for (int shared = head.length(); shared > 0; shared--) {
            if (headline.endsWith(head.substring(0, shared))) {
                return headline + head.substring(shared);
            }
        }
        return headline + head;
    }

    /** The session that a name stands for; a mere level means the division of the document's place at that level. */
    MeetingIds.Session session(Found found, Document document) {
        String seat = document.metadata().place().filter(d -> !found.seat().isEmpty())
                .flatMap(d -> atLevel(d, found.seat())).orElse(found.seat());
        return new MeetingIds.Session(found.session(), seat);
    }

    /** Where the meeting at {@code name} took place, empty if the text does not say. */
    String place(String text, Span name, Document document) {
        int from = Math.max(0, name.start() - NEAR);
        String near = text.substring(from, name.start()) + MarkedText.MEETING
                + text.substring(name.end(), Math.min(text.length(), name.end() + NEAR));
        String place = places.stream().flatMap(rule -> rule.first(near).stream()).map(m -> m.group("place"))
                .filter(p -> noPlace.first(p).isEmpty()).findFirst().orElse("");
        return here.whole(place).flatMap(m -> document.metadata().place()
                .flatMap(d -> atLevel(d, m.group("level") + m.group("level2")))).orElse(place);
    }

    private static Optional<String> atLevel(Division division, String level) {
        for (Optional<Division> at = Optional.of(division); at.isPresent(); at = at.get().parent()) {
            if (at.get().name().endsWith(level)) {
                return at.map(Division::name);
            }
        }
        return Optional.empty();
    }
}
