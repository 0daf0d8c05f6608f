package org.zhengtu.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.text.AlignedText;

/**
 * A paragraph that breaks off and goes on further down, behind a caption or pieces of another column, gets its rest
 * back. Joins only what one word, number or pair of marks goes across, and only if it fits no other piece, or what
 * nothing but captions keeps apart.
 */
final class Interleaved implements Repair {
    /** How many paragraphs further down the rest is looked for. */
    private static final int REACH = 40;
    private static final int SHORTEST = 8;

    @Override
    public String name() {
        return "interleaved-columns";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        List<Paragraph> paragraphs = Paragraph.of(text.repaired());
        Map<Integer, Integer> rests = rests(paragraphs, new Seam(text.repaired()));
        if (rests.isEmpty()) {
            return text;
        }
        AlignedText.Editor edit = text.edit(name());
        for (Paragraph paragraph : paragraphs) {
            int number = paragraph.number();
            if (rests.containsValue(number)) {
                edit.keepTo(paragraph.span().start()).dropTo(paragraph.span().end());
            } else if (rests.containsKey(number)) {
                edit.keepTo(paragraph.span().end());
                for (Integer rest = rests.get(number); rest != null; rest = rests.get(rest)) {
                    edit.copy(paragraphs.get(rest).span());
                }
            }
        }
        return edit.done();
    }

    /** By number of a paragraph that breaks off that of its rest. */
    private static Map<Integer, Integer> rests(List<Paragraph> paragraphs, Seam seam) {
        Map<Integer, Integer> rests = new TreeMap<>();
        Map<Integer, Integer> claims = new HashMap<>();
        for (Paragraph tail : paragraphs) {
            if (ColumnCuts.isTail(tail.text())) {
                int rest = rest(tail, paragraphs, seam);
                if (rest > 0) {
                    rests.put(tail.number(), rest);
                    claims.merge(rest, 1, Integer::sum);
                }
            }
        }
        rests.values().removeIf(rest -> claims.get(rest) > 1);
        return rests;
    }

    /** The only paragraph that is surely the rest of another, else the one behind captions; 0 if there is none. */
    private static int rest(Paragraph tail, List<Paragraph> paragraphs, Seam seam) {
        int found = 0;
        int behind = 0;
        boolean captions = true;
        String end = Seam.end(tail.text(), 0, tail.text().length());
        int last = Math.min(paragraphs.size(), tail.number() + 1 + REACH);
        for (int i = tail.number() + 1; i < last; i++) {
            String head = paragraphs.get(i).text();
            // What is looked up in grammars comes last.
            boolean sure = head.length() >= SHORTEST && ColumnCuts.goesOn(head) && seam.isSure(end, head);
            boolean near = captions && !ColumnCuts.isCaption(head);
            if ((sure || near) && isElsewhere(paragraphs, tail.number() + 1, i)) {
                break;
            }
            boolean fits = (sure || near) && head.length() >= SHORTEST && ColumnCuts.goesOn(head)
                    && ColumnCuts.mayGoOn(tail.text(), head);
            if (fits && sure) {
                if (found > 0) {
                    return 0;
                }
                found = i;
            }
            if (near) {
                behind = i > tail.number() + 1 && fits && !ColumnCuts.opens(head) ? i : 0;
                captions = false;
            }
        }
        return found > 0 ? found : behind;
    }

    /** Whether another article begins up to a paragraph, or the first after the tail sends on to another page. */
    private static boolean isElsewhere(List<Paragraph> paragraphs, int first, int last) {
        return NewsMarks.first("jump.to", paragraphs.get(first).text()).isPresent()
                || paragraphs.subList(first, last + 1).stream().anyMatch(p -> NewsMarks.isReport(p.text()));
    }
}
