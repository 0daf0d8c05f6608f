package org.zhengtu.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;

/** Days that are named by week, by month or by a feast, counted from the day of writing. */
final class Calendar {
    private static final Map<Integer, LocalDate> NEW_YEARS = Lexicon.load("lunar-new-years").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> Integer.parseInt(row.get("year")),
                    row -> LocalDate.parse(row.get("day"))));
    private static final int HUNDRED = 100;

    private Calendar() {
    }

    /** The period that the words of a date rule mean in a text written on this day. */
    static Period resolve(Match match, LocalDate written) {
        if (match.has("week")) {
            int weekday = DateWords.number(match.group("weekday"));
            return period(written.minusDays(written.getDayOfWeek().getValue() - 1L)
                    .plusWeeks(DateWords.shift(match.group("week"))).plusDays(weekday == 0 ? 6 : weekday - 1));
        }
        if (match.has("monthrel")) {
            LocalDate month = written.plusMonths(DateWords.shift(match.group("monthrel")));
            Period first = period(month.withDayOfMonth(DateWords.number(match.group("day"))));
            return match.has("endday") ? Period.between(first,
                    period(month.withDayOfMonth(DateWords.number(match.group("endday"))))) : first;
        }
        return nearest(match, written).map(Calendar::period).orElse(Period.UNKNOWN);
    }

    /** A feast is that of the year in which it lies closest to the day of writing. */
    private static Optional<LocalDate> nearest(Match match, LocalDate written) {
        return IntStream.rangeClosed(written.getYear() - 1, written.getYear() + 1).boxed()
                .flatMap(year -> day(match, year).stream())
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(written, day))));
    }

    private static Optional<LocalDate> day(Match match, int year) {
        if (match.has("newyear")) {
            return Optional.ofNullable(NEW_YEARS.get(year))
                    .map(day -> day.plusDays(DateWords.shift(match.group("newyear"))));
        }
        int feast = DateWords.shift(match.group("holiday"));
        return Optional.of(LocalDate.of(year, feast / HUNDRED, feast % HUNDRED));
    }

    private static Period period(LocalDate day) {
        return Period.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
