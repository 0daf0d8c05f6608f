package org.zhengtu.tables;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengtu.text.Lexicon;

/** When two cells count as the same; the rules are those of the contract's scorer. */
final class Wording {
    /** White space and quotation marks of every kind, which no comparison minds. */
    private static final Pattern IGNORED = Pattern.compile(
            "[\\s\\x1c-\\x1f\"'\\u201c\\u201d\\u2018\\u2019\\u300c-\\u300f\\u3008-\\u300b\\u00b7\\u2022]",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> COUNTS = Set.of("level", "count_change", "share");
    private static final double NAME = 0.6;
    private static final double POST = 0.8;

    private static final Lexicon LEXICON = Lexicon.load("scoring");
    private static final Map<String, String> UNITS = LEXICON.rows().stream()
            .filter(row -> row.get("use").equals("unit"))
            .collect(Collectors.toUnmodifiableMap(row -> row.get("word"), row -> row.get("as")));
    private static final Set<String> DEPUTY = LEXICON.rows().stream()
            .filter(row -> row.get("use").equals("deputy")).map(row -> row.get("word"))
            .collect(Collectors.toUnmodifiableSet());

    private Wording() {
    }

    /** Width folded, white space and quotation marks dropped, lower case. */
    static String norm(String text) {
        return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static boolean same(String a, String b) {
        return norm(a).equals(norm(b));
    }

    static boolean alike(String a, String b) {
        return alike(a, b, NAME);
    }

    /** The same name, one inside the other, or enough pairs of characters shared. */
    static boolean alike(String first, String second, double least) {
        String a = norm(first);
        String b = norm(second);
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b);
        }
        int shorter = Math.min(a.codePointCount(0, a.length()), b.codePointCount(0, b.length()));
        if (a.equals(b) || shorter >= 2 && (a.contains(b) || b.contains(a))) {
            return true;
        }
        Set<String> x = pairs(a);
        Set<String> y = pairs(b);
        Set<String> both = new HashSet<>(x);
        both.retainAll(y);
        return 2.0 * both.size() / (x.size() + y.size()) >= least;
    }

    private static Set<String> pairs(String text) {
        int[] points = text.codePoints().toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs.isEmpty() ? Set.of(text) : pairs;
    }

    static boolean sameUnit(String first, String second) {
        String a = unit(first);
        String b = unit(second);
        return a.equals(b) || !a.isEmpty() && !b.isEmpty() && (a.endsWith(b) || b.endsWith(a));
    }

    private static String unit(String text) {
        String unit = norm(text);
        return UNITS.getOrDefault(unit, unit);
    }

    /** Equal, or one is the other at a coarser grain. */
    static boolean sameDate(String first, String second) {
        String a = first.strip();
        String b = second.strip();
        return a.equals(b) || !a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a));
    }

    /** A new count, a level and a share are one kind of reading. */
    static boolean sameFigureKind(String a, String b) {
        return same(a, b) || COUNTS.contains(a) && COUNTS.contains(b);
    }

    /** The same post, with or without the body's name in front; a deputy is not the head. */
    static boolean samePost(String a, String b) {
        return same(a, b) || !a.isEmpty() && !b.isEmpty() && isDeputy(a) == isDeputy(b) && alike(a, b, POST);
    }

    private static boolean isDeputy(String post) {
        return DEPUTY.stream().anyMatch(post::contains);
    }

    /** Whether a definition begins as the annotated one does. */
    static boolean sameBeginning(String gold, String got) {
        String begin = norm(gold);
        int length = begin.offsetByCodePoints(0, Math.min(20, begin.codePointCount(0, begin.length())));
        return norm(got).startsWith(begin.substring(0, length));
    }
}
