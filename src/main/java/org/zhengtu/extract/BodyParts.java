package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds bodies that share words with others (理事会、监事会; 街道 and its 社区) or are told by their place alone. */
final class BodyParts {
    private static final int TAIL = 6;
    private final Rule shortNational;
    private final Rule unit;
    private final Rule alone;
    private final Rule pair;
    private final Rule four;
    private final Rule credit;
    private final Rule actor;
    private final Rule second;
    private final Rule community;
    private final List<Rule> offices;
    private final DivisionNames divisions;

    BodyParts(Grammar grammar, DivisionNames divisions) {
        this.shortNational = grammar.rule("national.short");
        this.unit = grammar.rule("national.unit");
        this.alone = grammar.rule("organ.alone");
        this.pair = grammar.rule("organ.pair");
        this.four = grammar.rule("organ.four");
        this.credit = grammar.rule("credit");
        this.actor = grammar.rule("town.actor");
        this.second = grammar.rule("second");
        this.community = grammar.rule("town.community");
        this.offices = List.of(grammar.rule("office.street"), grammar.rule("office.town"));
        this.divisions = divisions;
    }

    /** Bodies that need no other to be found. */
    List<BodyMention> find(String text) {
        List<BodyMention> found = new ArrayList<>();
        shortNational.matches(text).forEach(match -> found.add(new BodyMention(match.span("body"),
                shortNational.value("surface").orElseThrow(), shortNational)));
        unit.matches(text).forEach(match -> found.add(BodyMention.group(match, "body")));
        alone.matches(text).forEach(match -> found.add(BodyMention.whole(match)));
        pair.matches(text).forEach(match -> found.add(BodyMention.whole(match)));
        four.matches(text).forEach(match -> found.add(withDivision(text, match)));
        credit.matches(text).forEach(match -> found.add(BodyMention.group(match, "body")));
        actor.matches(text).forEach(match -> found.add(town(match.span("town"), match.group("town"), actor)));
        return found;
    }

    private BodyMention withDivision(String text, Match match) {
        Span span = new Span(divisions.startOfChain(text, match.span().start()), match.span().end());
        return new BodyMention(span, span.of(text), match.rule());
    }

    private BodyMention town(Span span, String name, Rule rule) {
        return new BodyMention(span, name + offices.stream().filter(office -> office.first(name).isPresent())
                .map(office -> office.value("office").orElseThrow()).findFirst().orElse(""), rule);
    }

    /** An institution by its name, and what the name implies: the street of a community, the second of two boards. */
    List<BodyMention> of(String text, Span span, Rule rule) {
        String name = span.of(text);
        Optional<Match> within = community.whole(name);
        if (within.isPresent()) {
            Span street = within.get().span("town").shift(span.start());
            return List.of(town(street, street.of(text), community),
                    new BodyMention(within.get().span("rest").shift(span.start()), name, rule));
        }
        List<BodyMention> found = new ArrayList<>(List.of(new BodyMention(span, name, rule)));
        String here = text.substring(span.start(), Math.min(text.length(), span.end() + TAIL));
        second.first(here).filter(match -> match.span().end() > span.length()).ifPresent(match -> {
            String shared = match.has("board") ? match.group("boards") : match.group("school");
            Span other = match.span(match.has("board") ? "board" : "hospital");
            found.add(new BodyMention(other.shift(span.start()), shared + other.of(here), second));
        });
        return found;
    }
}
