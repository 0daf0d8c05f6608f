package org.zhengtu.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengtu.text.Lexicon;

/**
 * Gives a document other dates and figures, by {@code bench/corpus.tsv}. Years and days are moved by one number each, so
 * that their order stays; a figure keeps its length and first digit, and is the same wherever the document repeats it.
 */
final class Numbers {
    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2025;
    private static final int FARTHEST = 6;
    private static final int LAST_DAY = 28;
    private static final Map<String, Pattern> PATTERNS = Lexicon.load("bench", "corpus").rows().stream()
            .collect(Collectors.toMap(row -> row.get("name"), row -> Pattern.compile(row.get("pattern"))));

    private final SplittableRandom random;

    Numbers(SplittableRandom random) {
        this.random = random;
    }

    /** The text with other numbers. */
    String change(String text) {
        int years = shift(text, "year", FIRST_YEAR, LAST_YEAR, FARTHEST);
        int days = shift(text, "day", 1, LAST_DAY, LAST_DAY);
        Map<String, String> figures = new HashMap<>();
        // Years first: what follows them tells that they are none of the figures.
        return replace(replace(replace(text, "figure", figure -> figures.computeIfAbsent(figure, this::other)),
                "year", year -> Integer.toString(Integer.parseInt(year) + years)),
                "day", day -> Integer.toString(Math.max(1, Math.min(LAST_DAY, Integer.parseInt(day) + days))));
    }

    private int shift(String text, String name, int first, int last, int farthest) {
        Matcher matcher = PATTERNS.get(name).matcher(text);
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        while (matcher.find()) {
            least = Math.min(least, Integer.parseInt(matcher.group(1)));
            most = Math.max(most, Integer.parseInt(matcher.group(1)));
        }
        // Of years only the latest must stay where documents of today are; earlier ones are what it looks back on.
        int from = Math.max(-farthest, first - ("year".equals(name) ? most : least));
        int to = Math.min(farthest, last - most);
        return most == Integer.MIN_VALUE || from > to ? 0 : random.nextInt(from, to + 1);
    }

    private static String replace(String text, String name, UnaryOperator<String> change) {
        Matcher matcher = PATTERNS.get(name).matcher(text);
        StringBuilder changed = new StringBuilder(text.length());
        int end = 0;
        while (matcher.find()) {
            changed.append(text, end, matcher.start(1)).append(change.apply(matcher.group(1)));
            end = matcher.end(1);
        }
        return changed.append(text, end, text.length()).toString();
    }

    /** Round numbers stay round, since texts say of them other things than of exact ones. */
    private String other(String figure) {
        if (PATTERNS.get("year").matcher(figure + ")").find()) {
            return figure;
        }
        char[] digits = figure.toCharArray();
        int end = digits.length;
        while (end > 0 && figure.indexOf('.') < 0 && digits[end - 1] == '0') {
            end--;
        }
        for (int i = 1; i < end; i++) {
            if (digits[i] != '.') {
                digits[i] = (char) ('0' + (i == end - 1 ? random.nextInt(1, 10) : random.nextInt(10)));
            }
        }
        return new String(digits);
    }
}
