package org.zhengtu.document;

import java.util.ArrayList;
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
    private static final List<Rule> LOOKS = List.of(GRAMMAR.rule("looks.glossary"), GRAMMAR.rule("looks.review"),
            GRAMMAR.rule("looks.plan"));

    private final DocumentKind kind;
    private final Period date;
    private final int end;
    private final List<Open> open = new ArrayList<>();
    private final List<Section> found = new ArrayList<>();
    private Optional<Section.Part> lastTop = Optional.empty();

    /** A section whose end is not reached yet; {@code index} is its place in the result. */
    private record Open(int rank, int index) {
    }

    /** A heading in the text. */
    private record Heading(int rank, String title, int start) {
    }

    private SectionCutter(DocumentKind kind, Period date, int end) {
        this.kind = kind;
        this.date = date;
        this.end = end;
    }

    /** All sections in the order of the text, outer ones before those they hold. */
    static List<Section> cut(List<Paragraph> paragraphs, Metadata metadata) {
        if (paragraphs.isEmpty() || metadata.kind() == DocumentKind.NEWSPAPER) {
            return List.of();
        }
        SectionCutter cutter = new SectionCutter(metadata.kind(), about(metadata),
                paragraphs.get(paragraphs.size() - 1).span().end());
        for (Paragraph paragraph : paragraphs) {
            heading(paragraph).ifPresent(cutter::open);
        }
        cutter.closeTo(0, cutter.end);
        return cutter.found;
    }

    /** A communique is about the year in its title, a report counts from the day of its session. */
    private static Period about(Metadata metadata) {
        return metadata.kind() == DocumentKind.COMMUNIQUE
                ? Dates.first(metadata.title(), metadata.date()).orElse(metadata.date()) : metadata.date();
    }

    /** Whether a paragraph is a heading and nothing else. */
    static boolean isHeading(Paragraph paragraph) {
        return heading(paragraph).isPresent();
    }

    private static Optional<Heading> heading(Paragraph paragraph) {
        return HEADINGS.stream().flatMap(rule -> rule.whole(paragraph.text()).stream())
                .findFirst().map(match -> new Heading(
                        match.rule().value("rank").map(Integer::parseInt).orElse(0),
                        match.group("title").strip(), paragraph.span().start()));
    }

    private void open(Heading heading) {
        int depth = 0;
        while (depth < open.size() && open.get(depth).rank() < heading.rank()) {
            depth++;
        }
        closeTo(depth, heading.start());
        Section outer = open.isEmpty() ? null : found.get(open.get(open.size() - 1).index());
        Section.Part said = part(heading.title());
        boolean inherits = said == Section.Part.OTHER || outer != null && outer.part() != Section.Part.OTHER;
        Section.Part part = inherits ? inherited(outer) : said;
        Period period = outer == null || !inherits ? period(heading.title(), part)
                : outer.period();
        lastTop = open.isEmpty() ? Optional.of(part) : lastTop;
        open.add(new Open(heading.rank(), found.size()));
        found.add(new Section(open.size(), heading.title(), new Span(heading.start(), end), part, period));
    }

    /** Within a section its way of looking; at the top of a report the first part looks back and the rest plans. */
    private Section.Part inherited(Section outer) {
        if (outer != null) {
            return outer.part();
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
            found.set(index, new Section(s.level(), s.heading(), new Span(s.span().start(), at), s.part(), s.period()));
        }
    }

    private static Section.Part part(String title) {
        return LOOKS.stream().filter(rule -> rule.first(title).isPresent()).findFirst()
                .flatMap(rule -> rule.value("part")).map(p -> Section.Part.valueOf(p.toUpperCase(Locale.ROOT)))
                .orElse(Section.Part.OTHER);
    }

    private Period period(String title, Section.Part part) {
        Optional<Match> annual = GRAMMAR.rule("looks.annual").first(title);
        if (annual.isPresent()) {
            return Period.year(Integer.parseInt(annual.get().group("year")));
        }
        Optional<Match> plan = GRAMMAR.rule("looks.five-years").first(title);
        if (plan.isPresent()) {
            return DateResolver.fiveYears(DateWords.number(plan.get().group("plan")));
        }
        int year = date.year();
        if (kind == DocumentKind.COMMUNIQUE) {
            return date;
        }
        if (year == 0 || kind != DocumentKind.REPORT || part == Section.Part.GLOSSARY) {
            return Period.UNKNOWN;
        }
        Optional<Match> past = GRAMMAR.rule("looks.past-years").first(title);
        if (past.isPresent()) {
            int years = DateWords.number(past.get().group("years"));
            return years == 1 ? Period.year(year - 1)
                    : Period.between(Period.year(year - years), Period.year(year - 1));
        }
        Optional<Match> next = GRAMMAR.rule("looks.next-years").first(title);
        if (next.isPresent()) {
            return Period.between(Period.year(year),
                    Period.year(year + DateWords.number(next.get().group("years")) - 1));
        }
        return Period.year(part == Section.Part.REVIEW ? year - 1 : year);
    }
}
