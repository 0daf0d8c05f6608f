package org.zhengtu.document;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhengtu.text.Lexicon;

/** The words of {@code data/lexicon/date-words.tsv}. */
final class DateWords {
    private static final Map<String, Lexicon.Row> ROWS = Lexicon.load("date-words").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("form"), Function.identity()));

    private DateWords() {
    }

    /**
     * The number that digits or Chinese numerals below one hundred stand for; Chinese digits without a ten are read
     * one by one, as years are printed.
     */
    static int number(String text) {
        int tens = 0;
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            String word = text.substring(i, i + 1);
            if (Character.isDigit(word.charAt(0))) {
                number = number * 10 + Character.digit(word.charAt(0), 10);
            } else if (kind(word).equals("ten")) {
                tens = 10 * Math.max(1, number);
                number = 0;
            } else {
                number = number * 10 + shift(word);
            }
        }
        return tens + number;
    }

    /** What the table says of a word: a digit's value, or how far 去年 or 昨日 lies from the day of writing. */
    static int shift(String word) {
        return ROWS.containsKey(word) ? Integer.parseInt(ROWS.get(word).get("value")) : 0;
    }

    /** Whether this is the first of two halves. */
    static boolean isFirstHalf(String half) {
        return kind(half).equals("first");
    }

    private static String kind(String word) {
        return ROWS.containsKey(word) ? ROWS.get(word).get("kind") : "";
    }
}
