package org.zhengtu.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.zhengtu.text.Span;

/**
 * Writes marked-up text down as plain text: a blank line after each block, a tab between the cells of a table, and
 * notes where headings and tables stand. White space counts as in a browser, except that a line break of the source
 * between two Chinese characters leaves none, since authors break lines anywhere.
 */
final class MarkedText implements NodeFilter {
    private static final Pattern CONTENTS = Pattern.compile("^(?:toc|TOC)[_ ]?[1-9]$");

    private static final Pattern NUMBER = Pattern.compile("\\s*[0-9]{1,3}\\s*");
    /** What no line begins with. */
    private static final String CLOSING = "。，、；：！？）”》】";

    private final StringBuilder text = new StringBuilder();
    private final List<SourceText.Heading> headings = new ArrayList<>();
    private final List<SourceText.Grid> tables = new ArrayList<>();
    private final boolean breaksCount;
    private int blockStart;
    private boolean space;
    private boolean spaceBreaks;

    /** @param breaksCount whether a line break inside a text is one, as in what is made of Word files */
    MarkedText(boolean breaksCount) {
        this.breaksCount = breaksCount;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            inline(words.getWholeText());
        } else if (node instanceof Element element) {
            if (isContents(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isNoteMark(element)) {
                inline("[" + element.text().strip() + "]");
                return FilterResult.SKIP_ENTIRELY;
            }
            if (MarkedTable.isTable(element)) {
                table(new MarkedTable(element, breaksCount));
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                newline();
            } else if (isBlock(element)) {
                endBlock();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && isBlock(element)) {
            Span block = open();
            if (level(element) > 0 && block.length() > 0) {
                headings.add(new SourceText.Heading(level(element), block));
            }
            endBlock();
        }
        return FilterResult.CONTINUE;
    }

    String text() {
        endBlock();
        return text.toString();
    }

    List<SourceText.Heading> headings() {
        return headings;
    }

    List<SourceText.Grid> tables() {
        return tables;
    }

    /** The number of a heading's tag, 0 for other elements. */
    static int level(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                ? name.charAt(1) - '0' : 0;
    }

    /** A line of a table of contents, which Word makes of the headings that follow. */
    private static boolean isContents(Element element) {
        return element.normalName().equals("p") && CONTENTS.matcher(element.className()).find();
    }

    /** A raised number that leads to or from a note; without brackets it would add a digit to the figure before it. */
    private static boolean isNoteMark(Element element) {
        boolean raised = element.normalName().equals("sup") && element.selectFirst("a[href]") != null
                || element.normalName().equals("a") && (element.selectFirst("sup") != null
                        || element.attr("epub:type").equals("noteref"));
        return raised && NUMBER.matcher(element.text()).matches();
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !element.normalName().equals("br");
    }

    private void inline(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && breaksCount) {
                newline();
            } else if (c == '\u200B' || c == '\uFEFF' || c == '\u00AD' || c == '\uFFFD' && breaksCount) {
                // Marks where a line may break, and what is made of Word's control characters: they say nothing.
                continue;
            } else if (c != '\u3000' && isBlank(c) || c < ' ') {
                space = true;
                spaceBreaks |= c == '\n' || c == '\r';
            } else {
                letter(c);
            }
        }
    }

    private void letter(char c) {
        boolean begins = text.length() == blockStart || text.charAt(text.length() - 1) == '\n';
        if (c == '\u3000' && begins) {
            return;
        }
        if (begins && text.length() > blockStart && CLOSING.indexOf(c) >= 0) {
            // A note's mark stood there.
            text.setLength(text.length() - 1);
        }
        if (space && !begins && !(spaceBreaks && isWide(text.charAt(text.length() - 1)) && isWide(c))) {
            text.append(' ');
        }
        space = false;
        spaceBreaks = false;
        text.append(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isWide(char c) {
        return c >= 0x2E80 || c >= 0x2018 && c <= 0x201D;
    }

    private void newline() {
        space = false;
        if (text.length() > blockStart) {
            strip();
            text.append('\n');
        }
    }

    private void strip() {
        while (text.length() > blockStart && isBlank(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
    }

    /** The block that is being written, without white space at its end. */
    private Span open() {
        strip();
        return new Span(blockStart, text.length());
    }

    private void endBlock() {
        space = false;
        strip();
        if (text.length() > blockStart) {
            text.append("\n\n");
            blockStart = text.length();
        }
    }

    private void table(MarkedTable table) {
        endBlock();
        List<List<Span>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<Span> cells = new ArrayList<>();
            for (String cell : row) {
                text.append(cells.isEmpty() ? "" : "\t");
                cells.add(new Span(text.length(), text.length() + cell.length()));
                text.append(cell);
            }
            rows.add(cells);
            text.append('\n');
        }
        tables.add(new SourceText.Grid(rows));
        text.append('\n');
        blockStart = text.length();
    }

    /** What an element says on one line. */
    static String line(Element element, boolean breaksCount) {
        MarkedText inner = new MarkedText(breaksCount);
        element.childNodes().forEach(child -> child.filter(inner));
        return inner.text().strip().replaceAll("[\\s\\u3000]*\\n\\s*|\\t", " ");
    }
}
