package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Marks by which newspaper pages open, close and continue their articles, by {@code data/grammar/layout.grammar}. */
final class NewsMarks {
    static final Grammar GRAMMAR = Grammar.load("layout");
    private static final List<Rule> BYLINES = List.of(GRAMMAR.rule("byline.report"), GRAMMAR.rule("byline.bare"));
    private static final Rule WORD = GRAMMAR.rule("byline.word");

    private NewsMarks() {
    }

    /** The first match of one rule. */
    static Optional<Match> first(String rule, String text) {
        return GRAMMAR.rule(rule).first(text);
    }

    /** The byline that a paragraph opens with. */
    static Optional<Match> byline(String paragraph) {
        return BYLINES.stream().flatMap(rule -> rule.at(paragraph, 0).stream()).findFirst();
    }

    /** The names in a list of them, without the words for what each of them did. */
    static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String item : list.split("[ 、，/|]+")) {
            String name = item;
            for (Optional<Match> word = WORD.first(name); word.isPresent(); word = WORD.first(name)) {
                Span span = word.get().span();
                name = name.substring(0, span.start()) + name.substring(span.end());
            }
            boolean unit = WebLine.is("unit", name) && !WebLine.is("person", name);
            if (name.length() > 1 && !unit && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether a paragraph opens an article. */
    static boolean isReport(String paragraph) {
        return byline(paragraph).isPresent();
    }

    /** Whether a text goes on on another page or comes from one. */
    static boolean jumps(List<Paragraph> paragraphs) {
        return paragraphs.stream().anyMatch(p -> first("jump.from", p.text()).isPresent()
                || first("jump.to", p.text()).isPresent());
    }

    /** How many paragraphs show that this is a newspaper page: bylines, and jumps from or to another page. */
    static long onPage(List<Paragraph> paragraphs) {
        return paragraphs.stream().filter(p -> isReport(p.text()) || first("jump.from", p.text()).isPresent()
                || first("jump.to", p.text()).isPresent()).count();
    }
}
