package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * What the rules {@code rules} of {@code data/grammar/repairs.grammar} match goes: their group {@code gap}, or else
 * the whole match.
 */
record PatternCuts(String name, List<Rule> rules) implements Repair {
    /** Marks that Word and web pages leave in exported text, and its tables of contents. */
    static final PatternCuts MARKS = of("marks", "marks");
    /** Lines of a web page's controls (print, share, number of readers). */
    static final PatternCuts INTERFACE = of("page-interface", "interface");
    /** Line ends inside of names, numbers and dates. */
    static final PatternCuts SPLITS = of("split-words", "split");
    /** Spaces inside of names. */
    static final PatternCuts NAMES = of("letter-spacing", "spacing");

    private static PatternCuts of(String name, String rules) {
        return new PatternCuts(name, Grammar.load("repairs").rules(rules));
    }

    @Override
    public AlignedText apply(AlignedText text) {
        AlignedText result = text;
        for (Rule rule : rules) {
            List<Match> matches = rule.matches(result.repaired()).toList();
            if (!matches.isEmpty()) {
                AlignedText.Editor edit = result.edit(name);
                for (Match match : matches) {
                    Span span = match.has("gap") ? match.span("gap") : match.span();
                    edit.keepTo(span.start()).dropTo(span.end());
                }
                result = edit.done();
            }
        }
        return result;
    }
}
