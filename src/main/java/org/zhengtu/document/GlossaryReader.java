package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Span;

/** Reads the explanations of terms at the end of a report. */
final class GlossaryReader {
    private static final Grammar GRAMMAR = Grammar.load("sections");
    private static final String QUOTES = "“”\"";

    private GlossaryReader() {
    }

    static List<Document.GlossaryEntry> read(List<Paragraph> paragraphs, List<Section> sections) {
        Optional<Span> span = sections.stream().filter(s -> s.part() == Section.Part.GLOSSARY && s.level() == 1)
                .map(Section::span).reduce(Span::union);
        if (span.isEmpty()) {
            return List.of();
        }
        List<Paragraph> inside = paragraphs.stream().filter(p -> span.get().contains(p.span())).toList();
        boolean numbered = inside.stream().anyMatch(p -> entry(p, "entry.numbered").isPresent());
        List<Document.GlossaryEntry> entries = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Paragraph paragraph = inside.get(i);
            Optional<Match> match = entry(paragraph, numbered ? "entry.numbered" : "entry.plain");
            if (match.isPresent()) {
                Span next = i + 1 < inside.size() ? inside.get(i + 1).span() : paragraph.span();
                entries.add(entry(match.get(), paragraph.span().start(), next));
            }
        }
        return entries;
    }

    private static Optional<Match> entry(Paragraph paragraph, String rule) {
        return GRAMMAR.rule(rule).whole(paragraph.text());
    }

    /** An entry whose explanation is printed in a paragraph of its own takes the next paragraph. */
    private static Document.GlossaryEntry entry(Match match, int offset, Span next) {
        Span term = match.span("term").shift(offset);
        Span definition = match.span("definition").shift(offset);
        String words = match.group("term");
        boolean quoted = words.length() > 2 && QUOTES.indexOf(words.charAt(0)) >= 0
                && QUOTES.indexOf(words.charAt(words.length() - 1)) >= 0;
        return new Document.GlossaryEntry(match.has("number") ? Integer.parseInt(match.group("number")) : 0,
                quoted ? words.substring(1, words.length() - 1) : words, term,
                match.group("definition").isBlank() ? next : definition);
    }
}
