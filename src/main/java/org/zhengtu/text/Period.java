package org.zhengtu.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A day, month, quarter, half-year, year, or an interval of two of them, in the notation of the fact tables:
 * {@code 2024}, {@code 2024-12}, {@code 2024-12-31}, {@code 2025-H1}, {@code 2025-Q1}, {@code 2021/2025};
 * empty where nothing is known.
 */
public record Period(String iso) {
    private static final String POINT = "\\d{4}(?:-(?:\\d{2}(?:-\\d{2})?|H[12]|Q[1-4]))?";
    private static final Pattern FORM = Pattern.compile("(?:" + POINT + "(?:/" + POINT + ")?)?");

    /** Nothing is known. */
    public static final Period UNKNOWN = new Period("");

    /** @throws IllegalArgumentException if {@code iso} has none of the forms above */
    public Period {
        if (!FORM.matcher(iso).matches()) {
            throw new IllegalArgumentException("not a period: '" + iso
                    + "', expected e.g. 2024, 2024-12, 2024-12-31, 2025-H1, 2025-Q1 or 2021/2025");
        }
    }

    /** A whole year. */
    public static Period year(int year) {
        return new Period(String.format(Locale.ROOT, "%04d", year));
    }

    /** A month, 1 to 12. */
    public static Period month(int year, int month) {
        return new Period(String.format(Locale.ROOT, "%04d-%02d", year, month));
    }

    /** A day. */
    public static Period day(int year, int month, int day) {
        return new Period(String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
    }

    /** From the begin of one to the end of the other. */
    public static Period between(Period first, Period last) {
        return new Period(first.iso + "/" + last.iso);
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !iso.isEmpty();
    }

    /** The year in which the period ends, or 0 if nothing is known. */
    public int year() {
        int slash = iso.indexOf('/');
        return iso.isEmpty() ? 0 : Integer.parseInt(iso.substring(slash + 1, slash + 5));
    }

    @Override
    public String toString() {
        return iso;
    }
}
