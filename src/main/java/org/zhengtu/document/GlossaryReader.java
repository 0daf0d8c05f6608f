package org.zhengtu.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.zhengtu.document.Document.GlossaryEntry;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/**
 * Reads the explanations of terms in a report, wherever they stand, and ties them to the body: to the marks of notes
 * and to the terms themselves.
 */
final class GlossaryReader {
    private static final Grammar GRAMMAR = Grammar.load("sections");
    private static final List<Rule> NUMBERED = List.of(GRAMMAR.rule("entry.note"), GRAMMAR.rule("entry.numbered"),
            GRAMMAR.rule("entry.circle"), GRAMMAR.rule("entry.chinese"));
    private static final List<Rule> PLAIN = List.of(GRAMMAR.rule("entry.plain"));
    private static final Rule MARK = GRAMMAR.rule("use.mark");
    private static final String OPENS = "“\"";
    private static final String CLOSES = "”\"";
    /** Below this a term counts only in quotation marks: 三资 is not what 三资企业 are. */
    private static final int LEAST_BARE = 3;
    private static final int LEAST_NOTES = 2;

    private GlossaryReader() {
    }

    static List<GlossaryEntry> read(List<Paragraph> paragraphs, List<Section> sections) {
        List<Span> parts = sections.stream().filter(s -> s.part() == Section.Part.GLOSSARY && s.level() == 1)
                .map(Section::span).toList();
        List<GlossaryEntry> entries = new ArrayList<>();
        for (Span part : parts) {
            entries.addAll(entries(paragraphs.stream().filter(p -> part.contains(p.span())).toList()));
        }
        List<Paragraph> body = paragraphs.stream()
                .filter(p -> parts.stream().noneMatch(part -> part.contains(p.span()))).toList();
        if (entries.isEmpty()) {
            int notes = body.size();
            while (notes > 0 && isNote(body.get(notes - 1))) {
                notes--;
            }
            if (body.size() - notes >= LEAST_NOTES) {
                entries.addAll(entries(body.subList(notes, body.size())));
                body = body.subList(0, notes);
            }
        }
        return tied(entries, body);
    }

    /** A note at the foot of a text without a heading over the notes. */
    private static boolean isNote(Paragraph paragraph) {
        return "［[【①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".indexOf(paragraph.text().charAt(0)) >= 0
                && entry(paragraph, NUMBERED).isPresent();
    }

    private static List<GlossaryEntry> entries(List<Paragraph> inside) {
        boolean numbered = inside.stream().anyMatch(p -> entry(p, NUMBERED).isPresent());
        List<GlossaryEntry> entries = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Paragraph paragraph = inside.get(i);
            Optional<Match> match = entry(paragraph, numbered ? NUMBERED : PLAIN);
            if (match.isPresent()) {
                Span next = i + 1 < inside.size() ? inside.get(i + 1).span() : paragraph.span();
                entries.add(entry(match.get(), paragraph.span().start(), next));
            }
        }
        return entries;
    }

    private static Optional<Match> entry(Paragraph paragraph, List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.whole(paragraph.text()).stream()).findFirst();
    }

    /** An entry whose explanation is printed in a paragraph of its own takes the next paragraph. */
    private static GlossaryEntry entry(Match match, int offset, Span next) {
        Span term = match.span("term").shift(offset);
        Span definition = match.span("definition").shift(offset);
        return new GlossaryEntry(match.has("n") ? SectionCutter.number(match.group("n")) : 0,
                unquoted(match.group("term").strip()), term,
                match.group("definition").isBlank() ? next : definition, List.of());
    }

    private static String unquoted(String words) {
        boolean quoted = words.length() > 2 && OPENS.indexOf(words.charAt(0)) >= 0
                && CLOSES.indexOf(words.charAt(words.length() - 1)) >= 0;
        String inner = quoted ? words.substring(1, words.length() - 1) : words;
        return inner.chars().anyMatch(c -> OPENS.indexOf(c) >= 0) && quoted ? words : inner;
    }

    private static List<GlossaryEntry> tied(List<GlossaryEntry> entries, List<Paragraph> body) {
        WordTrie<List<Integer>> terms = new WordTrie<>();
        Map<String, List<Integer>> byTerm = new HashMap<>();
        Map<Integer, Integer> byNumber = new HashMap<>();
        List<TreeSet<Span>> uses = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int index = i;
            forms(entries.get(i).term()).forEach(form -> byTerm.computeIfAbsent(form, key -> new ArrayList<>())
                    .add(index));
            byNumber.putIfAbsent(entries.get(i).number(), i);
            uses.add(new TreeSet<>());
        }
        byTerm.forEach(terms::put);
        for (Paragraph paragraph : entries.isEmpty() ? List.<Paragraph>of() : body) {
            int offset = paragraph.span().start();
            MARK.matches(paragraph.text()).forEach(match -> Optional.ofNullable(byNumber.get(SectionCutter.number(
                    match.group("n") + match.group("note") + match.group("circle"))))
                    .ifPresent(index -> uses.get(index).add(match.span().shift(offset))));
            terms(paragraph.text(), terms, (span, index) -> uses.get(index).add(span.shift(offset)));
        }
        List<GlossaryEntry> tied = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            GlossaryEntry e = entries.get(i);
            tied.add(new GlossaryEntry(e.number(), e.term(), e.termSpan(), e.definition(), List.copyOf(uses.get(i))));
        }
        return tied;
    }

    /** A term, or each of several that one entry explains: “两重”“两新”. */
    private static List<String> forms(String term) {
        return term.indexOf("”“") > 0 ? Stream.of(term.split("[“”、]")).filter(form -> !form.isEmpty()).toList()
                : List.of(term);
    }

    private static void terms(String text, WordTrie<List<Integer>> terms,
            BiConsumer<Span, Integer> found) {
        int at = 0;
        while (at < text.length()) {
            Optional<WordTrie.Hit<List<Integer>>> hit = terms.longestAt(text, at).filter(h ->
                    h.span().length() >= LEAST_BARE || isQuoted(text, h.span()));
            hit.ifPresent(h -> h.value().forEach(index -> found.accept(h.span(), index)));
            at = hit.map(h -> h.span().end()).orElse(at + 1);
        }
    }

    private static boolean isQuoted(String text, Span span) {
        return span.start() > 0 && OPENS.indexOf(text.charAt(span.start() - 1)) >= 0 && span.end() < text.length()
                && CLOSES.indexOf(text.charAt(span.end())) >= 0;
    }
}
