package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhengtu.extract.Scene.Line;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds who said what: a statement runs from its verb to the next speaker or the end of the paragraph. Immutable. */
final class StatementFinder {
    private static final String GRAMMAR = "statements";
    private static final char OPEN = '“';
    private static final char SHUT = '”';

    private final List<Rule> said;
    private final Rule quoted;
    private final Rule tail;
    private final Rule later;
    private final Rule closing;
    private final StatementSpeakers speakers;

    StatementFinder() {
        Grammar grammar = Grammar.load(GRAMMAR);
        this.said = grammar.rules("said");
        this.quoted = grammar.rule("quoted.before");
        this.tail = grammar.rule("quoted.tail");
        this.later = grammar.rule("later");
        this.closing = Grammar.load("participation").rule("closing");
        this.speakers = new StatementSpeakers(grammar);
    }

    /** A statement that is not yet closed. */
    private record Begun(Match match, StatementSpeakers.Speaker speaker, String verb, Line line, int start, int end) {
    }

    /** The statements, in the order of the text. */
    List<Fact.Statement> find(Scene scene, MeetingScope scope) {
        List<Begun> begun = new ArrayList<>();
        List<Integer> breaks = new ArrayList<>();
        Map<Integer, StatementSpeakers.Speaker> spoke = new TreeMap<>();
        for (Line line : scene.lines()) {
            if (line.article() == 0 || line.headline()) {
                continue;
            }
            List<Begun> here = begin(new StatementSpeakers.Place(line, scene, scope, spoke));
            here.forEach(b -> spoke.put(line.index(), b.speaker()));
            if (here.isEmpty() && closing.first(line.text()).isPresent()) {
                breaks.add(line.span().start());
            }
            begun.addAll(here);
        }
        begun.sort(Comparator.comparing(Begun::start));
        return close(scene, begun, breaks);
    }

    private List<Begun> begin(StatementSpeakers.Place place) {
        Line line = place.line();
        List<Begun> here = new ArrayList<>();
        quoted.matches(line.text()).forEach(m -> speakers.of(place, m, "who")
                .ifPresent(s -> here.add(new Begun(m, s, m.group("verb"), line,
                        at(line, m.span("quote").start()), at(line, m.span("quote").end())))));
        if (here.isEmpty()) {
            tail(place).ifPresent(here::add);
        }
        if (here.isEmpty()) {
            Stream.concat(said.stream(), Stream.of(later)).flatMap(rule -> rule.first(line.text()).stream())
                    .filter(m -> m.span().end() < line.text().length() || place.scene().goesOn(line))
                    .min(Comparator.comparing(m -> m.span().end()))
                    .flatMap(m -> begun(place, m)).ifPresent(here::add);
        }
        return here;
    }

    /** The statement that a quotation in the line before is, where this line begins with its speaker. */
    private Optional<Begun> tail(StatementSpeakers.Place place) {
        Line line = place.line();
        Optional<Line> before = place.scene().before(line);
        int open = before.map(b -> b.text().lastIndexOf(OPEN)).orElse(-1);
        if (open < 0 || before.get().text().indexOf(SHUT, open) < before.get().text().length() - 1) {
            return Optional.empty();
        }
        int start = at(before.get(), open + 1);
        return tail.first(line.text()).flatMap(m -> speakers.of(place, m, "who")
                .map(s -> new Begun(m, s, m.group("verb"), line, start,
                        m.has("more") ? -1 : before.get().span().end() - 1)));
    }

    private Optional<Begun> begun(StatementSpeakers.Place place, Match m) {
        Line line = place.line();
        String verb = Stream.of("verb", "free", "heard", "answer", "learned").filter(m::has).map(m::group)
                .findFirst().orElse("");
        Optional<StatementSpeakers.Speaker> speaker = m.rule().value("speaker").isPresent() ? speakers.before(place)
                : m.has("speaker") ? speakers.of(place, m, "speaker")
                        : Optional.of(StatementSpeakers.Speaker.NOBODY);
        return speaker.map(s -> new Begun(m, s, verb, line, at(line, m.span().end()), -1));
    }

    private static int at(Line line, int marked) {
        return line.marked().toRepaired(new Span(marked, marked)).start();
    }

    private List<Fact.Statement> close(Scene scene, List<Begun> begun, List<Integer> breaks) {
        List<Fact.Statement> facts = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            Begun b = begun.get(i);
            int end = b.end();
            if (end < 0) {
                end = scene.endOfParagraph(b.line());
                for (int stop : breaks) {
                    end = stop > b.start() && stop < end ? stop : end;
                }
                if (i + 1 < begun.size() && begun.get(i + 1).start() < end) {
                    int next = begun.get(i + 1).line().span().start();
                    end = next > b.start() ? next : begun.get(i + 1).start();
                }
            }
            Span span = trimmed(scene.document().repaired(), b.start(), end);
            if (span.length() > 1) {
                facts.add(new Fact.Statement(b.speaker().name(), b.speaker().kind(), b.verb(), b.line().article(),
                        new Evidence(span, GRAMMAR + "/" + b.match().rule().id(), b.match().rule().confidence())));
            }
        }
        return facts;
    }

    private static Span trimmed(String text, int start, int end) {
        int last = Math.max(start, end);
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Span(start, last);
    }
}
