package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Span;

/**
 * Of paragraphs that a page prints several times the first stays, also where the copy is a part of it only or was
 * misread here and there; a fragment that comes before the whole goes. The copies are mapped to what stays.
 */
final class RepeatedParagraphs implements Repair {

    @Override
    public String name() {
        return "repeated-paragraphs";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        List<Paragraph> paragraphs = Paragraph.of(text.repaired());
        Copies copies = new Copies(text.repaired());
        for (int i = 0; i < paragraphs.size(); i++) {
            // A clause on a line of its own may well be said again in another sentence.
            if (!isClause(paragraphs.get(i).text()) && (i == 0 || !isClause(paragraphs.get(i - 1).text()))) {
                copies.add(paragraphs.get(i));
            }
        }
        AlignedText.Editor edit = text.edit(name());
        for (Paragraph paragraph : paragraphs) {
            Optional<Copies.Copy> copy = copies.of(paragraph);
            if (copy.isPresent()) {
                Span place = copy.get().place();
                edit.keepTo(place.start()).dropCopyTo(place.end(), copy.get().first());
            }
        }
        return edit.done();
    }

    private static boolean isClause(String line) {
        return "，、".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
