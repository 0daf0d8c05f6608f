package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/**
 * Finds names that end in a telling word: …行动计划, “…”工程, …产业园. A name begins after the last word that cannot be part
 * of it and says more than generic words do.
 */
final class HeadedNames {
    private static final int SHORTEST = 4;
    /** What is set up is seldom named in fewer characters: 协商机制. */
    private static final int SHORTEST_MADE = 6;
    private static final int LONGEST = 22;
    private static final int LONGEST_QUOTED = 44;
    /** How far a name goes on at most after a work that is a part of it: 自贸试验区|提升战略. */
    private static final int LONGEST_REST = 14;
    /** By how much less a name must say that stands right after the verb that carries it out. */
    private static final int CARRIED = 2;

    private final NameWords words;
    private final Rule quantity;
    private final Rule builtAfter;
    private final Rule builtBefore;
    private final Rule madeBefore;
    private final Rule making;
    private final Rule joint;
    private final Rule carried;
    private final Rule route;

    /** A name at its place in the document; {@code quoted} if quotation marks show that it is one. */
    record Named(Span span, String text, NameWords.Head head, boolean quoted) {
    }

    HeadedNames(NameWords words, Grammar grammar) {
        this.words = words;
        this.quantity = grammar.rule("limit.quantity");
        this.builtAfter = grammar.rule("built.after");
        this.builtBefore = grammar.rule("built.before");
        this.madeBefore = grammar.rule("made.before");
        this.making = grammar.rule("built.making");
        this.joint = grammar.rule("built.joint");
        this.carried = grammar.rule("limit.carried");
        this.route = grammar.rule("limit.route");
    }

    /** The names in one sentence, {@code offset} being its place in the document. */
    List<Named> find(String text, int offset) {
        List<Named> found = new ArrayList<>();
        for (Span clause : Clauses.of(text)) {
            new Scan(text, clause, offset, found).run();
        }
        return found;
    }

    /** One pass over one clause. */
    private final class Scan {
        private final String text;
        private final Span clause;
        private final int offset;
        private final List<Named> found;
        private int begin;
        private boolean quoted;

        Scan(String text, Span clause, int offset, List<Named> found) {
            this.text = text;
            this.clause = clause;
            this.offset = offset;
            this.found = found;
            this.begin = clause.start();
        }

        void run() {
            int i = clause.start();
            while (i < clause.end()) {
                i = step(i);
            }
        }

        private int step(int i) {
            int close = Clauses.closing(text, i);
            if (close > i) {
                quoted |= text.charAt(i) == '“';
                return close + 1;
            }
            Optional<WordTrie.Hit<NameWords.Head>> head = words.headAt(text, i);
            Optional<WordTrie.Hit<NameWords.Context>> context = words.contextAt(text, i);
            if (head.isPresent() && head.get().span().length()
                    >= context.map(hit -> hit.span().length()).orElse(0)) {
                return name(head.get());
            }
            if (context.isPresent() && context.get().value() == NameWords.Context.STOP
                    && route.at(text, i).isEmpty()) {
                restart(context.get().span().end());
            }
            return context.map(hit -> hit.span().end()).orElse(i + 1);
        }

        private int name(WordTrie.Hit<NameWords.Head> any) {
            WordTrie.Hit<NameWords.Head> first = any;
            WordTrie.Hit<NameWords.Head> head = any;
            Optional<WordTrie.Hit<NameWords.Head>> next = words.headAt(text, head.span().end());
            while (next.isPresent() && next.get().span().end() <= clause.end() && ends(next.get())) {
                first = ends(first) ? first : next.get();
                head = next.get();
                next = words.headAt(text, head.span().end());
            }
            if (ends(head) && head.span().end() <= clause.end() && !goesOn(head)) {
                propose(first, head);
            }
            return head.span().end();
        }

        /** Whether a work is only a part of a longer name: 自贸试验区|提升战略. */
        private boolean goesOn(WordTrie.Hit<NameWords.Head> head) {
            int limit = Math.min(clause.end(), head.span().end() + LONGEST_REST);
            NameWords.Where where = head.value().where();
            boolean part = where == NameWords.Where.BUILT || where == NameWords.Where.MADE;
            int i = part && !quoted ? head.span().end() : limit;
            while (i < limit) {
                Optional<WordTrie.Hit<NameWords.Head>> next = words.headAt(text, i);
                Optional<WordTrie.Hit<NameWords.Context>> context = words.contextAt(text, i);
                int length = context.map(hit -> hit.span().length()).orElse(0);
                if (next.isPresent() && next.get().span().length() >= length) {
                    if (ends(next.get())) {
                        return next.get().span().end() <= clause.end();
                    }
                    i = next.get().span().end();
                } else if (Clauses.closing(text, i) >= 0
                        || length > 0 && context.get().value() == NameWords.Context.STOP) {
                    return false;
                } else {
                    i += Math.max(1, length);
                }
            }
            return false;
        }

        /** Whether a head may end a name here. */
        private boolean ends(WordTrie.Hit<NameWords.Head> head) {
            return switch (head.value().where()) {
                case OPEN, PLACE -> true;
                case QUOTED, TAIL -> quoted;
                case BUILT -> quoted || builtAfter.at(text, head.span().end()).isPresent()
                        || builtBefore.first(text.substring(phrase(), head.span().start())).isPresent();
                case MADE -> quoted || madeBefore.first(text.substring(phrase(), head.span().start())).isPresent();
            };
        }

        private void propose(WordTrie.Hit<NameWords.Head> first, WordTrie.Hit<NameWords.Head> last) {
            boolean tail = last.value().where() == NameWords.Where.TAIL;
            int limit = first.span().start();
            int from = from(limit, last.value());
            Span span = new Span(from, tail ? afterQuote(from, last) : last.span().end());
            boolean named = quoted && text.substring(from, limit).indexOf('“') >= 0;
            boolean says = named ? !isFigure(text.substring(from, limit))
                    : !words.isGeneric(text.substring(from, limit)) || says(from, last) || isWork(from, first, last);
            if (span.length() >= (named || last.value().where() != NameWords.Where.MADE ? SHORTEST : SHORTEST_MADE)
                    && span.length() <= (named ? LONGEST_QUOTED : LONGEST) && says) {
                NameWords.Head head = tail ? words.headOf(span.of(text)).orElse(last.value()) : last.value();
                found.add(new Named(span.shift(offset), span.of(text), head, named));
                restart(last.span().end());
            }
        }

        /** Where a name begins whose last word begins at {@code limit}. */
        private int from(int limit, NameWords.Head head) {
            if (quoted) {
                return trimmed(begin, limit);
            }
            return switch (head.where()) {
                case BUILT, PLACE -> trimmed(after(making, begin, limit), limit);
                case OPEN, QUOTED, MADE, TAIL -> carried.at(text, begin).isPresent() ? begin
                        : trimmed(after(joint, begin, limit), limit);
            };
        }

        /** Whether general words before a last word are so many that they make a name. */
        private boolean says(int from, WordTrie.Hit<NameWords.Head> head) {
            int least = head.value().content();
            boolean close = least > CARRIED && carried.at(text, from).isPresent();
            return least > 0
                    && words.content(text.substring(from, head.span().start())) >= (close ? least - CARRIED : least);
        }

        /** Whether a project is named by the work that it builds: 区医院急救中心|项目. */
        private boolean isWork(int from, WordTrie.Hit<NameWords.Head> first, WordTrie.Hit<NameWords.Head> last) {
            return first != last && first.value().where() == NameWords.Where.BUILT
                    && words.content(text.substring(from, first.span().start())) >= CARRIED;
        }

        /** Behind the last quotation that closes before a tail: what stands between is seldom a part of the name. */
        private int afterQuote(int from, WordTrie.Hit<NameWords.Head> tail) {
            int limit = tail.span().start();
            int close = text.lastIndexOf('”', limit - 1) + 1;
            return close > from && (!tail.value().keeps() || words.isGeneric(text.substring(close, limit))) ? close
                    : limit;
        }

        private boolean isFigure(String before) {
            int open = before.indexOf('“');
            int close = before.indexOf('”', open);
            return close > open && words.isFigureOfSpeech(before.substring(open + 1, close));
        }

        private void restart(int at) {
            begin = at;
            quoted = false;
        }

        /** Works are named after the verb that makes them, even where the maker is named before: 东江建设青山产业园. */
        private int after(Rule verb, int from, int limit) {
            return verb.matches(text.substring(from, limit)).reduce((a, b) -> b)
                    .map(m -> from + m.span().end()).orElse(from);
        }

        /** Where the phrase begins that holds the clause; clauses of an enumeration share a phrase. */
        private int phrase() {
            int at = clause.start();
            while (at > 0 && "，。；：,".indexOf(text.charAt(at - 1)) < 0) {
                at--;
            }
            return at;
        }

        /** Where the name begins after words that lead to it. */
        private int trimmed(int from, int limit) {
            int at = from;
            for (int next = skipLead(at, limit); next > at; next = skipLead(at, limit)) {
                at = next;
            }
            return at;
        }

        private int skipLead(int at, int limit) {
            Optional<Integer> counted = quantity.at(text, at).map(m -> m.span().end()).filter(end -> end <= limit);
            return counted.orElseGet(() -> words.contextAt(text, at)
                    .filter(hit -> hit.value() == NameWords.Context.LEAD && hit.span().end() <= limit)
                    .map(hit -> hit.span().end()).orElse(at));
        }
    }
}
