package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/** What several repairs do alike: cutting out what a rule matches, and joining lines. */
final class Cuts {
    private Cuts() {
    }

    /** Drops the group {@code gap} of each match of the grammar's rules under {@code prefix}, else the whole match. */
    static AlignedText drop(AlignedText text, List<Rule> rules) {
        AlignedText result = text;
        for (Rule rule : rules) {
            AlignedText current = result;
            AlignedText.Editor edit = current.edit();
            rule.matches(current.repaired()).forEach(match -> {
                var span = match.has("gap") ? match.span("gap") : match.span();
                edit.keepTo(span.start()).dropTo(span.end());
            });
            result = edit.done();
        }
        return result;
    }

    /** The rules of {@code data/grammar/repairs.grammar} for one repair. */
    static List<Rule> rules(String repair) {
        return Grammar.load("repairs").rules(repair);
    }
}
