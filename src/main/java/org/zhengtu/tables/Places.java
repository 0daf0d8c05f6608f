package org.zhengtu.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Offsets and numbers in cells. */
final class Places {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final int DECIMALS = 6;

    /** A range of offsets, half open. */
    record Range(long start, long end) {
    }

    private Places() {
    }

    /** Whether two rows share a character, or would if one were longer by {@code slack}. */
    static boolean overlap(Row gold, Row got, int slack) {
        Optional<Range> a = range(gold);
        Optional<Range> b = range(got);
        return a.isPresent() && b.isPresent() && overlap(a.get(), b.get(), slack);
    }

    static boolean overlap(Range a, Range b, int slack) {
        return b.start() < a.end() + slack && a.start() < b.end() + slack;
    }

    static Optional<Range> range(Row row) {
        OptionalLong start = integer(row.get(Row.START));
        OptionalLong end = integer(row.get(Row.END));
        return start.isPresent() && end.isPresent()
                ? Optional.of(new Range(start.getAsLong(), end.getAsLong())) : Optional.empty();
    }

    /** Whether a row begins in one of the ranges; a row without a place, and any where there are no ranges, does. */
    static boolean inside(Row row, List<Range> ranges) {
        OptionalLong start = integer(row.get(Row.START));
        return ranges.isEmpty() || start.isEmpty() || ranges.stream()
                .anyMatch(range -> range.start() <= start.getAsLong() && start.getAsLong() < range.end());
    }

    /** Whether the printed number of the annotated row lies in the other's span. */
    static boolean numberIn(Row gold, Row got) {
        if (!gold.get("number_start").isEmpty() && integer(got.get(Row.START)).isPresent()) {
            return Long.parseLong(got.get(Row.START)) <= Long.parseLong(gold.get("number_start"))
                    && Long.parseLong(gold.get("number_end")) <= Long.parseLong(got.get(Row.END));
        }
        return overlap(gold, got, 0);
    }

    /** How far two rows begin from each other; very far if one says no place. */
    static long distance(Row gold, Row got) {
        String a = gold.get(Row.START).isEmpty() ? "0" : gold.get(Row.START);
        String b = got.get(Row.START).isEmpty() ? "0" : got.get(Row.START);
        return integer(a).isPresent() && integer(b).isPresent()
                ? Math.abs(Long.parseLong(a) - Long.parseLong(b)) : 1_000_000_000L;
    }

    static boolean sameNumber(String gold, String got) {
        Optional<BigDecimal> a = number(gold);
        return a.isPresent() && a.equals(number(got));
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.replace(",", "").replace("%", "").strip();
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(Double.parseDouble(plain)).setScale(DECIMALS, RoundingMode.HALF_EVEN))
                : Optional.empty();
    }

    private static OptionalLong integer(String text) {
        return DIGITS.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
