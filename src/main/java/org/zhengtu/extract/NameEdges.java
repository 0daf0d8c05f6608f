package org.zhengtu.extract;

import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Tells where the name of a meeting begins, by grammar {@code meetings}. Immutable. */
final class NameEdges {
    private static final char SHUT = '”';
    private static final char OPEN = '“';
    private static final int REACH = 60;

    private final Rule jointHead;
    private final Rule chain;
    private final Rule lead;
    private final Rule leadWord;
    private final Rule between;
    private final Rule listed;
    private final Rule listedPlaces;
    private final Rule summedUp;
    private final Rule selfStanding;

    NameEdges(Grammar grammar) {
        this.jointHead = grammar.rule("joint-head");
        this.chain = grammar.rule("chain");
        this.lead = grammar.rule("lead");
        this.leadWord = grammar.rule("lead-word");
        this.between = grammar.rule("between");
        this.listed = grammar.rule("listed");
        this.listedPlaces = grammar.rule("listed-places");
        this.summedUp = grammar.rule("summed-up");
        this.selfStanding = grammar.rule("self-standing");
    }

    /** Whether one name has both heads: 联席会议第十次会议, 调度会暨推进会, 论坛部长级会议. */
    boolean goesOn(String text, Span head, Span next) {
        return jointHead.whole(text.substring(head.end(), next.start())).isPresent()
                || chain.whole(text.substring(head.start(), next.end())).isPresent();
    }

    /** Drops what stands before the name; empty if nothing is left. */
    Span trim(String text, Span span) {
        int start = span.start();
        Optional<Match> before = lead.first(span.of(text));
        Rule words = leadWord;
        if (before.isPresent()) {
            start += before.get().span().end();
            words = before.get().has("opens") ? between : leadWord;
        }
        start = skip(words, text, new Span(start, span.end()));
        String name = text.substring(start, span.end());
        int open = name.lastIndexOf(OPEN);
        if (open >= 0 && name.indexOf(SHUT, open) < 0) {
            start += open + 1;
        }
        return new Span(Math.min(start, span.end()), span.end());
    }

    /** Where a name begins if words that are no part of one stand before it. */
    int skipWords(String text, Span span) {
        return skip(leadWord, text, span);
    }

    private static int skip(Rule words, String text, Span span) {
        int start = span.start();
        Optional<Match> word = words.first(text.substring(start, span.end()));
        while (word.isPresent() && start < span.end()) {
            start += word.get().span().end();
            word = words.first(text.substring(start, span.end()));
        }
        return start;
    }

    /** The name with the list before it whose last item it begins with, where the name is all of its clause. */
    Span withList(String text, Span name, boolean wholeClause) {
        if (!wholeClause || name.start() == 0 || selfStanding.first(name.of(text)).isPresent()) {
            return name;
        }
        String before = text.substring(Math.max(0, name.start() - REACH), name.start());
        Optional<Match> list = listed.first(before);
        if (list.isEmpty() && summedUp.first(name.of(text)).isPresent()) {
            list = listedPlaces.first(before);
        }
        return list.map(m -> new Span(name.start() - m.group("list").length(), name.end())).orElse(name);
    }
}
