package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/**
 * Lines that a column's width broke are joined. A block of lines without a blank line between them is
 * wrapped if it is prose, narrow, and most lines fill their column and break off in a sentence.
 */
final class HardWraps implements Repair {
    private static final List<Rule> STARTS = Grammar.load("repairs").rules("starts");
    private static final Rule META = Grammar.load("masthead").rule("meta");
    private static final double WIDEST = 60;
    private static final double SLACK = 2.5;
    /** In a block of fewer lines a sentence that ends with its line may well be a paragraph. */
    private static final int SURE = 5;
    private static final int MANY = 8;

    @Override
    public String name() {
        return "hard-wraps";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        AlignedText.Editor edit = text.edit(name());
        List<Paragraph> lines = Paragraph.of(text.repaired());
        if (isSpaced(lines) && isWrapped(lines)) {
            join(lines, true, text.repaired(), edit);
            return edit.done();
        }
        int first = 0;
        while (first < lines.size()) {
            int last = first;
            while (last + 1 < lines.size() && !lines.get(last + 1).apart()) {
                last++;
            }
            join(lines.subList(first, last + 1), false, text.repaired(), edit);
            first = last + 1;
        }
        return edit.done();
    }

    /** Whether a blank line follows every line, so that blank lines tell nothing. */
    private static boolean isSpaced(List<Paragraph> lines) {
        return lines.size() >= MANY && lines.stream().filter(line -> !line.apart()).count() * 10 <= lines.size();
    }

    private static void join(List<Paragraph> block, boolean spaced, String text, AlignedText.Editor edit) {
        if (!isWrapped(block)) {
            return;
        }
        for (int i = 0; i + 1 < block.size(); i++) {
            Paragraph line = block.get(i);
            Paragraph next = block.get(i + 1);
            // What stands before a byline is of another column.
            double before = i == 0 || starts(line.text()) ? 0 : width(block.get(i - 1).text());
            double full = Math.max(before, width(next.text())) - SLACK;
            boolean sentence = (spaced || block.size() < SURE) && Marks.endsSentence(line.text());
            boolean isShort = width(line.text()) < full;
            boolean ends = sentence || isShort && (spaced || Marks.closes(line.text()) || starts(line.text()))
                    || META.at(line.text(), 0).isPresent() || WebLine.read(line.text()).isPresent();
            boolean indented = next.span().start() > 0 && text.charAt(next.span().start() - 1) == ' ';
            if (!ends && !indented && !starts(next.text())) {
                edit.keepTo(line.span().end()).dropTo(next.span().start());
            }
        }
    }

    /** A block may hold columns of two widths, so lines are compared with their neighbours. */
    private static boolean isWrapped(List<Paragraph> block) {
        if (block.size() < 2 || block.stream().noneMatch(line -> Marks.isProse(line.text()))
                || block.stream().anyMatch(line -> width(line.text()) > WIDEST) || TableShapes.isTabular(block)) {
            return false;
        }
        int full = 0;
        int broken = 0;
        for (int i = 0; i + 1 < block.size(); i++) {
            double width = width(block.get(i).text());
            full += width >= width(block.get(i + 1).text()) - SLACK ? 1 : 0;
            broken += Marks.closes(block.get(i).text()) ? 0 : 1;
        }
        return broken * 3 >= 2 * (block.size() - 1) && full * 3 >= 2 * (block.size() - 1);
    }

    /** Whether a line opens a paragraph by its words: a byline, a jump line, a numbered heading. */
    static boolean starts(String line) {
        return META.at(line, 0).isPresent() || WebLine.read(line).isPresent()
                || STARTS.stream().anyMatch(rule -> rule.at(line, 0).isPresent());
    }

    /** The printed width in full-width characters. */
    private static double width(String line) {
        return line.chars().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
    }
}
