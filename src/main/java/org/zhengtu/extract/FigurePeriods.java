package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final String CLAUSE_ENDS = "，,；;。";

    private final List<Rule> rules;
    private final Rule compared;
    private final Rule reaches;

    FigurePeriods(Grammar grammar) {
        rules = grammar.rules("period");
        compared = grammar.rule("compared");
        reaches = grammar.rule("reaches");
    }

    /**
     * A time and where it is named.
     *
     * @param reach up to where what follows is about this time
     */
    record Named(Span span, Period period, int reach) {
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
                        found.add(new Named(match.span(), period, reach(text, match.span(), period)));
                        taken.add(match.span());
                    }));
        }
        found.sort(Comparator.comparing(Named::span));
        return found;
    }

    /** A month that does not stand apart dates the event of its own clause only. */
    private int reach(String text, Span span, Period period) {
        if (!MONTH.matcher(period.iso()).matches() || reaches.first(text.substring(span.end())).isPresent()) {
            return text.length();
        }
        int end = span.end();
        while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Optional<Period> period(Match match, Period usual, int today) {
        int year = match.has("year") ? Numerals.whole(match.group("year")) : usual.year();
        int first = Numerals.whole(match.group("first"));
        int last = Numerals.whole(match.group("last"));
        return switch (match.rule().id()) {
            case "period.interval" -> interval(first, last);
            case "period.months" -> months(year, first, last);
            case "period.month" -> known(year).map(y -> Period.month(y, Numerals.whole(match.group("month"))));
            case "period.first-half" -> known(year).map(y -> new Period(y + "-H1"));
            case "period.second-half" -> known(year).map(y -> new Period(y + "-H2"));
            case "period.quarter" -> known(year).map(y ->
                    new Period(y + "-Q" + Numerals.whole(match.group("quarter"))));
            case "period.quarters" -> months(year, 1, MONTHS * Numerals.whole(match.group("count")));
            case "period.year" -> known(year).map(Period::year);
            case "period.plan" -> plan(Numerals.whole(match.group("plan")), match.has("end"))
                    .map(plan -> match.has("since") && usual.isKnown() ? upTo(plan, usual.year()) : plan);
            case "period.past-years" -> interval(usual.year() + 1 - Numerals.whole(
                    match.group("years") + match.group("years2")), usual.year());
            case "period.whole-year" -> known(usual.year()).map(Period::year);
            case "period.last-year" -> known(today - 1).map(Period::year);
            default -> known(today).map(Period::year);
        };
    }

    private static Optional<Integer> known(int year) {
        return year > 0 ? Optional.of(year) : Optional.empty();
    }

    /** The years from the first to the last; none if that is no interval. */
    static Optional<Period> interval(int first, int last) {
        return first > 0 && first < last
                ? Optional.of(Period.between(Period.year(first), Period.year(last))) : Optional.empty();
    }

    private static Optional<Period> months(int year, int first, int last) {
        return year > 0 && first < last && last <= 12
                ? Optional.of(Period.between(Period.month(year, first), Period.month(year, last))) : Optional.empty();
    }

    /** A five-year plan's years up to one of them, as the sentence that says 以来 knows them. */
    static Period upTo(Period plan, int year) {
        int first = Integer.parseInt(plan.iso().substring(0, 4));
        return year > first && year < plan.year() ? Period.between(Period.year(first), Period.year(year)) : plan;
    }

    /** The years of the plan with this number, or its last year alone; none if there is no such plan. */
    static Optional<Period> plan(int number, boolean end) {
        int first = FIRST_PLAN + PLAN_YEARS * number;
        if (number < 1 || number > 20) {
            return Optional.empty();
        }
        return end ? Optional.of(Period.year(first + PLAN_YEARS - 1)) : interval(first, first + PLAN_YEARS - 1);
    }
}
