package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/** The words and rules by which the course of programmes is read, loaded once for all documents. Immutable. */
final class StatusWords {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 26;
    private static final String PROJECT = Fact.ProgrammeKind.PROJECT.name();
    private static final int WORD = 2;

    private final Grammar grammar = Grammar.load("programme-status");
    private final List<Rule> stages = grammar.rules("stage");
    private final Rule quantity = Grammar.load("names").rule("limit.quantity");
    private final Rule plain = grammar.rule("plain");
    private final Rule vague = grammar.rule("vague");
    private final Rule phase = grammar.rule("phase");
    private final Rule built = grammar.rule("built");
    private final Rule joint = grammar.rule("joint");
    private final Rule owner = grammar.rule("owner");
    private final NameWords words = new NameWords("programme-heads");

    /** The rules that tell a stage. */
    List<Rule> stages() {
        return stages;
    }

    /** One of the other rules. */
    Rule rule(String id) {
        return grammar.rule(id);
    }

    /**
     * Where the last piece of a stretch begins that may be a name, after verbs and what describes it. A name may begin
     * with a sign that is a word of its own elsewhere: …的向阳幼儿园.
     */
    int begin(String text, Span stretch) {
        int begin = stretch.start();
        int at = begin;
        while (at < stretch.end()) {
            int close = Clauses.closing(text, at);
            Optional<WordTrie.Hit<NameWords.Context>> context = words.contextAt(text, at);
            boolean named = at == begin && at > stretch.start() && context.filter(c -> c.span().length() < WORD)
                    .isPresent();
            boolean stops = !named && joint.at(text, at).isEmpty() && context.isPresent() && context.get().value() == NameWords.Context.STOP;
            int next = close > at ? close + 1 : context.map(hit -> hit.span().end()).orElse(at + 1);
            if (close <= at && stops) {
                begin = next;
            }
            at = next;
        }
        return lead(text, begin, stretch.end());
    }

    private int lead(String text, int from, int to) {
        int at = from;
        for (Optional<WordTrie.Hit<NameWords.Context>> hit = words.contextAt(text, at);
                hit.isPresent() && hit.get().value() == NameWords.Context.LEAD && hit.get().span().length() >= WORD
                        && hit.get().span().end() < to;
                hit = words.contextAt(text, at)) {
            at = hit.get().span().end();
        }
        return at;
    }

    /** Whether a name is that of a phase of a work (二期), whatever else it looks like. */
    boolean isPhase(String name) {
        return phase.first(name).isPresent();
    }

    /**
     * Whether a stretch of text that no earlier stage took for a name is that of a work.
     *
     * @param listed whether it stands in a list that is summed up as works (…等重大项目)
     */
    boolean isWork(String name, boolean listed) {
        if (name.length() < SHORTEST || name.length() > LONGEST || plain.whole(name).isEmpty()
                || vague.first(name).isPresent() || quantity.at(name, 0).isPresent()) {
            return false;
        }
        Match part = phase.first(name).orElse(null);
        String stem = part == null ? name : name.substring(0, part.span().start());
        Optional<String> head = words.headOf(stem).filter(h -> h.kind().equals(PROJECT)).map(NameWords.Head::form)
                .or(() -> built.first(stem).map(m -> m.group("head"))).filter(h -> !h.equals(stem));
        String before = head.map(h -> stem.substring(0, stem.length() - h.length())).orElse(stem);
        boolean named = owner.whole(before).isPresent() || before.length() > 1 && !words.isGeneric(before);
        return named && (head.isPresent() || part != null || listed);
    }
}
