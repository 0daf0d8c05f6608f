package org.zhengtu.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhengtu.content.Formats;
import org.zhengtu.content.SourceText;
import org.zhengtu.content.UnreadableException;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Reads files into documents. Safe for threads. */
public final class DocumentReader {
    private static final Rule MISSING = Grammar.load("repairs").rule("missing");

    /**
     * Reads one file.
     *
     * @param name  the file's name without folders; it is kept as a label and never asked for facts
     * @param bytes the whole file
     */
    public Reading read(String name, byte[] bytes) {
        return read(name, bytes, Optional.empty());
    }

    /** Reads one file of which a sidecar tells something. What it says wins over what the document says of itself. */
    public Reading read(String name, byte[] bytes, Optional<Sidecar> sidecar) {
        try {
            return new Reading.Read(document(name, digest(bytes), Formats.read(bytes), sidecar));
        } catch (UnreadableException e) {
            return new Reading.Rejected(name, e.getMessage());
        }
    }

    private static Document document(String name, String digest, SourceText source, Optional<Sidecar> sidecar) {
        Repairs.Repaired repaired = Repairs.of(source.text());
        String text = repaired.text().repaired();
        List<Paragraph> paragraphs = Paragraph.of(repaired.text(), source.headings());
        Metadata stated = MetadataReader.read(paragraphs, source.said());
        Metadata metadata = sidecar.map(s -> s.over(stated)).orElse(stated).atItsTime(text);
        List<Table> tables = TableReader.read(paragraphs, repaired.text(), source.tables(), metadata.kind());
        TableCells cells = new TableCells(tables);
        SectionCutter.Cut cut = SectionCutter.cut(paragraphs, metadata, cells);
        List<Section> sections = cut.sections();
        List<Article> articles = ArticleCutter.cut(paragraphs, metadata);
        return new Document(name, digest, source, sidecar.map(s -> new Document.Described(s, stated)),
                repaired.text(), repaired.names(), metadata, articles, sections,
                sentences(paragraphs, text, articles, sections, cells), GlossaryReader.read(paragraphs, sections),
                tables, Stream.of(issues(source, repaired.text()), cut.issues().stream(), beyond(tables),
                        sidecar.stream().flatMap(DocumentReader::unknown)).flatMap(issues -> issues).toList());
    }

    private static List<Sentence> sentences(List<Paragraph> paragraphs, String text, List<Article> articles,
            List<Section> sections, TableCells cells) {
        List<Sentence> sentences = new ArrayList<>();
        // Paragraphs, articles and sections are in the order of the text: one walk serves all three.
        Deque<Integer> open = new ArrayDeque<>();
        int next = 0;
        int article = 0;
        for (Paragraph paragraph : paragraphs) {
            int start = paragraph.span().start();
            while (next < sections.size() && sections.get(next).span().start() <= start) {
                open.push(next++);
            }
            while (!open.isEmpty() && sections.get(open.peek()).span().end() <= start) {
                open.pop();
            }
            while (article < articles.size() && articles.get(article).body().end() <= start) {
                article++;
            }
            boolean inside = article < articles.size() && articles.get(article).body().overlaps(paragraph.span());
            for (Span span : cut(paragraph, text, cells)) {
                sentences.add(new Sentence(span, inside ? articles.get(article).number() : 0,
                        open.isEmpty() ? -1 : open.peek(), paragraph.number()));
            }
        }
        return sentences;
    }

    /** No sentence reaches over the cells of a table. */
    private static List<Span> cut(Paragraph paragraph, String text, TableCells cells) {
        List<Span> inTable = cells.in(paragraph.span());
        return inTable.isEmpty() ? SentenceCutter.cut(paragraph, text) : inTable.stream().flatMap(cell -> SentenceCutter
                .cut(new Paragraph(paragraph.number(), cell, cell.of(text), false, 0), text).stream()).toList();
    }

    /** Tables of more cells than any graph should hold. */
    private static Stream<Document.ReadingIssue> beyond(List<Table> tables) {
        long cells = tables.stream().mapToLong(table -> table.cells().count()).sum();
        return cells <= Document.MOST_CELLS ? Stream.empty() : Stream.of(new Document.ReadingIssue("the tables have "
                + cells + " cells, of which the first " + Document.MOST_CELLS + " are facts; expected fewer",
                tables.get(tables.size() - 1).span()));
    }

    /**
     * The issues of the source at their places in the repaired text (those that a repair removed are no issues), and
     * characters that are missing.
     */
    private static Stream<Document.ReadingIssue> issues(SourceText source, AlignedText text) {
        List<Document.ReadingIssue> read = new ArrayList<>();
        NavigableMap<Integer, Span> known = new TreeMap<>();
        if (!source.issues().isEmpty()) {
            AlignedText.Inverse places = text.inverse();
            source.issues().forEach(issue -> places.toRepaired(issue.span()).ifPresent(span -> {
                read.add(new Document.ReadingIssue(issue.message(), span));
                known.merge(span.start(), span, Span::union);
            }));
        }
        List<Document.ReadingIssue> missing = MISSING.matches(text.repaired())
                .filter(m -> Optional.ofNullable(known.lowerEntry(m.span().end()))
                        .filter(near -> near.getValue().overlaps(m.span())).isEmpty())
                .map(m -> new Document.ReadingIssue("'" + m.text() + "' stands for what cannot be read", m.span()))
                .toList();
        return Stream.concat(read.stream(), missing.stream());
    }

    private static Stream<Document.ReadingIssue> unknown(Sidecar sidecar) {
        return sidecar.unknown().stream()
                .map(what -> new Document.ReadingIssue(sidecar.name() + ", " + what, new Span(0, 0)));
    }

    /** What tells these bytes from any others, as hexadecimal digits of SHA-256. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
