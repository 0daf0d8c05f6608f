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
    private static final int YEAR = 4;

    private final SessionNames sessions;
    private final List<Rule> ordinals;
    private final Seats seats;
    private final Rule whose;
    private final Rule scope;
    private final Rule national;
    private final Rule recounted;
    private final Rule dated;

    MeetingResolver() {
        Grammar grammar = Grammar.load("meetings");
        this.sessions = new SessionNames(grammar);
        this.ordinals = grammar.rules("ordinal");
        this.seats = new Seats(Grammar.load("body-names"));
        this.whose = grammar.rule("whose");
        this.scope = grammar.rule("scope");
        this.national = grammar.rule("national");
        this.recounted = grammar.rule("recounted");
        this.dated = grammar.rule("dated");
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
                .map(s -> new Entity.Meeting(s.isPlaced() ? s.name() : s.name() + "@" + document.name(), s.name(),
                        s.series(), s.ordinal(), date))
                .orElseGet(() -> plain(named(surface, place), date, document));
    }

    private Entity.Meeting plain(String name, Period date, Document document) {
        String scoped = scoped(name, document.metadata().place());
        for (Rule rule : ordinals) {
            Optional<Match> found = rule.first(name);
            if (found.isPresent()) {
                Match m = found.get();
                String series = name.substring(0, m.span().start()) + name.substring(m.span().end());
                int ordinal = m.has("n") ? sessions.number(m.group("n")) : 1;
                String term = recounted.first(name).isPresent() ? "/" + year(date, document) : "";
                return new Entity.Meeting(scoped + term, name, series, ordinal, date);
            }
        }
        // The same words name another meeting next month.
        String when = date.isKnown() ? date.iso() : document.name();
        return new Entity.Meeting(dated.first(name).isPresent() ? scoped : scoped + "/" + when, name, name, 0, date);
    }

    private static String year(Period date, Document document) {
        Period known = date.isKnown() ? date : document.metadata().date();
        return known.isKnown() ? known.iso().substring(0, YEAR) : document.name();
    }

    /** The name with the place that tells it from the like of other places. */
    private String scoped(String name, Optional<Division> place) {
        if (national.first(name).isPresent()) {
            return name;
        }
        String bare = scope.first(name).map(m -> name.substring(m.span("level").start())).orElse(name);
        return seats.read(bare, place).filter(seat -> seat.kind().isEmpty() && !seat.rest().equals(bare))
                .map(seat -> seat.name() + seat.rest())
                .orElseGet(() -> name + "@" + place.map(Division::code).orElse(""));
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
