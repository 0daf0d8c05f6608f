package org.zhengtu.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengtu.text.Readings;

/**
 * What somebody who types letters may mean: {@code shapingba}, {@code sha ping ba}, {@code Xi'an}, toned letters or first
 * letters alone. Each reading is a list of places, each with the terms that may stand there. The number of readings is
 * bounded, and so is the length of what is read.
 */
final class Sounds {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final Pattern DOTTED_U = Pattern.compile("u(\\p{Mn}*)\u0308");
    private static final Pattern RUN = Pattern.compile("[a-z]+|\\d+");
    private static final int LONGEST = 64;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_CUTS = 4;
    private static final int MOST_READINGS = 12;
    private static final int MOST_INITIALS = 12;

    private final Readings readings;

    Sounds(Readings readings) {
        this.readings = readings;
    }

    /** Whether a text is made of letters and digits such as pinyin is written in, with at least one letter. */
    static boolean isTyped(String text) {
        String plain = plain(text);
        return plain.chars().allMatch(c -> c < 128 || !Character.isLetter(c))
                && plain.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Without tones and in lower case, a dotted u as v. */
    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return MARKS.matcher(DOTTED_U.matcher(apart).replaceAll("v$1")).replaceAll("");
    }

    /**
     * The ways to read it, the likeliest first; none if there is none.
     *
     * @param open whether more letters may follow, so that the last syllable may be a part of one
     */
    List<List<Set<String>>> of(String text, boolean open) {
        String plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        List<String> runs = RUN.matcher(plain).results().map(run -> run.group()).toList();
        List<List<Set<String>>> all = runs.isEmpty() ? List.of() : List.of(List.of());
        for (int i = 0; i < runs.size(); i++) {
            List<List<Set<String>>> here = run(runs.get(i), open && i == runs.size() - 1);
            all = all.stream().flatMap(before -> here.stream().map(after -> joined(before, after)))
                    .limit(MOST_READINGS).toList();
        }
        return all;
    }

    private static List<Set<String>> joined(List<Set<String>> before, List<Set<String>> after) {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    private List<List<Set<String>>> run(String run, boolean open) {
        List<List<Set<String>>> found = new ArrayList<>();
        if (!Character.isDigit(run.charAt(0))) {
            cut(new Cutting(run, open, new BitSet()), 0, new ArrayList<>(), found);
            initials(run).ifPresent(found::add);
        }
        found.add(List.of(open ? Set.of(run, Tokens.PART + run) : Set.of(run)));
        return found.stream().distinct().toList();
    }

    /** All letters as first letters of syllables; no syllable begins with i, u or v. */
    private static Optional<List<Set<String>>> initials(String run) {
        boolean fit = run.length() <= MOST_INITIALS && run.chars().noneMatch(c -> "iuv".indexOf(c) >= 0);
        return fit ? Optional.of(run.chars().mapToObj(c -> Set.of(Tokens.PART + (char) c)).toList())
                : Optional.empty();
    }

    /** @return whether the rest can be cut; where it cannot is noted in {@code dead}, so that no place is tried twice */
    private boolean cut(Cutting cutting, int from, List<Set<String>> before, List<List<Set<String>>> found) {
        String run = cutting.run();
        if (from == run.length()) {
            found.add(List.copyOf(before));
            return true;
        }
        boolean any = false;
        for (int to = Math.min(run.length(), from + LONGEST_SYLLABLE); to > from && found.size() < MOST_CUTS; to--) {
            Set<String> terms = cutting.dead().get(to) ? Set.of() : terms(cutting, from, to);
            if (!terms.isEmpty()) {
                before.add(terms);
                any |= cut(cutting, to, before, found);
                before.remove(before.size() - 1);
            }
        }
        cutting.dead().set(from, !any);
        return any;
    }

    private Set<String> terms(Cutting cutting, int from, int to) {
        String part = cutting.run().substring(from, to);
        if (cutting.open() && to == cutting.run().length()) {
            return new TreeSet<>(readings.beginning(part));
        }
        return readings.isSyllable(part) ? Set.of(part) : Set.of();
    }

    private record Cutting(String run, boolean open, BitSet dead) {
    }
}
