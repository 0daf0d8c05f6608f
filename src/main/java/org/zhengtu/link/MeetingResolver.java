package org.zhengtu.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/** Gives meetings their canonical names, and parts the ordinal from the name of the series. */
final class MeetingResolver {
    private static final int YEAR = 4;
    private static final int MONTH = "2024-12".length();

    private final SessionNames sessions;
    private final List<Rule> ordinals;
    private final Seats seats;
    private final Rule whose;
    private final Rule scope;
    private final Rule national;
    private final Rule recounted;
    private final Rule dated;
    private final Rule annual;

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
        this.annual = grammar.rule("annual");
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
                .map(s -> session(s, date, document))
                .orElseGet(() -> plain(named(surface, place), date, document));
    }

    private static Entity.Meeting session(SessionNames.Session s, Period date, Document document) {
        String scope = s.isPlaced() ? "" : "@" + document.name();
        return new Entity.Meeting(s.name() + scope, s.name(), s.series(), s.ordinal(), date, scope,
                s.isPlaced() ? IdentityRule.FULL_NAME : IdentityRule.DOCUMENT_ALONE);
    }

    private Entity.Meeting plain(String name, Period date, Document document) {
        Scope scope = scoped(name, document);
        for (Rule rule : ordinals) {
            Optional<Match> found = rule.first(name);
            if (found.isPresent()) {
                Match m = found.get();
                String series = name.substring(0, m.span().start()) + name.substring(m.span().end());
                int ordinal = m.has("n") ? sessions.number(m.group("n")) : 1;
                boolean again = recounted.first(name).isPresent();
                String term = again ? "/" + year(date, document) : "";
                return new Entity.Meeting(scope.key() + term, name, series, ordinal, date, scope.series(),
                        !scope.isPlaced() ? IdentityRule.DOCUMENT_ALONE
                                : again ? IdentityRule.NAME_AND_TIME : IdentityRule.FULL_NAME);
            }
        }
        if (dated.first(name).isPresent()) {
            return new Entity.Meeting(scope.key(), name, name, 0, date, scope.series(),
                    scope.isPlaced() ? IdentityRule.FULL_NAME : IdentityRule.DOCUMENT_ALONE);
        }
        Optional<Integer> year = annual.whole(name).flatMap(m -> lastHeld(date, document));
        if (year.isPresent()) {
            return new Entity.Meeting(scope.key() + "/" + year.get(), name, name, 0, date, scope.series(),
                    IdentityRule.NAME_AND_TIME);
        }
        // The same words name another meeting next month, so a year does not tell which.
        boolean exact = date.iso().length() >= MONTH;
        return new Entity.Meeting(scope.key() + "/" + (exact ? date.iso() : document.name()), name, name, 0,
                date, scope.series(), exact && scope.isPlaced() ? IdentityRule.NAME_AND_TIME
                        : IdentityRule.DOCUMENT_ALONE);
    }

    /** The year in which a meeting of every year was held last, seen from its day or from that of the document. */
    private Optional<Integer> lastHeld(Period date, Document document) {
        if (date.isKnown()) {
            return Optional.of(date.year());
        }
        int month = Integer.parseInt(annual.value("month").orElseThrow());
        return DayRange.of(document.metadata().date()).map(DayRange::first)
                .map(day -> day.getMonthValue() >= month ? day.getYear() : day.getYear() - 1);
    }

    private static String year(Period date, Document document) {
        Period known = date.isKnown() ? date : document.metadata().date();
        return known.isKnown() ? known.iso().substring(0, YEAR) : document.name();
    }

    /**
     * Whose meeting it is.
     *
     * @param key    the name with what tells it from the like of other places
     * @param series that alone
     */
    private record Scope(String key, String series, boolean isPlaced) {
    }

    private Scope scoped(String name, Document document) {
        if (national.first(name).isPresent()) {
            return new Scope(name, "", true);
        }
        Optional<Division> place = document.metadata().place();
        String bare = scope.first(name).map(m -> name.substring(m.span("level").start())).orElse(name);
        String local = place.map(Division::code).orElse(document.name());
        return seats.read(bare, place).filter(seat -> seat.kind().isEmpty() && !seat.rest().equals(bare))
                .map(seat -> new Scope(seat.name() + seat.rest(), "@" + seat.division().code(), true))
                .orElseGet(() -> new Scope(name + "@" + local, "@" + local, place.isPresent()));
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
