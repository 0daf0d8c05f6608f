package org.zhengtu.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/** Gives meetings their canonical names, and parts the ordinal from the name of the series. */
final class MeetingResolver {
    private final SessionNames sessions;
    private final List<Rule> ordinals;
    private final Rule whose;

    MeetingResolver() {
        Grammar grammar = Grammar.load("meetings");
        this.sessions = new SessionNames(grammar);
        this.ordinals = grammar.rules("ordinal");
        this.whose = grammar.rule("whose");
    }

    /** The meetings of a document by their local ids. */
    Map<String, Entity.Meeting> resolveAll(Extraction extraction) {
        Map<String, Fact.MeetingNamed> fullest = new LinkedHashMap<>();
        Map<String, Period> dates = new LinkedHashMap<>();
        for (Fact.MeetingNamed fact : extraction.facts(Fact.MeetingNamed.class)) {
            fullest.merge(fact.id(), fact, (a, b) -> b.name().length() > a.name().length() ? b : a);
            dates.merge(fact.id(), fact.date(), (a, b) -> a.isKnown() ? a : b);
        }
        Map<String, Entity.Meeting> meetings = new LinkedHashMap<>();
        fullest.forEach((id, fact) ->
                meetings.put(id, resolve(fact.name(), dates.get(id), extraction.document())));
        return meetings;
    }

    private Entity.Meeting resolve(String surface, Period date, Document document) {
        Optional<Division> place = document.metadata().place();
        return sessions.resolve(surface, place)
                .map(s -> new Entity.Meeting(s.name(), s.name(), s.series(), s.ordinal(), date))
                .orElseGet(() -> plain(named(surface, place), date, document));
    }

    private Entity.Meeting plain(String name, Period date, Document document) {
        String home = document.metadata().place().map(Division::code).orElse("");
        for (Rule rule : ordinals) {
            Optional<Match> found = rule.first(name);
            if (found.isPresent()) {
                Match m = found.get();
                String series = name.substring(0, m.span().start()) + name.substring(m.span().end());
                int ordinal = m.has("n") ? sessions.number(m.group("n")) : 1;
                return new Entity.Meeting(name + "@" + home, name, series, ordinal, date);
            }
        }
        // The same words name another meeting next month, or in another place.
        String when = date.isKnown() ? date.iso() : document.name();
        return new Entity.Meeting(name + "@" + home + "/" + when, name, name, 0, date);
    }

    private String named(String surface, Optional<Division> place) {
        Optional<Match> level = whose.first(surface);
        if (level.isEmpty() || place.isEmpty()) {
            return surface;
        }
        Match m = level.get();
        return SessionNames.above(m.group("our") + m.group("level"), place.get())
                .map(d -> d.name() + surface.substring(m.span().end())).orElse(surface);
    }
}
