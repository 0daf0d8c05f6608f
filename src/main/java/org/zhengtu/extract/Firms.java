package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds enterprises by their short names: in lists that say so (…等企业), and by how such names end (…科技). */
final class Firms {
    private final Rule lists;
    private final Rule firm;
    private final Rule member;
    private final Rule ending;
    private final Rule noBegin;
    private final Segmenter segmenter;

    Firms(Grammar grammar, Segmenter segmenter) {
        this.lists = grammar.rule("firms");
        this.firm = grammar.rule("firm");
        this.member = grammar.rule("firms-member");
        this.ending = grammar.rule("firm-end");
        this.noBegin = grammar.rule("no-begin");
        this.segmenter = segmenter;
    }

    /** The enterprises of a sentence. */
    List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        lists.matches(text).forEach(match -> addMembers(match.span("list"), text, found));
        for (Match match : firm.matches(text).toList()) {
            if (isName(match.group("stem"))) {
                found.add(match.span("stem").union(match.span("end")));
            }
        }
        return found;
    }

    private void addMembers(Span list, String text, List<Span> found) {
        for (Match match : member.matches(list.of(text)).toList()) {
            Span span = match.span("name").shift(list.start());
            String name = span.of(text);
            String stem = ending.first(name).map(m -> name.substring(0, m.span().start())).orElse(name);
            if (isName(stem) && segmenter.frequency(name) == 0) {
                found.add(span);
            }
        }
    }

    /** Whether a stem is no ordinary word, and not made of ordinary words only. */
    private boolean isName(String stem) {
        if (stem.length() < 2 || segmenter.frequency(stem) > 0 || noBegin.at(stem, 0).isPresent()) {
            return false;
        }
        return stem.length() == 2 || segmenter.cut(stem).stream().anyMatch(token -> token.isPerson()
                || token.tag().startsWith("ns") || token.tag().startsWith("nz")
                || token.word().length() > 1 && segmenter.frequency(token.word()) == 0);
    }
}
