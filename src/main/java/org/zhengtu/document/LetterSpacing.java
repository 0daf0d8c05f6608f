package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Rule;

/** Names and titles that are printed with spaces between their characters close up. */
final class LetterSpacing implements Repair {
    private static final List<Rule> RULES = Cuts.rules("spacing");

    @Override
    public String name() {
        return "letter-spacing";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        return Cuts.drop(text, RULES);
    }
}
