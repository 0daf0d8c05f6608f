package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.extract.Scene.Line;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds what a meeting heard, deliberated, decided: one fact for each item. Immutable. */
final class AgendaFinder {
    private static final String GRAMMAR = "agenda";

    private final Rule who;
    private final List<Rule> did;
    private final AgendaItems items;

    AgendaFinder() {
        Grammar grammar = Grammar.load(GRAMMAR);
        this.who = grammar.rule("who");
        this.did = grammar.rules("did");
        this.items = new AgendaItems(grammar);
    }

    /** The agenda items; what somebody says is no account of the meeting. */
    List<Fact> find(Scene scene, MeetingScope scope, List<Fact.Statement> statements) {
        String whole = scene.document().repaired();
        List<Fact> facts = new ArrayList<>();
        boolean told = false;
        int paragraph = -1;
        for (Line line : scene.lines()) {
            if (line.article() == 0 || line.headline()
                    || statements.stream().anyMatch(s -> s.span().contains(line.span().start()))) {
                continue;
            }
            // Sentences that follow in the same paragraph go on about the meeting.
            told = told && line.paragraph() == paragraph || who.first(line.text()).isPresent()
                    || names(line, scope.at(line));
            paragraph = line.paragraph();
            if (told) {
                int saidFrom = statements.stream().map(s -> s.span().start())
                        .filter(start -> line.span().contains(start.intValue())).findFirst().orElse(line.span().end());
                scope.at(line).ifPresent(id ->
                        did(line, id, whole, saidFrom, facts));
            }
        }
        return facts;
    }

    /** Whether the line names the meeting that it is about. */
    private static boolean names(Line line, Optional<String> meeting) {
        return meeting.isPresent() && line.marked().mentions(MarkedText.MEETING, new Span(0, line.text().length()))
                .stream().anyMatch(m -> m.name().equals(meeting.get()));
    }

    private void did(Line line, String meeting, String whole, int saidFrom, List<Fact> facts) {
        List<Span> taken = new ArrayList<>();
        for (Rule rule : did) {
            rule.matches(line.text()).filter(m -> taken.stream().noneMatch(m.span()::overlaps)).forEach(m -> {
                if (line.marked().toRepaired(m.span()).end() <= saidFrom) {
                    taken.add(m.span());
                    add(line, meeting, m, whole, facts);
                }
            });
        }
    }

    private void add(Line line, String meeting, Match m, String whole, List<Fact> facts) {
        for (AgendaItems.Item item : items.of(m, line.marked(), whole)) {
            facts.add(new Fact.AgendaItem(meeting, item.action(),
                    item.text(), new Evidence(item.span(), GRAMMAR + "/" + m.rule().id(), m.rule().confidence())));
        }
    }
}
