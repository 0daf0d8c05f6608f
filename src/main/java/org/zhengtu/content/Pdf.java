package org.zhengtu.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.zhengtu.content.PageContent.Glyph;
import org.zhengtu.text.Span;

/** PDF with a text layer. Scans without one, locked files and files that ask for too much work are refused. */
final class Pdf implements Format {
    private static final int HEAD = 1024;
    /** A page of words has more; below this on a page with pictures, what is read is a stamp on a scan. */
    private static final int LEAST_WORDS = 15;
    private static final int LONGEST_TITLE = 200;
    private static final double MOST_UNKNOWN = 0.3;
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i).*\\.(?:docx?|pdf|wps|rtf|txt|xlsx?|pptx?|indd|fbd|cdr)|Microsoft (?:Word|PowerPoint).*|untitled.*|"
            + "[\\p{ASCII}]*[0-9_]{4,}[\\p{ASCII}]*|[\\p{ASCII}]{0,3}");

    Pdf() {
        PdfFonts.install();
    }

    @Override
    public boolean accepts(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    @Override
    public SourceText read(byte[] bytes) throws UnreadableException {
        try (PdfFile file = PdfFile.open(bytes, new PdfLimits())) {
            return read(file);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("the PDF file is locked by a password, expected one that opens without");
        } catch (PdfLimits.Exceeded e) {
            throw new UnreadableException(e.getMessage() + "; no document that people read has as many");
        } catch (IOException e) {
            throw new UnreadableException("the PDF file is damaged: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new UnreadableException("the PDF file is nested deeper than any that people read");
        }
    }

    private static SourceText read(PdfFile file) throws IOException, UnreadableException {
        List<PageFurniture.Page> pages = new ArrayList<>();
        file.forEachPage(page -> pages.add(page(page)));
        if (pages.isEmpty()) {
            throw new UnreadableException("the PDF file has no pages, expected text");
        }
        PageSizes raw = new PageSizes(pages);
        List<PageFurniture.Page> cleared = PageFurniture.remove(pages, raw.body());
        SourceText text = PageText.of(cleared, new PageSizes(cleared));
        refuseScans(text.text(), pages);
        return described(text, file);
    }

    private static PageFurniture.Page page(PageContent content) {
        List<PageLine.Block> blocks = new ArrayList<>();
        content.glyphs().entrySet().stream().sorted(Comparator.comparing(
                (Map.Entry<PageContent.Turn, List<Glyph>> entry) -> -entry.getValue().size())
                .thenComparing(Map.Entry::getKey)).forEach(entry -> {
                    List<PageContent.Stroke> strokes = strokes(content, entry.getKey());
                    PageTables.Found found = PageTables.of(PageRows.once(entry.getValue()), entry.getKey(), strokes);
                    blocks.addAll(PageOrder.blocks(PageRows.of(found.others(), entry.getKey(), strokes),
                            found.tables()));
                });
        return PageFurniture.Page.of(content, blocks);
    }

    /** The drawn lines on the page when it is turned. */
    private static List<PageContent.Stroke> strokes(PageContent page, PageContent.Turn turn) {
        return page.rules().stream().map(stroke -> {
            float[] one = turn.turned(stroke.left(), stroke.top(), page.width(), page.height());
            float[] other = turn.turned(stroke.right(), stroke.bottom(), page.width(), page.height());
            return new PageContent.Stroke(Math.min(one[0], other[0]), Math.min(one[1], other[1]),
                    Math.max(one[0], other[0]), Math.max(one[1], other[1]));
        }).toList();
    }

    private static void refuseScans(String text, List<PageFurniture.Page> pages) throws UnreadableException {
        long pictured = pages.stream().filter(page -> page.content().pictures() > 0).count();
        long words = text.codePoints().filter(Character::isLetterOrDigit).count();
        long unknown = text.chars().filter(c -> c == 0xFFFD).count();
        String count = pages.size() == 1 ? "1 page" : pages.size() + " pages";
        if (words < (long) LEAST_WORDS * pages.size() && pictured * 2 >= pages.size() && pictured > 0) {
            throw new UnreadableException("the PDF file is a scan: " + count + " of pictures with next to no text; "
                    + "expected a text layer, which text recognition (OCR) adds");
        }
        if (words + unknown == 0) {
            throw new UnreadableException("the PDF file has " + count + " and no text on them");
        }
        if (unknown > MOST_UNKNOWN * (words + unknown)) {
            throw new UnreadableException("the PDF file does not say which characters its fonts print: " + unknown
                    + " of " + (words + unknown) + " are unknown");
        }
    }

    /** The author that a PDF file names is the user of the computer on which it was made, and is left out. */
    private static SourceText described(SourceText text, PdfFile file) {
        Map<String, String> said = file.said();
        String stated = said.get("Title");
        String title = stated.length() > LONGEST_TITLE || NO_TITLE.matcher(stated).matches() ? "" : stated;
        // Programs that write Chinese set their own language, too.
        String language = said.get("Lang").startsWith("zh") ? said.get("Lang") : "";
        return new SourceText(text.text(), text.mediaType(), text.encoding(), headings(text, file.bookmarks()),
                text.tables(), text.lines(), new SourceText.Said(title, "", "", "", "", language),
                issues(text));
    }

    /** Bookmarks tell headings too, where a paragraph has the same words. */
    private static List<SourceText.Heading> headings(SourceText text, List<PdfFile.Bookmark> bookmarks) {
        if (bookmarks.isEmpty()) {
            return text.headings();
        }
        Map<String, Integer> depths = new HashMap<>();
        bookmarks.forEach(bookmark ->
                depths.merge(bookmark.title().replaceAll("\\s", ""), bookmark.depth(), Math::min));
        Map<Span, SourceText.Heading> known = new HashMap<>();
        text.headings().forEach(heading -> known.put(heading.span(), heading));
        List<SourceText.Heading> headings = new ArrayList<>();
        int start = 0;
        for (String line : text.text().split("\n", -1)) {
            Span span = new Span(start, start + line.length());
            SourceText.Heading heading = known.get(span);
            int depth = depths.getOrDefault(line.replaceAll("\\s", ""), 0);
            if (heading != null) {
                headings.add(heading);
            } else if (depth > 0 && span.length() > 0) {
                headings.add(new SourceText.Heading(depth + 1, span));
            }
            start = span.end() + 1;
        }
        return headings;
    }

    private static List<SourceText.Issue> issues(SourceText source) {
        List<SourceText.Issue> issues = new ArrayList<>(source.issues());
        String text = source.text();
        int unknown = text.indexOf('\uFFFD');
        if (unknown >= 0) {
            long count = text.chars().filter(c -> c == 0xFFFD).count();
            issues.add(new SourceText.Issue("the fonts of the PDF file do not say which character this is; it "
                    + "stands as U+FFFD, here first and " + count + " times in all", new Span(unknown, unknown + 1)));
        }
        return issues;
    }
}
