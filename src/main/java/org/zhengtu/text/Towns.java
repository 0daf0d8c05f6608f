package org.zhengtu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The towns, townships and streets of China, from {@code data/lexicon/towns.tsv}. Immutable; tens of thousands, so they
 * are kept as arrays, and divisions are made of those that are asked for.
 */
public final class Towns {
    /** No name is longer. */
    public static final int LONGEST = 16;
    private static final Towns INSTANCE = new Towns();
    private static final int DIGITS = 3;
    private static final int COUNTY = 1000;
    /** Numbers of streets: below the first, and from the second on. */
    private static final int FIRST_TOWN = 100;
    private static final int LAST_TOWN = 400;

    /** Ascending. */
    private final int[] codes;
    private final String[] names;
    private final BitSet lastCharacters = new BitSet();

    private Towns() {
        List<Lexicon.Row> rows = Lexicon.load("towns").rows();
        List<String> lines = rows.stream().flatMap(row -> row.list("towns").stream()
                .map(town -> row.get("county") + town)).toList();
        codes = new int[lines.size()];
        names = new String[lines.size()];
        for (int i = 0; i < codes.length; i++) {
            int split = Division.COUNTY_DIGITS + DIGITS;
            codes[i] = Integer.parseInt(lines.get(i), 0, split, 10);
            names[i] = lines.get(i).substring(split);
            lastCharacters.set(names[i].charAt(names[i].length() - 1));
            if (i > 0 && codes[i] <= codes[i - 1]) {
                throw new IllegalStateException("towns.tsv has " + codes[i] + " after " + codes[i - 1]
                        + ", expected ascending codes");
            }
        }
    }

    /** The table that ships with the program. */
    public static Towns load() {
        return INSTANCE;
    }

    /** The town with this code of nine digits. */
    public Optional<Division> byCode(String code) {
        int at = code.length() == Division.COUNTY_DIGITS + DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Arrays.binarySearch(codes, Integer.parseInt(code)) : -1;
        return at < 0 ? Optional.empty() : town(at);
    }

    /** Whether the name of some town ends with this character. */
    public boolean mayEndWith(char last) {
        return lastCharacters.get(last);
    }

    /** The towns in a county, city or province, in the order of their codes; for a former one those of its successor. */
    public List<Division> within(Division place) {
        return within(place, name -> true);
    }

    /** Those of them that bear a name. */
    public List<Division> named(String name, Division place) {
        return within(place, name::equals);
    }

    private List<Division> within(Division division, Predicate<String> test) {
        String prefix = prefix(Divisions.load().today(division).code());
        int scale = (int) Math.pow(10, Division.COUNTY_DIGITS + DIGITS - prefix.length());
        int first = Integer.parseInt(prefix) * scale;
        int at = Arrays.binarySearch(codes, first);
        List<Division> towns = new ArrayList<>();
        for (int i = at < 0 ? -at - 1 : at; i < codes.length && codes[i] < first + scale; i++) {
            if (test.test(names[i])) {
                town(i).ifPresent(towns::add);
            }
        }
        return towns;
    }

    private static String prefix(String code) {
        return code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
    }

    private Optional<Division> town(int at) {
        int number = codes[at] % COUNTY;
        return Divisions.load().byCode(Integer.toString(codes[at] / COUNTY)).map(county -> new Division(
                Integer.toString(codes[at]), names[at], number < FIRST_TOWN || number >= LAST_TOWN
                        ? PlaceKind.STREET : PlaceKind.TOWN, Optional.of(county)));
    }
}
