package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds names of meetings in a line, by grammar {@code meetings}. Immutable. */
final class MeetingNames {
    private final List<Rule> sessions;
    private final Rule sessionNumber;
    private final Rule shared;
    private final Rule sharedFirst;
    private final Rule clause;
    private final Rule head;
    private final Rule generic;
    private final List<Rule> unnamed;
    private final List<Rule> told;
    private final Rule part;
    private final NameEdges edges;

    /** Where a name comes from. */
    enum Source {
        /** The text names the meeting. */
        NAME,
        /** The text tells how it was held, its name is put together from that. */
        TOLD,
        /** It says only what the meeting was for. */
        PURPOSE,
        /** It gives no more than a head (座谈会); the headline must do. */
        HEADLINE,
        /** It takes for granted that there was a meeting (会上). */
        ANAPHOR
    }

    /**
     * A name found; it may be longer than the text at {@code span}, where words are elided.
     *
     * @param session what two names of one session have in common, empty if this names none
     * @param seat    whose session it is, as printed
     */
    record Found(String name, Span span, String rule, double confidence, Source source, String session,
            String seat) {

        Found(String name, Span span, String rule, double confidence, Source source) {
            this(name, span, rule, confidence, source, "", "");
        }
    }

    MeetingNames(Grammar grammar) {
        this.sessions = grammar.rules("session");
        this.sessionNumber = grammar.rule("plenum-number");
        this.shared = grammar.rule("shared-head");
        this.sharedFirst = grammar.rule("shared-first");
        this.clause = grammar.rule("clause");
        this.head = grammar.rule("head");
        this.generic = grammar.rule("generic");
        this.unnamed = grammar.rules("unnamed");
        this.told = List.of(grammar.rule("joint"), grammar.rule("held-number"), grammar.rule("held-body"));
        this.part = grammar.rule("held-part");
        this.edges = new NameEdges(grammar);
    }

    /** The names in a line whose persons are marked, in the order of the text; of two that overlap one is kept. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        sessions.forEach(rule -> rule.matches(text).forEach(m -> addFree(found, session(m))));
        part.matches(text).forEach(m -> addFree(found,
                List.of(found(m, m.group("who") + m.group("head"), m.span("head"), Source.TOLD))));
        shared.matches(text).forEach(m -> addFree(found, shared(m)));
        told.forEach(rule -> rule.matches(text).forEach(m -> addFree(found, List.of(told(text, m)))));
        unnamed.forEach(rule -> rule.matches(text).forEach(m -> addFree(found, List.of(unnamed(m)))));
        if (head.first(text).isPresent()) {
            clause.matches(text).forEach(m -> addNames(text, m.span(), found));
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    private static void addFree(List<Found> found, List<Found> more) {
        if (!more.isEmpty() && found.stream().noneMatch(f -> f.span().overlaps(more.get(0).span()))) {
            found.addAll(more);
        }
    }

    private static Found found(Match m, String name, Span span, Source source) {
        return new Found(name, span, m.rule().id(), m.rule().confidence(), source);
    }

    private static Found unnamed(Match m) {
        Source source = m.rule().value("from").map(Source::valueOf).orElse(Source.PURPOSE);
        return found(m, m.group("purpose") + m.rule().value("head").orElse(m.group("head")),
                source == Source.HEADLINE ? m.span("head") : m.span(), source);
    }

    private List<Found> session(Match m) {
        if (!m.has("sessions")) {
            return List.of(session(m, m.text(), m.group("session")));
        }
        // Several sessions of one term share its name: each is a meeting of its own.
        List<Found> each = new ArrayList<>();
        String all = m.group("sessions");
        String before = m.text().substring(0, m.span("sessions").start() - m.span().start());
        String after = m.text().substring(m.span("sessions").end() - m.span().start());
        sessionNumber.matches(all).forEach(n -> each.add(
                session(m, before + n.text() + after, n.text().substring(0, n.text().length() - 1))));
        return each;
    }

    private static Found session(Match m, String name, String number) {
        String series = m.rule().value("series").orElse("");
        return new Found(name, m.span(), m.rule().id(), m.rule().confidence(), Source.NAME,
                String.join("/", series, m.group("term"), m.has("standing") ? "standing" : "", number,
                        m.group("part")), m.group("place") + m.group("late"));
    }

    /** Meetings of several levels that share their head. */
    private List<Found> shared(Match m) {
        List<Found> each = new ArrayList<>();
        sharedFirst.matches(m.group("firsts")).forEach(first -> each.add(
                found(m, first.text() + m.group("head"), m.span(), Source.NAME)));
        each.add(found(m, m.group("name"), m.span("name"), Source.NAME));
        return each;
    }

    private Found told(String text, Match m) {
        int start = edges.skipWords(text, m.span("who"));
        Span who = new Span(start, m.span("who").end());
        return found(m, who.of(text) + m.group("head"), new Span(start, m.span().end()), Source.TOLD);
    }

    private void addNames(String text, Span clauseSpan, List<Found> found) {
        String clauseText = clauseSpan.of(text);
        int from = 0;
        List<Match> heads = head.matches(clauseText).toList();
        for (int i = 0; i < heads.size(); i++) {
            Span whole = heads.get(i).span();
            while (i + 1 < heads.size() && edges.goesOn(clauseText, heads.get(i).span(), heads.get(i + 1).span())) {
                whole = new Span(whole.start(), heads.get(++i).span().end());
            }
            Span name = edges.trim(clauseText, new Span(from, whole.end()));
            if (name.length() > 0 && generic.whole(name.of(clauseText)).isEmpty()) {
                Span printed = edges.withList(text, name.shift(clauseSpan.start()), name.start() == 0);
                addFree(found, List.of(found(heads.get(i), printed.of(text), printed, Source.NAME)));
            }
            from = whole.end();
        }
    }
}
