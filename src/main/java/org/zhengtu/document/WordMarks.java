package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Rule;

/** Marks that Word and web pages leave in exported text go. */
final class WordMarks implements Repair {
    private static final List<Rule> RULES = Cuts.rules("marks");

    @Override
    public String name() {
        return "marks";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        return Cuts.drop(text, RULES);
    }
}
