package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/**
 * A paragraph that breaks off at the end of a column or line goes on in the next one. Where columns may be mixed up
 * (there is no page of articles, or other paragraphs are followed by what cannot be their rest) more is asked.
 */
final class ColumnCuts implements Repair {
    /** Below this an unfinished line with a comma may be a heading. */
    private static final int SHORTEST = 25;
    /** The same where no blank line follows, so that nothing tells a column's end from a paragraph's. */
    private static final int SHORTEST_LINE = 60;
    private static final int LONGEST_WORD = 4;
    private static final int FEW = 2;
    private static final Rule SUBTITLE = Grammar.load("masthead").rule("continues.session");
    private static final Rule OPENER = Grammar.load("repairs").rule("opener");

    @Override
    public String name() {
        return "column-cuts";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        AlignedText.Editor edit = text.edit(name());
        List<Paragraph> paragraphs = Paragraph.of(text.repaired());
        Seam seam = new Seam(text.repaired());
        boolean mixed = NewsMarks.onPage(paragraphs) < FEW || isMixed(paragraphs);
        // What is joined counts as one for the next pair: a fragment without a comma goes on like its beginning.
        boolean prose = false;
        int first = 0;
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            Paragraph line = paragraphs.get(i);
            Paragraph next = paragraphs.get(i + 1);
            prose = prose || isLongProse(line.text(), next.apart() ? SHORTEST : SHORTEST_LINE);
            String tail = Seam.end(text.repaired(), paragraphs.get(first).span().start(), line.span().end());
            boolean sure = Marks.breaksOff(line.text()) && (Marks.isProse(line.text()) && isFragment(paragraphs, i + 1)
                    || goesOn(next.text()) && seam.isSure(tail, next.text()));
            if (SUBTITLE.whole(line.text()).isPresent() || isCut(line.text()) && mayGoOn(tail, next.text())
                    && (sure || isBelieved(line.text(), next, prose, mixed))) {
                edit.keepTo(line.span().end()).dropTo(next.span().start());
            } else {
                prose = false;
                first = i + 1;
            }
        }
        return edit.done();
    }

    /** Whether a paragraph is taken for the rest of the one before it though nothing goes across the cut for sure. */
    private static boolean isBelieved(String line, Paragraph next, boolean prose, boolean mixed) {
        if (isOpen(line)) {
            return !mixed || !next.apart();
        }
        return prose && goesOn(next.text()) && !opens(next.text())
                && (!mixed || Seam.isLikely(line, next.text()) || line.length() <= LONGEST_WORD);
    }

    /** Whether a line begins inside of a sentence by its marks: with one, or as a word that one follows. */
    private static boolean isFragment(List<Paragraph> paragraphs, int i) {
        String line = paragraphs.get(i).text();
        return Marks.goesOn(line) || line.length() <= LONGEST_WORD && i + 1 < paragraphs.size()
                && Marks.goesOn(paragraphs.get(i + 1).text());
    }

    /** Whether several paragraphs break off before what cannot be their rest. */
    private static boolean isMixed(List<Paragraph> paragraphs) {
        int left = 0;
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            String next = paragraphs.get(i + 1).text();
            left += isTail(paragraphs.get(i).text()) && !isOpen(paragraphs.get(i).text())
                    && NewsMarks.first("jump.to", next).isEmpty() && (opens(next) || !goesOn(next)) ? 1 : 0;
        }
        return left >= FEW;
    }

    /** Whether a paragraph is prose that breaks off. */
    static boolean isTail(String line) {
        return isLongProse(line, SHORTEST) && isCut(line);
    }

    /** Whether nothing speaks against it that a paragraph is the rest of another. */
    static boolean mayGoOn(String tail, String next) {
        return !HardWraps.starts(next) && !isCaption(next) && !Seam.isImpossible(tail, next);
    }

    /** Whether a paragraph begins as no rest of a sentence does. */
    static boolean opens(String line) {
        return OPENER.at(line, 0).isPresent();
    }

    /** The rest of a sentence has clauses; a mere fragment of a word is very short. */
    static boolean goesOn(String next) {
        return Marks.isProse(next) || Marks.closes(next) || next.length() <= LONGEST_WORD;
    }

    static boolean isCaption(String line) {
        return NewsMarks.first("caption", line).isPresent();
    }

    private static boolean isLongProse(String line, int shortest) {
        return Marks.isProse(line) && (line.length() >= shortest || line.indexOf('。') >= 0);
    }

    private static boolean isCut(String line) {
        return Marks.breaksOff(line) && (line.indexOf('。') >= 0 || !HardWraps.starts(line)) && !isCaption(line);
    }

    private static boolean isOpen(String line) {
        return "，、（“《‘".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
