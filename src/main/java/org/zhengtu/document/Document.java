package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import org.zhengtu.content.SourceText;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

/**
 * A document that has been read: its text with all repairs and the way back, and its cut into articles, sections and
 * sentences. All spans are in {@code text.repaired()}.
 *
 * @param name     the file's name without folders, as the tables print it
 * @param digest   SHA-256 of the file's bytes, lower-case hexadecimal
 * @param source   what the file's format handed on: the original text and its marks
 * @param described what a sidecar says, if one lies beside the file; {@code metadata} has both together
 * @param repairs  names of the repairs that changed something, in their order
 * @param articles in the order of the text
 * @param sections in the order of the text, an outer section before those it holds
 * @param glossary entries of the 名词解释
 * @param tables   in the order of the text
 * @param issues   what looked doubtful while reading
 */
public record Document(String name, String digest, SourceText source, Optional<Described> described,
        AlignedText text, List<String> repairs, Metadata metadata, List<Article> articles, List<Section> sections,
        List<Sentence> sentences, List<GlossaryEntry> glossary, List<Table> tables, List<ReadingIssue> issues) {

    /** No communique has a tenth of so many; what is beyond stays in the text and is reported, but makes no facts. */
    public static final int MOST_CELLS = 20_000;

    /** Keeps unmodifiable copies. */
    public Document {
        repairs = List.copyOf(repairs);
        articles = List.copyOf(articles);
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
        glossary = List.copyOf(glossary);
        tables = List.copyOf(tables);
        issues = List.copyOf(issues);
    }

    /**
     * An entry of a report's glossary.
     *
     * @param number     as printed, 0 if none is
     * @param term       without outer quotation marks
     * @param termSpan   the term as printed
     * @param definition the explanation
     * @param uses       where the body uses the term, or has the mark of its note; in the order of the text
     */
    public record GlossaryEntry(int number, String term, Span termSpan, Span definition, List<Span> uses) {

        /** Keeps an unmodifiable copy. */
        public GlossaryEntry {
            uses = List.copyOf(uses);
        }
    }

    /**
     * A sidecar's word on a document.
     *
     * @param stated what the document says of itself
     */
    public record Described(Sidecar sidecar, Metadata stated) {
    }

    /** Something doubtful, with its place. */
    public record ReadingIssue(String message, Span span) {
    }

    /** How the bytes were read, e.g. {@code UTF-8} or {@code GB18030}; empty where the format settles it. */
    public String encoding() {
        return source.encoding();
    }

    /** The same document with what other pages of its issue tell of it. */
    Document with(Metadata completed, List<Article> joined) {
        return new Document(name, digest, source, described, text, repairs, completed, joined, sections, sentences,
                glossary, tables, issues);
    }

    /** The repaired text. */
    public String repaired() {
        return text.repaired();
    }

    /** The repaired text of a sentence. */
    public String textOf(Sentence sentence) {
        return sentence.span().of(text.repaired());
    }

    /** The article piece with this number. */
    public Optional<Article> article(int number) {
        return number >= 1 && number <= articles.size() ? Optional.of(articles.get(number - 1)) : Optional.empty();
    }

    /** The innermost section of a sentence. */
    public Optional<Section> section(Sentence sentence) {
        return sentence.section() < 0 ? Optional.empty() : Optional.of(sections.get(sentence.section()));
    }

    /**
     * The day of the event that a sentence's article tells of, else, under a chronicle's year, what the sentence says
     * of that year, else the day of the document.
     */
    public Period dateOf(Sentence sentence) {
        // What stands outside of the only article is its heading.
        Optional<Period> event = article(articles.size() == 1 ? 1 : sentence.article()).map(Article::dateOfEvent)
                .filter(Period::isKnown);
        Optional<Period> year = metadata.kind() == DocumentKind.ARTICLE
                ? section(sentence).map(Section::period).filter(Period::isKnown) : Optional.empty();
        return event.or(() -> year.map(y -> Dates.first(textOf(sentence), y).orElse(y))).orElse(metadata.date());
    }
}
