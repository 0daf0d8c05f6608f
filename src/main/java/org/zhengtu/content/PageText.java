package org.zhengtu.content;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.content.PageLine.Block;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Writes the blocks of all pages as one text: lines become paragraphs again, also over columns and pages. */
final class PageText {
    private static final String NOTE_MARKS = "①②③④⑤⑥⑦⑧⑨⑩*※[〔";
    /** Words that open a paragraph: a byline, a jump line, a numbered heading. */
    private static final List<Rule> STARTS = Grammar.load("repairs").rules("starts");
    private static final String ENDS = "。！？”";
    private static final float NOTE = 0.92f;
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_BOLD = 45;

    private final PageColumns columns;
    private final PageSizes sizes;
    private final StringBuilder text = new StringBuilder();
    private final List<SourceText.Heading> headings = new ArrayList<>();
    private final List<SourceText.Grid> tables = new ArrayList<>();
    private final List<SourceText.PrintedLine> printed = new ArrayList<>();
    private final List<Runnable> notes = new ArrayList<>();
    /** The line written last, if its paragraph may go on. */
    private Placed last;
    private int start;
    private boolean apart;
    private int forms;
    private Span firstForms = new Span(0, 0);

    /** A line with its block and page. */
    private record Placed(PageLine line, Block block, PageContent page) {
    }

    private PageText(PageColumns columns, PageSizes sizes) {
        this.columns = columns;
        this.sizes = sizes;
    }

    /** The text with its marks; media type and what the file says are left to the format. */
    static SourceText of(List<PageFurniture.Page> pages, PageSizes sizes) {
        PageText writer = new PageText(new PageColumns(pages), sizes);
        for (PageFurniture.Page page : pages) {
            for (Block block : page.blocks()) {
                if (block.isTable()) {
                    writer.table(block, page.content());
                } else if (writer.isNote(block, page.content())) {
                    writer.notes.add(() -> writer.block(block, page.content()));
                } else {
                    writer.block(block, page.content());
                }
            }
        }
        writer.close();
        writer.notes();
        return new SourceText(writer.text.toString(), "application/pdf", "", writer.headings, writer.tables,
                writer.printed, SourceText.Said.NOTHING, writer.issues());
    }

    private List<SourceText.Issue> issues() {
        return forms == 0 ? List.of() : List.of(new SourceText.Issue("the PDF file stores " + forms
                + " characters as radicals, compatibility forms or joined letters, first in this line; they are read as"
                + " the characters they look like", firstForms));
    }

    private boolean isNote(Block block, PageContent page) {
        return block.first().size() <= NOTE * sizes.body() && block.top() > page.height() / 2
                && NOTE_MARKS.indexOf(block.first().text().charAt(0)) >= 0;
    }

    /** Footnotes stand after the paragraph in which their page ends. */
    private void notes() {
        List<Runnable> waiting = List.copyOf(notes);
        notes.clear();
        waiting.forEach(note -> {
            apart = true;
            note.run();
            close();
            apart = true;
        });
    }

    private void block(Block block, PageContent page) {
        for (PageLine line : block.lines()) {
            Placed next = new Placed(line, block, page);
            if (last != null && !goesOn(last, next)) {
                apart |= last.block() != block;
                close();
                notes();
            }
            if (last == null) {
                part();
                start = text.length();
            } else if (isLatin(text.charAt(text.length() - 1)) && isLatin(line.text().charAt(0))
                    || isCouplet(last, next)) {
                text.append(' ');
            }
            write(line, page);
            last = next;
        }
    }

    /** A blank line where something else begins. */
    private void part() {
        text.append(apart && text.length() > 0 ? "\n" : "");
        apart = false;
    }

    private void write(PageLine line, PageContent page) {
        int from = text.length();
        text.append(line.text());
        if (line.forms() > 0) {
            firstForms = forms == 0 ? new Span(from, text.length()) : firstForms;
            forms += line.forms();
        }
        float[] one = line.turn().back(line.left(), line.top(), page.width(), page.height());
        float[] other = line.turn().back(line.right(), line.bottom(), page.width(), page.height());
        printed.add(new SourceText.PrintedLine(new Span(from, text.length()), page.number(),
                Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.abs(one[0] - other[0]),
                Math.abs(one[1] - other[1])));
    }

    /** Ends the paragraph. */
    private void close() {
        if (last == null) {
            return;
        }
        Span span = new Span(start, text.length());
        int level = level(span.of(text), last.line());
        if (level > 0) {
            headings.add(new SourceText.Heading(level, span));
        }
        text.append('\n');
        last = null;
    }

    private int level(String words, PageLine line) {
        boolean sentence = ENDS.indexOf(words.charAt(words.length() - 1)) >= 0 && words.indexOf('。') >= 0
                || "，；：、".indexOf(words.charAt(words.length() - 1)) >= 0;
        int level = sizes.level(line);
        boolean bold = level > sizes.levels();
        return sentence || words.length() > (bold ? LONGEST_BOLD : LONGEST_HEADING) ? 0 : level;
    }

    private boolean goesOn(Placed before, Placed next) {
        PageLine line = before.line();
        PageLine follower = next.line();
        if (!line.isLike(follower) || line.turn() != follower.turn()) {
            return false;
        }
        boolean same = before.block() == next.block();
        if (same && sizes.isLarge(line)) {
            return line.bold() == follower.bold();
        }
        if (same && isStacked(next.block())) {
            return true;
        }
        if (sizes.isLarge(line) || line.bold() != follower.bold() && !same) {
            return false;
        }
        PageColumns.Column from = columns.of(before.block(), before.page());
        PageColumns.Column to = columns.of(next.block(), next.page());
        if (!from.isFilledBy(line) || to.isIndented(follower)) {
            return false;
        }
        boolean ends = ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
        return columns.areIndented() || !ends && STARTS.stream()
                .noneMatch(rule -> rule.at(follower.text(), 0).isPresent());
    }

    /** Two lines of a headline that are equally long are two sentences. */
    private boolean isCouplet(Placed before, Placed next) {
        return sizes.isLarge(next.line()) && before.line().text().length() == next.line().text().length()
                && next.line().text().length() >= 6;
    }

    /** Single characters one below the other: a word that is printed downwards. */
    private static boolean isStacked(Block block) {
        return block.lines().size() > 2 && block.lines().stream().allMatch(line -> line.text().length() == 1);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private void table(Block block, PageContent page) {
        close();
        notes();
        apart = true;
        part();
        List<List<Span>> rows = new ArrayList<>();
        for (List<List<PageLine>> row : block.rows()) {
            List<Span> cells = new ArrayList<>();
            for (List<PageLine> cell : row) {
                text.append(cells.isEmpty() ? "" : "\t");
                int from = text.length();
                for (PageLine line : cell) {
                    boolean latin = text.length() > from && isLatin(text.charAt(text.length() - 1))
                            && isLatin(line.text().charAt(0));
                    text.append(latin ? " " : "");
                    write(line, page);
                }
                cells.add(new Span(from, text.length()));
            }
            text.append('\n');
            rows.add(cells);
        }
        tables.add(new SourceText.Grid(rows));
        apart = true;
    }
}
