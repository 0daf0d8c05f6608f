package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.extract.Fact.AgendaAction;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Takes the object of an agenda verb apart into items. Immutable. */
final class AgendaItems {
    private final Rule split;
    private final Rule done;
    private final Rule arranging;
    private final Rule researching;

    /** One item and what was done to it. */
    record Item(AgendaAction action, String text, Span span) {
    }

    AgendaItems(Grammar grammar) {
        this.split = grammar.rule("split");
        this.done = grammar.rule("done");
        this.arranging = grammar.rule("arranging");
        this.researching = grammar.rule("researching");
    }

    /** The items of a match, in the order of the text; 研究部署 does two things to one item. */
    List<Item> of(Match m, MarkedText marked, String whole) {
        Span all = marked.toRepaired(m.span("items"));
        List<Item> items = new ArrayList<>();
        for (AgendaAction action : actions(m)) {
            for (Span part : parts(m, all, whole)) {
                items.add(new Item(action,
                        m.group("prefix") + said(m, plain(part.of(whole))) + m.group("tail"), part));
            }
        }
        return items;
    }

    /** Puts the verb in that a clause shares with the one before it. */
    private static String said(Match m, String text) {
        String gap = m.rule().value("gap").orElse("");
        return gap.isEmpty() ? text : text.replace(gap, m.rule().value("verb").orElse(gap));
    }

    private List<AgendaAction> actions(Match m) {
        AgendaAction action = AgendaAction.valueOf(m.rule().value("action").orElseThrow());
        if (!m.has("verb")) {
            return List.of(action);
        }
        List<AgendaAction> actions = new ArrayList<>();
        researching.first(m.group("verb")).ifPresent(x -> actions.add(AgendaAction.RESEARCH));
        arranging.first(m.group("verb")).ifPresent(x -> actions.add(AgendaAction.ARRANGE));
        return actions.isEmpty() ? List.of(action) : actions;
    }

    private List<Span> parts(Match m, Span all, String whole) {
        List<Match> found = split.matches(all.of(whole)).toList();
        return m.rule().value("split").isEmpty() || found.size() < 2 ? List.of(all)
                : found.stream().map(x -> x.span().shift(all.start())).toList();
    }

    /** The words without line breaks and without the 了 that follows a verb. */
    private String plain(String text) {
        String line = text.replace("\n", "");
        return done.first(line).map(m -> line.substring(0, m.span("mark").start())
                + line.substring(m.span("mark").end())).orElse(line);
    }
}
