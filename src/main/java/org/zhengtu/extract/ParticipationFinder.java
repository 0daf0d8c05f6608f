package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengtu.extract.Fact.ActorKind;
import org.zhengtu.extract.Fact.Role;
import org.zhengtu.extract.MarkedText.Mention;
import org.zhengtu.extract.Participants.Participant;
import org.zhengtu.extract.Scene.Line;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds who took part in which meeting, and as what. Immutable. */
final class ParticipationFinder {
    private static final String GRAMMAR = "participation";

    private final List<Rule> predicates;
    private final List<Rule> agents;
    private final Rule closing;
    private final Rule opened;
    private final Rule clauseEnd;
    private final Participants participants;

    ParticipationFinder() {
        Grammar grammar = Grammar.load(GRAMMAR);
        this.predicates = grammar.rules("predicate");
        this.agents = grammar.rules("agent");
        this.closing = grammar.rule("closing");
        this.opened = grammar.rule("opened");
        this.clauseEnd = grammar.rule("clause-end");
        this.participants = new Participants(grammar);
    }

    /** The participations; what somebody says is no account of the meeting. */
    List<Fact> find(Scene scene, MeetingScope scope, List<Fact.Statement> statements) {
        String whole = scene.document().repaired();
        List<Fact> facts = new ArrayList<>();
        for (Line line : scene.lines()) {
            if (line.article() == 0) {
                continue;
            }
            agents(line, scope, whole, facts);
            if (!isSaid(line, statements)) {
                predicates(line, scope, whole, facts);
            }
        }
        return facts;
    }

    /** Whether the line is part of what somebody says; only whole sentences of attendance are then taken from it. */
    private boolean isSaid(Line line, List<Fact.Statement> statements) {
        return statements.stream().anyMatch(s -> s.span().contains(line.span().start()))
                && closing.first(line.text()).isEmpty();
    }

    private void agents(Line line, MeetingScope scope, String whole, List<Fact> facts) {
        for (Rule rule : agents) {
            rule.matches(line.text()).forEach(m -> {
                Optional<String> meeting = m.has("meeting")
                        ? line.marked().at(m.span("meeting").start()).map(Mention::name)
                        : m.rule().value("meeting").isPresent() ? scope.reception(line)
                        : meeting(line, m.span(), scope);
                meeting.ifPresent(id -> {
                    add(facts, id, participants.of(line.marked(), whole, m.span("who")), m);
                    if (m.has("other")) {
                        add(facts, id, participants.of(line.marked(), whole, m.span("other")), m);
                    }
                });
            });
        }
    }

    private void predicates(Line line, MeetingScope scope, String whole, List<Fact> facts) {
        List<Match> all = new ArrayList<>();
        predicates.forEach(rule -> rule.matches(line.text()).forEach(all::add));
        all.sort(Comparator.comparing(Match::span));
        int from = 0;
        List<Participant> subjects = List.of();
        for (Match m : all) {
            if (m.span().start() < from) {
                continue;
            }
            Span region = new Span(from, m.span().start());
            List<Participant> here = participants.before(line.marked(), whole, region);
            subjects = here.isEmpty() && clauseEnd.first(region.of(line.text())).isPresent() ? List.of()
                    : here.isEmpty() ? subjects : here;
            List<Participant> acting = fitting(m, subjects);
            meeting(line, m.span(), scope).ifPresent(id -> add(facts, id, acting, m));
            from = m.span().end();
        }
    }

    /** Groups never chair, and give speeches only beside persons. */
    private static List<Participant> fitting(Match m, List<Participant> subjects) {
        Role role = role(m);
        boolean beside = role == Role.SPEAKER && subjects.stream().anyMatch(p -> p.kind() == ActorKind.PERSON);
        return role != Role.CHAIR && (role != Role.SPEAKER || beside) ? subjects
                : subjects.stream().filter(p -> p.kind() == ActorKind.PERSON).toList();
    }

    private static Role role(Match m) {
        return Role.valueOf(m.rule().value("role").orElseThrow());
    }

    /** The meeting named in the same clause, else the one opened before in the line, else that of the article. */
    private Optional<String> meeting(Line line, Span at, MeetingScope scope) {
        List<Mention> named = line.marked().mentions(MarkedText.MEETING, at);
        return named.isEmpty() ? opened.matches(line.text().substring(0, at.start())).reduce((one, other) -> other)
                .flatMap(m -> line.marked().at(m.span("meeting").start())).map(Mention::name)
                .or(() -> scope.at(line)) : Optional.of(named.get(named.size() - 1).name());
    }

    private static void add(List<Fact> facts, String meeting, List<Participant> actors, Match m) {
        for (Participant actor : actors) {
            facts.add(new Fact.Participation(meeting, actor.name(), actor.kind(), role(m),
                    new Evidence(actor.span(), GRAMMAR + "/" + m.rule().id(), m.rule().confidence())));
        }
    }
}
