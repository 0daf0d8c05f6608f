package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * Reads what running text says of a programme right where it names it: what it means (…，即…), how it is called for short
 * (以下简称…) and which parts it has (三大行动：…、…、…). Immutable.
 */
final class ProgrammeContext {
    private static final int SHORTEST_ALIAS = 3;
    private static final int SHORTEST_COUNTED = 4;
    /** Two things before a name are seldom its parts. */
    private static final int LEAST_BEFORE = 3;
    private static final int LONGEST_LIST = 160;
    private static final int SO_CALLED = 2;
    private static final String STARTS = "，。；：\n";

    private final Grammar grammar;
    private final ProgrammeParts parts;
    private final NameWords words;
    private final List<Rule> explaining;

    /** What was read: explained forms and other names as candidates, and parts. */
    record Reading(List<ProgrammeCandidate> candidates, List<ListedPart> parts) {
    }

    ProgrammeContext(Grammar grammar, ProgrammeParts parts, NameWords words) {
        this.grammar = grammar;
        this.parts = parts;
        this.words = words;
        this.explaining = List.of(grammar.rule("after.definition"), grammar.rule("after.bracket"));
    }

    /** Reads around all mentions; {@code known} holds the terms that a glossary explains. */
    Reading read(List<ProgrammeMentions.Mention> mentions, String text) {
        List<ProgrammeCandidate> candidates = new ArrayList<>();
        List<ListedPart> listed = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (ProgrammeMentions.Mention mention : mentions) {
            String form = mention.span().of(text);
            List<ListedPart> found = told.contains(mention.programme().name()) ? List.of() : parts(mention, form, text);
            if (!found.isEmpty()) {
                told.add(mention.programme().name());
                listed.addAll(found);
            } else if (mention.programme().definition().isEmpty()) {
                definition(mention.span(), text).ifPresent(words -> candidates.add(
                        printed(mention, form).defined(words)));
            }
            alias(mention, text).ifPresent(candidates::add);
        }
        return new Reading(candidates, listed);
    }

    private static ProgrammeCandidate printed(ProgrammeMentions.Mention mention, String form) {
        return mention.programme().printed(form);
    }

    private Optional<ProgrammeCandidate> alias(ProgrammeMentions.Mention mention, String text) {
        return grammar.rule("after.alias").at(text, mention.span().end())
                .filter(match -> match.group("alias").length() >= SHORTEST_ALIAS)
                .map(match -> mention.programme().printed(match.group("alias")));
    }

    private Optional<String> definition(Span mention, String text) {
        int before = mention.start() - SO_CALLED;
        boolean soCalled = before >= 0 && grammar.rule("before.so-called").at(text, before).isPresent();
        Optional<Match> match = soCalled ? grammar.rule("after.so-called").at(text, mention.end()) : Optional.empty();
        return match.or(() -> explaining.stream().flatMap(rule -> rule.at(text, mention.end()).stream()).findFirst())
                .map(found -> found.group("definition"));
    }

    private List<ListedPart> parts(ProgrammeMentions.Mention mention, String form, String text) {
        Optional<Match> after = grammar.rule("after.parts").at(text, mention.span().end());
        List<ProgrammeParts.Part> found = after.map(match -> parts.listed(form, text, match.span("parts"),
                match.rule().id())).orElse(List.of());
        if (found.isEmpty() && form.length() >= SHORTEST_COUNTED && parts.counted(form) >= LEAST_BEFORE) {
            found = before(mention.span().start(), form, text);
        }
        List<ListedPart> listed = new ArrayList<>();
        for (ProgrammeParts.Part part : found) {
            listed.add(new ListedPart(mention.programme().name(), listed.size() + 1, part.name(), part.span(),
                    "programme-parts/" + part.rule()));
        }
        return listed;
    }

    /** A list before a name that counts it: 点亮、守护、焕新“三大行动”. */
    private List<ProgrammeParts.Part> before(int end, String form, String text) {
        int start = end;
        while (start > 0 && end - start < LONGEST_LIST && STARTS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int from = start;
        String phrase = text.substring(from, end);
        return grammar.rule("before.parts").first(phrase).map(match -> parts.listed(form, phrase,
                new Span(words.afterLead(phrase, match.span("parts").start()), match.span("parts").end()),
                match.rule().id())).orElse(List.of()).stream()
                .map(part -> new ProgrammeParts.Part(part.span().shift(from), part.name(), part.rule())).toList();
    }
}
