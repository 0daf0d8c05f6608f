package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Numerals;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds the times that a sentence names, as far as figures are about them. */
final class FigurePeriods {
    private static final int PLAN_YEARS = 5;
    private static final int FIRST_PLAN = 1951;
    private static final int MONTHS = 3;

    private final List<Rule> rules;
    private final Rule compared;

    FigurePeriods(Grammar grammar) {
        rules = grammar.rules("period");
        compared = grammar.rule("compared");
    }

    /** A time and where it is named. */
    record Named(Span span, Period period) {
    }

    /**
     * The times named in a text, in the order of the text.
     *
     * @param usual what the figures are about if nothing is said
     * @param today the year of the document, 0 if not known; 今年 and 去年 count from it
     */
    List<Named> find(String text, Period usual, int today) {
        List<Span> taken = new ArrayList<>(compared.matches(text).map(Match::span).toList());
        List<Named> found = new ArrayList<>();
        for (Rule rule : rules) {
            rule.matches(text).filter(match -> taken.stream().noneMatch(match.span()::overlaps)).forEach(match ->
                    period(match, usual, today).ifPresent(period -> {
                        found.add(new Named(match.span(), period));
                        taken.add(match.span());
                    }));
        }
        found.sort(Comparator.comparing(Named::span));
        return found;
    }

    private static Optional<Period> period(Match match, Period usual, int today) {
        int year = match.has("year") ? Numerals.whole(match.group("year")) : usual.year();
        if (year == 0 && today == 0) {
            return Optional.empty();
        }
        return switch (match.rule().id()) {
            case "period.interval" -> interval(Numerals.whole(match.group("first")), Numerals.whole(match.group("last")));
            case "period.months" -> months(year, Numerals.whole(match.group("first")),
                    Numerals.whole(match.group("last")));
            case "period.month" -> Optional.of(Period.month(year, Numerals.whole(match.group("month"))));
            case "period.first-half" -> Optional.of(new Period(year + "-H1"));
            case "period.second-half" -> Optional.of(new Period(year + "-H2"));
            case "period.quarter" -> Optional.of(new Period(year + "-Q" + Numerals.whole(match.group("quarter"))));
            case "period.quarters" -> months(year, 1, MONTHS * Numerals.whole(match.group("count")));
            case "period.year" -> Optional.of(Period.year(year));
            case "period.plan" -> plan(Numerals.whole(match.group("plan")), match.has("end"));
            case "period.past-years" -> interval(usual.year() + 1 - Numerals.whole(
                    match.group("years") + match.group("years2")), usual.year());
            case "period.whole-year" -> Optional.of(Period.year(usual.year()));
            case "period.last-year" -> Optional.of(Period.year(today - 1));
            default -> Optional.of(Period.year(today));
        };
    }

    private static Optional<Period> interval(int first, int last) {
        return first > 0 && first < last
                ? Optional.of(Period.between(Period.year(first), Period.year(last))) : Optional.empty();
    }

    private static Optional<Period> months(int year, int first, int last) {
        return year > 0 && first < last && last <= 12
                ? Optional.of(Period.between(Period.month(year, first), Period.month(year, last))) : Optional.empty();
    }

    private static Optional<Period> plan(int number, boolean end) {
        int first = FIRST_PLAN + PLAN_YEARS * number;
        if (number < 1 || number > 20) {
            return Optional.empty();
        }
        return end ? Optional.of(Period.year(first + PLAN_YEARS - 1)) : interval(first, first + PLAN_YEARS - 1);
    }
}
