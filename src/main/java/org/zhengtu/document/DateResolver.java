package org.zhengtu.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;

/** Turns the groups of a date rule into a period, counted from a reference where the year is not said. */
final class DateResolver {
    /** The first five-year plan that covers a span of years ending in 5 and 0: the sixth, from 1981. */
    private static final int SIXTH_PLAN = 1981;

    private final Period reference;

    DateResolver(Period reference) {
        this.reference = reference;
    }

    /** The period, unknown if the words name no possible date or need a reference that is not there. */
    Period resolve(Match match) {
        try {
            return meaning(match);
        } catch (DateTimeException e) {
            // 2月30日 and the like: misprints are no dates.
            return Period.UNKNOWN;
        }
    }

    /** The years of a five-year plan: the fourteenth is 2021/2025. */
    static Period fiveYears(int plan) {
        int first = SIXTH_PLAN + 5 * (plan - 6);
        return Period.between(Period.year(first), Period.year(first + 4));
    }

    private Period meaning(Match match) {
        if (match.has("plan")) {
            Period years = fiveYears(DateWords.number(match.group("plan")));
            return match.rule().value("point").isPresent() ? Period.year(years.year()) : years;
        }
        if (match.has("years") || match.has("years2")) {
            return back(DateWords.number(match.group("years") + match.group("years2")));
        }
        if (match.has("shift")) {
            return shifted(DateWords.shift(match.group("shift")));
        }
        if (match.has("week") || match.has("monthrel") || match.has("holiday") || match.has("newyear")) {
            return referenceDay() == null ? Period.UNKNOWN : Calendar.resolve(match, referenceDay());
        }
        int year = year(match);
        if (match.has("half") || match.has("quarter")) {
            return part(match, year == 0 ? reference.year() : year);
        }
        if (match.has("day")) {
            return days(match, year);
        }
        return match.has("month") ? months(match, year) : years(match, year);
    }

    private int year(Match match) {
        if (match.has("year")) {
            return DateWords.number(match.group("year"));
        }
        return match.has("rel") && reference.isKnown() ? reference.year() + DateWords.shift(match.group("rel")) : 0;
    }

    private Period back(int years) {
        int last = reference.year();
        if (last == 0 || years < 1 || years > 99) {
            return Period.UNKNOWN;
        }
        return years == 1 ? Period.year(last) : Period.between(Period.year(last - years + 1), Period.year(last));
    }

    private Period shifted(int days) {
        return referenceDay() == null ? Period.UNKNOWN : period(referenceDay().plusDays(days));
    }

    private Period part(Match match, int year) {
        if (year == 0) {
            return Period.UNKNOWN;
        }
        if (match.has("half")) {
            return new Period(year + "-H" + (DateWords.isFirstHalf(match.group("half")) ? 1 : 2));
        }
        Period quarter = new Period(year + "-Q" + DateWords.number(match.group("quarter")));
        return match.has("upto") ? Period.between(new Period(year + "-Q1"), quarter) : quarter;
    }

    private Period years(Match match, int year) {
        if (year == 0) {
            return Period.UNKNOWN;
        }
        return match.has("endyear")
                ? Period.between(Period.year(year), Period.year(DateWords.number(match.group("endyear"))))
                : Period.year(year);
    }

    private Period months(Match match, int said) {
        int month = DateWords.number(match.group("month"));
        int year = said == 0 ? nearestYear(month, 15) : said;
        if (year == 0) {
            return Period.UNKNOWN;
        }
        Period first = period(YearMonth.of(year, month));
        if (!match.has("endmonth")) {
            return first;
        }
        int last = match.has("endyear") ? DateWords.number(match.group("endyear")) : year;
        return Period.between(first, period(YearMonth.of(last, DateWords.number(match.group("endmonth")))));
    }

    private Period days(Match match, int said) {
        int day = DateWords.number(match.group("day"));
        LocalDate near = referenceDay();
        if (!match.has("month") && near == null) {
            return Period.UNKNOWN;
        }
        int month = match.has("month") ? DateWords.number(match.group("month"))
                : near.getDayOfMonth() >= day ? near.getMonthValue() : near.minusMonths(1).getMonthValue();
        int year = said == 0 ? nearestYear(month, day) : said;
        if (year == 0) {
            return Period.UNKNOWN;
        }
        Period first = period(LocalDate.of(year, month, day));
        if (!match.has("endday")) {
            return first;
        }
        int endMonth = match.has("endmonth") ? DateWords.number(match.group("endmonth")) : month;
        int endYear = match.has("endyear") ? DateWords.number(match.group("endyear"))
                : endMonth < month ? year + 1 : year;
        return Period.between(first,
                period(LocalDate.of(endYear, endMonth, DateWords.number(match.group("endday")))));
    }

    /** The year that puts a day closest to the reference day; the reference's own year if it names no day. */
    private int nearestYear(int month, int day) {
        LocalDate near = referenceDay();
        if (near == null) {
            return reference.iso().length() == 4 ? reference.year() : 0;
        }
        int distance = (month - near.getMonthValue()) * 30 + day - near.getDayOfMonth();
        return near.getYear() + (distance > 183 ? -1 : distance < -183 ? 1 : 0);
    }

    private LocalDate referenceDay() {
        String iso = reference.iso();
        return switch (iso.length()) {
            case 10 -> LocalDate.parse(iso);
            case 7 -> iso.charAt(5) >= '0' && iso.charAt(5) <= '9' ? LocalDate.parse(iso + "-15") : null;
            default -> null;
        };
    }

    private static Period period(LocalDate day) {
        return Period.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static Period period(YearMonth month) {
        return Period.month(month.getYear(), month.getMonthValue());
    }
}
