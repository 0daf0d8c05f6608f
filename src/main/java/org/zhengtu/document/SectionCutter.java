package org.zhengtu.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    /** From here on what numbers a heading (第一, ——, 一是) also begins mere sentences. */
    private static final int WEAK = 8;
    /** Ranks whose numbers count on; those of parts and years do not. */
    private static final int FIRST_COUNTED = 2;
    private static final int BRACKET = 3;
    private static final int BRACKET_DIGIT = 5;

    private final SectionPeriods periods;
    private final DocumentKind kind;
    private final int end;
    private final List<Open> open = new ArrayList<>();
    /** Kinds of headings that stand below others here. */
    private final Set<List<Integer>> below = new HashSet<>();
    private final List<Section> found = new ArrayList<>();
    private final List<Document.ReadingIssue> issues = new ArrayList<>();
    private Optional<Section.Part> lastTop = Optional.empty();

    /** All sections in the order of the text, outer ones before those they hold, and what is odd in their numbers. */
    record Cut(List<Section> sections, List<Document.ReadingIssue> issues) {
    }

    /** A section whose end is not reached yet; {@code number} is the last of its level, {@code index} its place. */
    private record Open(int rank, int number, int index) {
        /** Whether headings of this kind are counted. */
        private boolean isCounted() {
            return rank >= FIRST_COUNTED && rank < WEAK;
        }
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

    /** Cuts a document at its headings; pages of newspapers have none, and cells of tables are none. */
    static Cut cut(List<Paragraph> all, Metadata metadata, TableCells tables) {
        List<Paragraph> paragraphs = all.stream().filter(p -> tables.in(p.span()).isEmpty()).toList();
        if (paragraphs.isEmpty() || metadata.kind() == DocumentKind.NEWSPAPER) {
            return new Cut(List.of(), List.of());
        }
        List<Section> years = metadata.kind() == DocumentKind.ARTICLE ? Chronicle.years(paragraphs) : List.of();
        if (!years.isEmpty()) {
            return new Cut(years, List.of());
        }
        SectionCutter cutter = new SectionCutter(metadata, all.get(all.size() - 1).span().end());
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
        if (cutter.found.isEmpty() && cutter.kind == DocumentKind.REPORT) {
            cutter.unheaded(paragraphs);
        }
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
        return match.has("n") ? number(match.group("n")) : 0;
    }

    /** The number that digits, Chinese numerals or a circled digit stand for. */
    static int number(String words) {
        char first = words.charAt(0);
        return first >= '①' && first <= '⑳' ? first - '①' + 1 : DateWords.number(words);
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
        ITEMS.stream().flatMap(rule -> rule.at(paragraph.text(), 0).stream()).findFirst().ifPresent(match -> {
            int depth = depthOf(rank(match));
            if (depth < open.size()) {
                open.set(depth, new Open(rank(match), number(match), open.get(depth).index()));
            }
        });
    }

    /** Where among the open sections one of this rank is, the number of all if none is. */
    private int depthOf(int rank) {
        int depth = 0;
        while (depth < open.size() && open.get(depth).rank() != rank) {
            depth++;
        }
        return depth;
    }

    private void open(Heading heading) {
        int depth = depth(heading);
        int rank = depth < open.size() && goesOn(heading, open.get(depth)) ? open.get(depth).rank() : heading.rank();
        closeTo(depth, heading.start());
        Optional<Section> outer = open.isEmpty() ? Optional.empty() : Optional.of(innermost());
        Section.Part said = heading.runIn() ? Section.Part.OTHER : part(heading.title());
        boolean inherits = said == Section.Part.OTHER
                || outer.filter(section -> section.part() != Section.Part.OTHER).isPresent();
        boolean bare = heading.runIn() && outer.isEmpty();
        Section.Part part = bare ? Section.Part.OTHER : inherits ? inherited(outer) : said;
        Period period = outer.isEmpty() || !inherits ? periods.of(bare ? "" : heading.title(), part)
                : outer.get().period();
        lastTop = open.isEmpty() && !bare ? Optional.of(part) : lastTop;
        open.add(new Open(rank, heading.number(), found.size()));
        found.add(new Section(open.size(), heading.printed(), heading.title(), heading.span(),
                new Span(heading.start(), end), part, period));
    }

    /**
     * How many of the open sections hold a heading. A kind of number that is open goes on; a new one stands where it
     * usually does, 1. below （一）, unless it begins under the first of the other: 1. （一） （二） 2.
     */
    private int depth(Heading heading) {
        if (!open.isEmpty() && innermost().part() == Section.Part.GLOSSARY && !heading.runIn()
                && part(heading.title()) != Section.Part.OTHER) {
            // A glossary that stands before the text ends where its review begins.
            return 0;
        }
        int own = depthOf(heading.rank());
        if (own < open.size()) {
            return heading.number() > 1 && heading.number() != open.get(own).number() + 1 ? odd(heading, own) : own;
        }
        if (heading.number() == 1 && heading.rank() >= FIRST_COUNTED && !open.isEmpty()) {
            Open last = open.get(open.size() - 1);
            if (last.isCounted() && (last.number() == 1 || below.contains(List.of(heading.rank(), last.rank())))) {
                below.add(List.of(heading.rank(), last.rank()));
                return open.size();
            }
        }
        for (Open other : open) {
            if (heading.number() > 1 && isBracketed(other.rank()) && isBracketed(heading.rank())) {
                return mixed(heading, other);
            }
        }
        int depth = 0;
        while (depth < open.size() && open.get(depth).rank() < heading.rank()) {
            depth++;
        }
        return depth;
    }

    private static boolean isBracketed(int rank) {
        return rank == BRACKET || rank == BRACKET_DIGIT;
    }

    /**
     * The level of a heading that does not follow the last of its kind. If it goes on in exactly one other level that
     * is open, it was given the wrong brackets: 一、 （一） （二） 三、.
     */
    private int odd(Heading heading, int own) {
        if (!open.get(own).isCounted()) {
            return own;
        }
        List<Open> others = heading.runIn() ? List.of()
                : open.stream().filter(other -> isMixed(heading, other)).toList();
        if (others.size() == 1) {
            return mixed(heading, others.get(0));
        }
        issue(heading, "does not follow " + open.get(own).number() + ", the number before it");
        return own;
    }

    private int mixed(Heading heading, Open other) {
        issue(heading, "goes on in a list that is numbered in another way");
        return open.indexOf(other);
    }

    private void issue(Heading heading, String what) {
        issues.add(new Document.ReadingIssue("the heading's number " + heading.printed() + " " + what,
                new Span(heading.start(), heading.span().end())));
    }

    /** Whether a heading takes the level of an open one of another kind. */
    private static boolean goesOn(Heading heading, Open other) {
        return isMixed(heading, other) || isBracketed(other.rank()) && isBracketed(heading.rank());
    }

    private static boolean isMixed(Heading heading, Open other) {
        return other.isCounted() && other.rank() != heading.rank() && other.number() + 1 == heading.number();
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

    /** The review and the plan of a report without headings, told by how their first paragraphs begin. */
    private void unheaded(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            int start = paragraph.span().start();
            Optional<Match> review = GRAMMAR.rule("opens.review").at(paragraph.text(), 0).filter(m -> found.isEmpty());
            boolean plan = !found.isEmpty() && GRAMMAR.rule("opens.plan").at(paragraph.text(), 0).isPresent();
            if (review.isPresent() || plan) {
                closeTo(0, start);
                open.add(new Open(0, 0, found.size()));
                Section.Part part = plan ? Section.Part.PLAN : Section.Part.REVIEW;
                found.add(new Section(1, "", "", new Span(start, start), new Span(start, end), part,
                        review.map(match -> Period.year(Integer.parseInt(match.group("year"))))
                                .orElseGet(() -> periods.of("", part))));
            }
        }
        closeTo(0, end);
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
