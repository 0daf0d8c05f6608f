package org.zhengtu.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.zhengtu.text.Span;

/** Reads files into documents. Safe for threads. */
public final class DocumentReader {
    private static final List<Format> FORMATS = List.of(new PlainText());

    /**
     * Reads one file.
     *
     * @param name  the file's name without folders; it is kept as a label and never asked for facts
     * @param bytes the whole file
     */
    public Reading read(String name, byte[] bytes) {
        try {
            Format format = FORMATS.stream().filter(f -> f.accepts(bytes)).findFirst()
                    .orElseThrow(() -> new UnreadableException("no format is known that looks like this"));
            return new Reading.Read(document(name, digest(bytes), format.read(bytes)));
        } catch (UnreadableException e) {
            return new Reading.Rejected(name, e.getMessage());
        }
    }

    private static Document document(String name, String digest, Decoder.Decoded decoded) {
        Repairs.Repaired repaired = Repairs.of(decoded.text());
        String text = repaired.text().repaired();
        List<Paragraph> paragraphs = Paragraph.of(text);
        Metadata metadata = MetadataReader.read(paragraphs);
        List<Section> sections = SectionCutter.cut(paragraphs, metadata);
        List<Article> articles = ArticleCutter.cut(paragraphs, metadata);
        return new Document(name, digest, decoded.encoding(), repaired.text(), repaired.names(), metadata, articles,
                sections, sentences(paragraphs, text, articles, sections),
                GlossaryReader.read(paragraphs, sections), issues(decoded, text));
    }

    private static List<Sentence> sentences(List<Paragraph> paragraphs, String text, List<Article> articles,
            List<Section> sections) {
        List<Sentence> sentences = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            int article = articles.stream().filter(a -> a.body().overlaps(paragraph.span())).findFirst()
                    .map(Article::number).orElse(0);
            int section = -1;
            for (int i = 0; i < sections.size(); i++) {
                section = sections.get(i).span().contains(paragraph.span()) ? i : section;
            }
            for (Span span : SentenceCutter.cut(paragraph, text)) {
                sentences.add(new Sentence(span, article, section, paragraph.number()));
            }
        }
        return sentences;
    }

    /** One issue for each damaged place, at the replacement characters that stand for it. */
    private static List<Document.ReadingIssue> issues(Decoder.Decoded decoded, String text) {
        List<Document.ReadingIssue> issues = new ArrayList<>();
        int from = 0;
        for (int at : decoded.damaged()) {
            int start = Math.max(from, text.indexOf('\uFFFD', from));
            int end = start;
            while (end < text.length() && text.charAt(end) == '\uFFFD') {
                end++;
            }
            issues.add(new Document.ReadingIssue("byte " + at + " is not valid " + decoded.encoding()
                    + " and stands as U+FFFD", new Span(start, end)));
            from = end;
        }
        return issues;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
