package org.zhengtu.extract;

import java.util.List;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.extract.MeetingNames.Found;
import org.zhengtu.extract.MeetingNames.Source;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds receptions of guests, which are named from host and guest. Immutable. */
final class Receptions {
    private final Rule ofPersons;
    private final Rule several;
    private final Rule ofBodies;

    Receptions(Grammar grammar) {
        this.ofPersons = grammar.rule("reception");
        this.several = grammar.rule("reception-several");
        this.ofBodies = grammar.rule("reception-body");
    }

    /** The receptions that a line tells of; guests who are received one by one make one each. */
    List<Found> in(MarkedText line) {
        List<Match> persons = ofPersons.matches(line.text()).toList();
        if (persons.isEmpty()) {
            return ofBodies.first(line.text()).map(m -> found(m, host(line, m) + m.group("verb") + m.group("guest"),
                    m.span())).map(List::of).orElse(List.of());
        }
        Match first = persons.get(0);
        List<Mention> guests = line.mentions(MarkedText.PERSON, first.span("guests"));
        boolean each = several.first(first.text()).isPresent();
        return guests.stream().limit(each ? guests.size() : 1).map(guest ->
                found(first, host(line, first) + first.group("verb") + guest.name(), first.span())).toList();
    }

    /** Whether only the body of the guests is named; who they are may be told elsewhere in the article. */
    static boolean isOfBody(Fact.MeetingNamed reception) {
        return reception.evidence().rule().endsWith("/reception-body");
    }

    private static String host(MarkedText line, Match m) {
        return line.mentions(MarkedText.PERSON, m.span("hosts")).get(0).name();
    }

    private static Found found(Match m, String name, Span span) {
        return new Found(name, span, m.rule().id(), m.rule().confidence(), Source.TOLD);
    }
}
