package org.zhengtu.document;

import java.util.HashSet;
import java.util.Set;
import org.zhengtu.text.AlignedText;

/** Of paragraphs that a page prints several times the first stays. */
final class RepeatedParagraphs implements Repair {
    /** Shorter lines (headings, calls to the deputies) may well be said twice. */
    private static final int SHORTEST = 30;

    @Override
    public String name() {
        return "repeated-paragraphs";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        AlignedText.Editor edit = text.edit();
        Set<String> seen = new HashSet<>();
        for (Paragraph paragraph : Paragraph.of(text.repaired())) {
            if (paragraph.text().length() >= SHORTEST && !seen.add(paragraph.text())) {
                edit.keepTo(paragraph.span().start()).dropTo(paragraph.span().end());
            }
        }
        return edit.done();
    }
}
