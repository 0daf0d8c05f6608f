package org.zhengtu.document;

import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/** Names and titles that are printed with spaces between their characters close up. */
final class LetterSpacing implements Repair {
    private static final Rule LINE = Grammar.load("repairs").rule("spaced-line");

    @Override
    public String name() {
        return PatternCuts.NAMES.name();
    }

    @Override
    public AlignedText apply(AlignedText text) {
        AlignedText names = PatternCuts.NAMES.apply(text);
        AlignedText.Editor edit = names.edit(name());
        for (Paragraph line : Paragraph.of(names.repaired())) {
            if (line.text().indexOf(' ') > 0 && LINE.whole(line.text()).isPresent()) {
                dropSpaces(line, edit);
            }
        }
        return edit.done();
    }

    private static void dropSpaces(Paragraph line, AlignedText.Editor edit) {
        for (int i = 0; i < line.text().length(); i++) {
            if (line.text().charAt(i) == ' ') {
                edit.keepTo(line.span().start() + i).dropTo(line.span().start() + i + 1);
            }
        }
    }
}
