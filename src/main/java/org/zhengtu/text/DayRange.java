package org.zhengtu.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first and the last day of a period; both are part of it. */
public record DayRange(LocalDate first, LocalDate last) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int MONTHS = 12;

    /** @throws IllegalArgumentException if the last day is before the first */
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a range cannot end on " + last + " before its begin on " + first);
        }
    }

    /** The days of a period; none if nothing is known, or if no such day exists. */
    public static Optional<DayRange> of(Period period) {
        String iso = period.iso();
        int slash = iso.indexOf('/');
        try {
            if (iso.isEmpty()) {
                return Optional.empty();
            }
            DayRange first = point(slash < 0 ? iso : iso.substring(0, slash));
            DayRange last = slash < 0 ? first : point(iso.substring(slash + 1));
            return last.last().isBefore(first.first()) ? Optional.empty()
                    : Optional.of(new DayRange(first.first(), last.last()));
        } catch (DateTimeException e) {
            // 2024-02-30 has the form of a day and is none; whoever needs the notation has it.
            return Optional.empty();
        }
    }

    private static DayRange point(String iso) {
        if (DAY.matcher(iso).matches()) {
            LocalDate day = LocalDate.parse(iso);
            return new DayRange(day, day);
        }
        int year = Integer.parseInt(iso.substring(0, 4));
        if (YEAR.matcher(iso).matches()) {
            return months(year, 1, MONTHS);
        } else if (MONTH.matcher(iso).matches()) {
            int month = Integer.parseInt(iso.substring(5));
            return months(year, month, month);
        }
        int length = iso.charAt(5) == 'H' ? 6 : 3;
        int part = Character.digit(iso.charAt(6), 10);
        return months(year, (part - 1) * length + 1, part * length);
    }

    private static DayRange months(int year, int first, int last) {
        return new DayRange(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    /** The shortest range that holds both. */
    public DayRange hull(DayRange other) {
        return new DayRange(first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }

    /** Whether a day is in both. */
    public boolean overlaps(DayRange other) {
        return !other.last.isBefore(first) && !last.isBefore(other.first);
    }

    /** Days from the end of the earlier to the begin of the later, at most; 0 if a day is in both. */
    public long daysTo(DayRange other) {
        return overlaps(other) ? 0 : last.isBefore(other.first) ? ChronoUnit.DAYS.between(last, other.first)
                : ChronoUnit.DAYS.between(other.last, first);
    }
}
