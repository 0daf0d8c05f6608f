package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/** A paragraph that breaks off at the end of a column or line goes on in the next one. */
final class ColumnCuts implements Repair {
    /** Below this an unfinished line with a comma may be a heading. */
    private static final int SHORTEST = 25;
    private static final Rule SUBTITLE = Grammar.load("masthead").rule("continues.session");

    @Override
    public String name() {
        return "column-cuts";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        AlignedText.Editor edit = text.edit();
        List<Paragraph> paragraphs = Paragraph.of(text.repaired());
        // What is joined counts as one for the next pair: a fragment without a comma goes on like its beginning.
        boolean prose = false;
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            String line = paragraphs.get(i).text();
            String next = paragraphs.get(i + 1).text();
            prose = prose || Marks.isProse(line) && (line.length() >= SHORTEST || line.indexOf('。') >= 0);
            if (SUBTITLE.whole(line).isPresent() || isCut(line) && !HardWraps.starts(next)
                    && (isOpen(line) || prose && goesOn(next))) {
                edit.keepTo(paragraphs.get(i).span().end()).dropTo(paragraphs.get(i + 1).span().start());
            } else {
                prose = false;
            }
        }
        return edit.done();
    }

    private static boolean isCut(String line) {
        return Marks.breaksOff(line) && !HardWraps.starts(line) && NewsMarks.first("caption", line).isEmpty();
    }

    private static boolean isOpen(String line) {
        return "，、（“《‘".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** The rest of a sentence has clauses; a mere fragment of a word is very short. */
    private static boolean goesOn(String next) {
        return Marks.isProse(next) || Marks.closes(next) || next.length() <= 4;
    }
}
