package org.zhengtu.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as they are printed, in Arabic or Chinese numerals, into plain decimals: {@code 1,250.50} is
 * {@code 1250.50}, and numerals made of the characters in {@code data/lexicon/numerals.tsv} are read by their value.
 */
public final class Numerals {
    private static final Map<Character, Sign> SIGNS = signs();
    private static final Pattern ARABIC = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final int GROUP = 10_000;

    private enum Kind { DIGIT, POWER, GROUP }

    private record Sign(long value, Kind kind) {
    }

    private Numerals() {
    }

    private static Map<Character, Sign> signs() {
        Map<Character, Sign> signs = new HashMap<>();
        for (Lexicon.Row row : Lexicon.load("numerals").rows()) {
            Kind kind = row.get("kind").equals("digit") ? Kind.DIGIT
                    : row.get("kind").equals("power") ? Kind.POWER : Kind.GROUP;
            signs.put(row.get("form").charAt(0), new Sign(Long.parseLong(row.get("value")), kind));
        }
        return Map.copyOf(signs);
    }

    /** The value of a printed number as a plain decimal, with the decimals that are printed; empty if it is none. */
    public static Optional<String> parse(String printed) {
        String text = printed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return isArabic(text) ? arabic(text) : chinese(text).map(BigDecimal::valueOf).map(Numerals::plain);
    }

    /** The value of a small whole number, or 0 if it is none. */
    public static int whole(String printed) {
        return parse(printed).filter(value -> value.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
    }

    /** {@code part} of {@code of} in percent, to two places at most; empty unless both are numbers. */
    public static Optional<String> percent(String part, String of) {
        Optional<String> whole = parse(of).filter(value -> !value.equals("0"));
        return parse(part).flatMap(p -> whole.map(w -> plain(new BigDecimal(p).multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(w), 2, RoundingMode.HALF_UP))));
    }

    private static boolean isArabic(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',' || c == '-');
    }

    private static Optional<String> arabic(String text) {
        String bare = text.replace(",", "");
        return ARABIC.matcher(bare).matches() ? Optional.of(new BigDecimal(bare).toPlainString()) : Optional.empty();
    }

    private static Optional<Long> chinese(String text) {
        if (text.chars().anyMatch(c -> !SIGNS.containsKey((char) c))) {
            return Optional.empty();
        }
        boolean positional = text.length() > 1
                && text.chars().allMatch(c -> SIGNS.get((char) c).kind() == Kind.DIGIT);
        return Optional.of(positional ? positional(text) : additive(text));
    }

    private static long positional(String text) {
        long value = 0;
        for (char c : text.toCharArray()) {
            value = value * 10 + SIGNS.get(c).value();
        }
        return value;
    }

    private static long additive(String text) {
        long total = 0;
        long group = 0;
        long digit = -1;
        for (char c : text.toCharArray()) {
            Sign sign = SIGNS.get(c);
            switch (sign.kind()) {
                case DIGIT -> digit = sign.value();
                case POWER -> {
                    group += (digit < 1 ? 1 : digit) * sign.value();
                    digit = -1;
                }
                case GROUP -> {
                    group += Math.max(digit, 0);
                    // A larger unit takes what smaller ones closed before it: a thousand times ten thousand, then 10^8.
                    total = sign.value() > GROUP ? (total + group) * sign.value()
                            : total + Math.max(group, 1) * sign.value();
                    group = 0;
                    digit = -1;
                }
            }
        }
        return total + group + Math.max(digit, 0);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
