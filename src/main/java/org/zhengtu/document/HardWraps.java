package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Rule;

/**
 * Lines that a column's width broke are joined. A block of lines without a blank line between them is a wrapped
 * paragraph if it is prose, narrow, and most lines but the last fill its width.
 */
final class HardWraps implements Repair {
    private static final List<Rule> STARTS = Cuts.rules("starts");
    private static final double WIDEST = 60;
    private static final double SLACK = 2.5;

    @Override
    public String name() {
        return "hard-wraps";
    }

    @Override
    public AlignedText apply(AlignedText text) {
        AlignedText.Editor edit = text.edit();
        List<Paragraph> lines = Paragraph.of(text.repaired());
        int first = 0;
        while (first < lines.size()) {
            int last = first;
            while (last + 1 < lines.size() && !lines.get(last + 1).apart()) {
                last++;
            }
            join(lines.subList(first, last + 1), text.repaired(), edit);
            first = last + 1;
        }
        return edit.done();
    }

    private static void join(List<Paragraph> block, String text, AlignedText.Editor edit) {
        double width = block.stream().mapToDouble(line -> width(line.text())).max().orElse(0);
        if (!isWrapped(block, width)) {
            return;
        }
        for (int i = 0; i + 1 < block.size(); i++) {
            Paragraph line = block.get(i);
            Paragraph next = block.get(i + 1);
            boolean ends = width(line.text()) < width - SLACK && Marks.closes(line.text());
            boolean indented = next.span().start() > 0 && text.charAt(next.span().start() - 1) == ' ';
            if (!ends && !indented && !starts(next.text())) {
                edit.keepTo(line.span().end()).dropTo(next.span().start());
            }
        }
    }

    private static boolean isWrapped(List<Paragraph> block, double width) {
        if (block.size() < 2 || width > WIDEST || block.stream().noneMatch(line -> Marks.isProse(line.text()))) {
            return false;
        }
        long full = block.subList(0, block.size() - 1).stream()
                .filter(line -> width(line.text()) >= width - SLACK).count();
        boolean broken = block.subList(0, block.size() - 1).stream().anyMatch(line -> !Marks.closes(line.text()));
        return broken && full * 2 >= block.size() - 1;
    }

    /** Whether a line opens a paragraph by its words: a byline, a jump line, a numbered heading. */
    static boolean starts(String line) {
        return STARTS.stream().anyMatch(rule -> rule.at(line, 0).isPresent());
    }

    /** The printed width in full-width characters. */
    private static double width(String line) {
        return line.chars().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
    }
}
