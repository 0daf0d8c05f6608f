package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/** Marks by which newspaper pages open, close and continue their articles, by {@code data/grammar/layout.grammar}. */
final class NewsMarks {
    static final Grammar GRAMMAR = Grammar.load("layout");
    private static final List<Rule> BYLINES = GRAMMAR.rules("byline");

    private NewsMarks() {
    }

    /** Whether a paragraph opens with a byline. */
    static boolean isReport(String paragraph) {
        return BYLINES.stream().anyMatch(rule -> rule.at(paragraph, 0).isPresent());
    }

    /** How many paragraphs open with a byline. */
    static long reports(List<Paragraph> paragraphs) {
        return paragraphs.stream().filter(p -> isReport(p.text())).count();
    }
}
