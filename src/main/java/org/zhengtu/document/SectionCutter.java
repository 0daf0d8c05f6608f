package org.zhengtu.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Cuts a report at its headings, by {@code data/grammar/sections.grammar}. */
final class SectionCutter {
    private static final Grammar GRAMMAR = Grammar.load("sections");
    private static final List<Rule> HEADINGS = GRAMMAR.rules("heading");
    private static final List<Rule> RUN_IN = GRAMMAR.rules("run-in");
    private static final List<Rule> ITEMS = GRAMMAR.rules("item");
    private static final List<Rule> LOOKS = List.of(GRAMMAR.rule("looks.glossary"), GRAMMAR.rule("looks.review"),
            GRAMMAR.rule("looks.plan"));
    private static final int RANKS = 11;
    /** From here on what numbers a heading (第一, ——, 一是) also begins mere sentences. */
    private static final int WEAK = 8;
    /** Ranks whose numbers count on; those of parts and years do not. */
    private static final int FIRST_COUNTED = 2;

    private final SectionPeriods periods;
    private final DocumentKind kind;
    private final int end;
    private final int[] last = new int[RANKS];
    private final List<Open> open = new ArrayList<>();
    private final List<Section> found = new ArrayList<>();
    private final List<Document.ReadingIssue> issues = new ArrayList<>();
    private Optional<Section.Part> lastTop = Optional.empty();

    /** All sections in the order of the text, outer ones before those they hold, and what is odd in their numbers. */
    record Cut(List<Section> sections, List<Document.ReadingIssue> issues) {
    }

    /** A section whose end is not reached yet; {@code index} is its place in the result. */
    private record Open(int rank, int index) {
    }

    /** A heading in the text; {@code number} counts it, 0 if it has none. */
    private record Heading(int rank, int number, String printed, String title, Span span, int start, boolean runIn,
            boolean alone) {
    }

    private SectionCutter(Metadata metadata, int end) {
        this.kind = metadata.kind();
        this.periods = new SectionPeriods(metadata);
        this.end = end;
    }

    /** Cuts a document at its headings; pages of newspapers have none. */
    static Cut cut(List<Paragraph> paragraphs, Metadata metadata) {
        if (paragraphs.isEmpty() || metadata.kind() == DocumentKind.NEWSPAPER) {
            return new Cut(List.of(), List.of());
        }
        SectionCutter cutter = new SectionCutter(metadata, paragraphs.get(paragraphs.size() - 1).span().end());
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Optional<Heading> heading = heading(paragraph);
            boolean item = heading.filter(Heading::alone).filter(Heading::runIn).isPresent()
                    && isSameLevel(heading.get(), paragraphs, i + 1);
            if (heading.isPresent() && !item && cutter.opens(heading.get())) {
                cutter.open(heading.get());
            } else {
                cutter.count(paragraph);
            }
        }
        cutter.closeTo(0, cutter.end);
        return new Cut(cutter.found, cutter.issues);
    }

    /** Whether a paragraph is a heading and nothing else. */
    static boolean isHeading(Paragraph paragraph) {
        return heading(paragraph).filter(heading -> !heading.runIn()).isPresent();
    }

    private static Optional<Heading> heading(Paragraph paragraph) {
        return HEADINGS.stream().flatMap(rule -> rule.whole(paragraph.text()).stream())
                .map(match -> heading(match, paragraph, false))
                .findFirst().or(() -> RUN_IN.stream().flatMap(rule -> rule.at(paragraph.text(), 0).stream())
                        .map(match -> heading(match, paragraph, true)).findFirst());
    }

    private static Heading heading(Match match, Paragraph paragraph, boolean runIn) {
        int start = paragraph.span().start();
        return new Heading(rank(match), number(match), match.has("number") ? match.group("number") : "",
                match.group("title").strip(), match.span("title").shift(start), start, runIn,
                match.span().end() == paragraph.text().length());
    }

    private static int rank(Match match) {
        return match.rule().value("rank").map(Integer::parseInt).orElse(0);
    }

    private static int number(Match match) {
        if (!match.has("n")) {
            return 0;
        }
        char first = match.group("n").charAt(0);
        return first >= '①' && first <= '⑳' ? first - '①' + 1 : DateWords.number(match.group("n"));
    }

    /** Several paragraphs of one sentence each with numbers of one level are a list; its items head nothing. */
    private static boolean isSameLevel(Heading heading, List<Paragraph> paragraphs, int next) {
        return next >= paragraphs.size() || heading(paragraphs.get(next))
                .filter(other -> other.rank() == heading.rank()).isPresent();
    }

    /** What has no number of its own weight heads something only under a heading, and nothing in a glossary does. */
    private boolean opens(Heading heading) {
        if (!heading.runIn()) {
            return true;
        }
        return open.isEmpty() ? heading.rank() < WEAK : innermost().part() != Section.Part.GLOSSARY;
    }

    private Section innermost() {
        return found.get(open.get(open.size() - 1).index());
    }

    /** Lets the numbers of paragraphs that head nothing count. */
    private void count(Paragraph paragraph) {
        ITEMS.stream().flatMap(rule -> rule.at(paragraph.text(), 0).stream()).findFirst()
                .ifPresent(match -> count(rank(match), number(match)));
    }

    private void count(int rank, int number) {
        last[rank] = number;
        Arrays.fill(last, rank + 1, RANKS, 0);
    }

    private void open(Heading heading) {
        int rank = rankOf(heading);
        int depth = 0;
        while (depth < open.size() && open.get(depth).rank() < rank) {
            depth++;
        }
        closeTo(depth, heading.start());
        count(rank, heading.number());
        Optional<Section> outer = open.isEmpty() ? Optional.empty() : Optional.of(innermost());
        Section.Part said = heading.runIn() ? Section.Part.OTHER : part(heading.title());
        boolean inherits = said == Section.Part.OTHER
                || outer.filter(section -> section.part() != Section.Part.OTHER).isPresent();
        boolean bare = heading.runIn() && outer.isEmpty();
        Section.Part part = bare ? Section.Part.OTHER : inherits ? inherited(outer) : said;
        Period period = outer.isEmpty() || !inherits ? periods.of(bare ? "" : heading.title(), part)
                : outer.get().period();
        lastTop = open.isEmpty() && !bare ? Optional.of(part) : lastTop;
        open.add(new Open(rank, found.size()));
        found.add(new Section(open.size(), heading.printed(), heading.title(), heading.span(),
                new Span(heading.start(), end), part, period));
    }

    /**
     * The level of a heading. One whose number does not go on in its own level but goes on in exactly one other that is
     * open was given the wrong brackets: 一、 （一） （二） 三、.
     */
    private int rankOf(Heading heading) {
        int own = heading.rank();
        if (own < FIRST_COUNTED || own >= WEAK || heading.number() < 2 || heading.number() == last[own] + 1) {
            return own;
        }
        List<Integer> others = open.stream().map(Open::rank).filter(rank -> rank != own && rank >= FIRST_COUNTED
                && rank < WEAK && last[rank] + 1 == heading.number()).toList();
        boolean mixed = others.size() == 1 && last[own] > 0 && !heading.runIn();
        if (kind != DocumentKind.ARTICLE) {
            issues.add(new Document.ReadingIssue("the number of heading " + heading.printed() + " follows "
                    + (last[own] == 0 ? "none" : last[own]) + " on its level" + (mixed
                    ? " and is taken for another level" : ""), new Span(heading.start(), heading.span().end())));
        }
        return mixed ? others.get(0) : own;
    }

    /** Within a section its way of looking; at the top of a report the first part looks back and the rest plans. */
    private Section.Part inherited(Optional<Section> outer) {
        if (outer.isPresent()) {
            return outer.get().part();
        }
        if (kind != DocumentKind.REPORT) {
            return kind == DocumentKind.COMMUNIQUE ? Section.Part.REVIEW : Section.Part.OTHER;
        }
        return lastTop.map(top -> top == Section.Part.GLOSSARY ? top : Section.Part.PLAN).orElse(Section.Part.REVIEW);
    }

    private void closeTo(int depth, int at) {
        while (open.size() > depth) {
            int index = open.remove(open.size() - 1).index();
            Section s = found.get(index);
            found.set(index, new Section(s.level(), s.number(), s.heading(), s.headingSpan(),
                    new Span(s.span().start(), at), s.part(), s.period()));
        }
    }

    private static Section.Part part(String title) {
        return LOOKS.stream().filter(rule -> rule.first(title).isPresent()).findFirst()
                .flatMap(rule -> rule.value("part")).map(p -> Section.Part.valueOf(p.toUpperCase(Locale.ROOT)))
                .orElse(Section.Part.OTHER);
    }
}
