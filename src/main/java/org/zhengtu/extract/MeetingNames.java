package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds names of meetings in a line, by grammar {@code meetings}. Immutable. */
final class MeetingNames {
    private static final char SHUT = '”';
    private static final char OPEN = '“';

    private final List<Rule> sessions;
    private final Rule sessionNumber;
    private final Rule shared;
    private final Rule clause;
    private final Rule head;
    private final Rule jointHead;
    private final Rule lead;
    private final Rule leadWord;
    private final Rule generic;
    private final List<Rule> unnamed;
    private final List<Rule> joint;

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

    /** A name found; it may be longer than the text at {@code span}, where words are elided. */
    record Found(String name, Span span, String rule, double confidence, Source source) {
    }

    MeetingNames(Grammar grammar) {
        this.sessions = grammar.rules("session");
        this.sessionNumber = grammar.rule("plenum-number");
        this.shared = grammar.rule("shared-head");
        this.clause = grammar.rule("clause");
        this.head = grammar.rule("head");
        this.jointHead = grammar.rule("joint-head");
        this.lead = grammar.rule("lead");
        this.leadWord = grammar.rule("lead-word");
        this.generic = grammar.rule("generic");
        this.unnamed = grammar.rules("unnamed");
        this.joint = List.of(grammar.rule("joint"), grammar.rule("held-number"));
    }

    /** The names in a line whose persons are marked, in the order of the text; of two that overlap one is kept. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        sessions.forEach(rule -> rule.matches(text).forEach(m -> addFree(found, session(m))));
        shared.matches(text).forEach(m -> addFree(found, List.of(
                found(m, m.group("first") + m.group("head"), m.span(), Source.NAME),
                found(m, m.group("name"), m.span("name"), Source.NAME))));
        joint.forEach(rule -> rule.matches(text).forEach(m -> addFree(found, joint(text, m))));
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
        return found(m, m.group("purpose") + m.rule().value("head").orElse(m.group("head")), m.span(), source);
    }

    private List<Found> session(Match m) {
        if (!m.has("sessions")) {
            return List.of(found(m, m.text(), m.span(), Source.NAME));
        }
        // Several sessions of one term share its name: each is a meeting of its own.
        List<Found> each = new ArrayList<>();
        String all = m.group("sessions");
        String before = m.text().substring(0, m.span("sessions").start() - m.span().start());
        String after = m.text().substring(m.span("sessions").end() - m.span().start());
        sessionNumber.matches(all).forEach(n -> each.add(found(m, before + n.text() + after, m.span(), Source.NAME)));
        return each;
    }

    private List<Found> joint(String text, Match m) {
        Span who = new Span(skipLeadWords(text, m.span("who")), m.span("who").end());
        return List.of(found(m, who.of(text) + m.group("head"), new Span(who.start(), m.span().end()), Source.TOLD));
    }

    private void addNames(String text, Span clauseSpan, List<Found> found) {
        String clauseText = clauseSpan.of(text);
        int from = 0;
        List<Match> heads = head.matches(clauseText).toList();
        for (int i = 0; i < heads.size(); i++) {
            int end = heads.get(i).span().end();
            while (i + 1 < heads.size() && jointHead.whole(
                    clauseText.substring(end, heads.get(i + 1).span().start())).isPresent()) {
                end = heads.get(++i).span().end();
            }
            Span name = trim(clauseText, new Span(from, end));
            if (name.length() > 0 && generic.whole(name.of(clauseText)).isEmpty()) {
                Match last = heads.get(i);
                addFree(found, List.of(found(last, name.of(clauseText), name.shift(clauseSpan.start()), Source.NAME)));
            }
            from = end;
        }
    }

    /** Drops what stands before the name; empty if nothing but a head is left. */
    private Span trim(String text, Span span) {
        int start = span.start();
        Optional<Match> before = lead.first(span.of(text));
        if (before.isPresent()) {
            start += before.get().span().end();
        }
        start = skipLeadWords(text, new Span(start, span.end()));
        String name = text.substring(start, span.end());
        int open = name.lastIndexOf(OPEN);
        if (open >= 0 && name.indexOf(SHUT, open) < 0) {
            start += open + 1;
        }
        return new Span(Math.min(start, span.end()), span.end());
    }

    private int skipLeadWords(String text, Span span) {
        int start = span.start();
        Optional<Match> word = leadWord.first(text.substring(start, span.end()));
        while (word.isPresent() && start < span.end()) {
            start += word.get().span().end();
            word = leadWord.first(text.substring(start, span.end()));
        }
        return start;
    }
}
