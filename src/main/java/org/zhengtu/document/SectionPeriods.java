package org.zhengtu.document;

import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;

/** Tells the years that a section is about from its heading and the document's date. */
final class SectionPeriods {
    private static final Grammar GRAMMAR = Grammar.load("sections");

    private final DocumentKind kind;
    private final Period date;

    SectionPeriods(Metadata metadata) {
        this.kind = metadata.kind();
        this.date = about(metadata);
    }

    /** A communique is about the year in its title, a report counts from the day of its session. */
    private static Period about(Metadata metadata) {
        return metadata.kind() == DocumentKind.COMMUNIQUE
                ? Dates.first(metadata.title(), metadata.date()).orElse(metadata.date()) : metadata.date();
    }

    Period of(String title, Section.Part part) {
        Optional<Match> annual = GRAMMAR.rule("looks.annual").first(title);
        if (annual.isPresent()) {
            return Period.year(Integer.parseInt(annual.get().group("year")));
        }
        Optional<Match> plan = GRAMMAR.rule("looks.five-years").first(title);
        if (plan.isPresent()) {
            return DateResolver.fiveYears(DateWords.number(plan.get().group("plan")));
        }
        if (kind == DocumentKind.COMMUNIQUE) {
            return date;
        }
        int year = date.year();
        if (year == 0 || kind != DocumentKind.REPORT || part == Section.Part.GLOSSARY) {
            return Period.UNKNOWN;
        }
        return around(title, year).orElseGet(() -> Period.year(part == Section.Part.REVIEW ? year - 1 : year));
    }

    /** 过去五年 and 今后五年, counted from the year of the session. */
    private static Optional<Period> around(String title, int year) {
        Optional<Match> past = GRAMMAR.rule("looks.past-years").first(title);
        if (past.isPresent()) {
            int years = DateWords.number(past.get().group("years"));
            return Optional.of(years == 1 ? Period.year(year - 1)
                    : Period.between(Period.year(year - years), Period.year(year - 1)));
        }
        return GRAMMAR.rule("looks.next-years").first(title).map(next -> Period.between(Period.year(year),
                Period.year(year + DateWords.number(next.group("years")) - 1)));
    }
}
