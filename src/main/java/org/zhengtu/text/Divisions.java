package org.zhengtu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The administrative divisions of China down to county level, from {@code data/lexicon/divisions.tsv}, and those that
 * there were since 2002, from {@code former-divisions.tsv}. Immutable.
 */
public final class Divisions {
    private static final Divisions INSTANCE = new Divisions();
    /** 通县 and 连县 are parts of too many words. */
    private static final int SHORTEST_FORMER = 3;
    /** After a year: the editions leave open whether it was that one or its neighbour. */
    private static final String UNSURE = "?";

    private final Map<String, Division> byCode = new HashMap<>();
    private final Map<String, List<Division>> byName = new HashMap<>();
    private final Map<Division, FormerDivision> former = new HashMap<>();
    private final Map<Division, List<FormerDivision>> before = new HashMap<>();
    private final Map<String, List<String>> earlier = new HashMap<>();

    private Divisions() {
        for (Lexicon.Row row : Lexicon.load("divisions").rows()) {
            Division division = new Division(row.get("code"), row.get("name"), kind(row),
                    Optional.of(row.get("parent")).filter(code -> !code.isEmpty()).map(byCode::get));
            byCode.put(division.code(), division);
            Stream.concat(Stream.of(division.name()), row.list("short").stream())
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(division));
        }
        Map<String, Division> byKey = new HashMap<>(byCode);
        for (Lexicon.Row row : Lexicon.load("former-divisions").rows()) {
            FormerDivision gone = former(row, byKey);
            byKey.put(gone.key(), gone.division());
            former.put(gone.division(), gone);
            gone.successors().forEach(of -> before.computeIfAbsent(of, key -> new ArrayList<>()).add(gone));
        }
        former.values().stream().filter(gone -> gone.division().name().length() >= SHORTEST_FORMER)
                .sorted(Comparator.comparing(FormerDivision::until).reversed().thenComparing(FormerDivision::key))
                .forEach(gone -> byName.computeIfAbsent(gone.division().name(), key -> new ArrayList<>())
                        .add(gone.division()));
        Lexicon.load("former-codes").rows().forEach(row -> earlier.put(row.get("code"), row.list("earlier")));
    }

    private static FormerDivision former(Lexicon.Row row, Map<String, Division> byKey) {
        Division division = new Division(row.get("code"), row.get("name"), kind(row),
                Optional.of(known(row, row.get("parent"), byKey)));
        return new FormerDivision(division, year(row.get("from")), year(row.get("until")),
                !row.get("from").endsWith(UNSURE), !row.get("until").endsWith(UNSURE), FormerDivision.Change.valueOf(row.get("change").toUpperCase(Locale.ROOT)),
                row.list("successors").stream().map(code -> known(row, code, byKey)).toList(), row.list("earlier"));
    }

    private static int year(String cell) {
        return Integer.parseInt(cell.replace(UNSURE, ""));
    }

    private static Division known(Lexicon.Row row, String key, Map<String, Division> byKey) {
        Division found = byKey.get(key);
        if (found == null) {
            throw new IllegalStateException("former-divisions.tsv:" + row.line() + " names the division " + key
                    + ", expected a code of divisions.tsv or CODE@YEAR of a line above");
        }
        return found;
    }

    private static PlaceKind kind(Lexicon.Row row) {
        return PlaceKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
    }

    /** The table that ships with the program. */
    public static Divisions load() {
        return INSTANCE;
    }

    /** The division of today with this code. */
    public Optional<Division> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * All divisions with this name or short name: those of today in the order of their codes, then those of the past,
     * by their full names, the latest first. 朝阳区 and many others are several.
     */
    public List<Division> named(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** All names and short names. */
    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    /** What is known of a division that is none any more. */
    public Optional<FormerDivision> former(Division division) {
        return Optional.ofNullable(former.get(division));
    }

    /** What the division of today was in a year: 永川区 was 永川市 in 2005. Itself if it was the same or is not known. */
    public Division in(int year, Division today) {
        return before.getOrDefault(today, List.of()).stream()
                .filter(gone -> gone.goesOn() && gone.wasThere(year))
                .max(Comparator.comparing(FormerDivision::until).thenComparing(FormerDivision::key))
                .map(FormerDivision::division).orElse(today);
    }

    /** What the division of today went on from, the latest first. */
    public List<Division> before(Division today) {
        return before.getOrDefault(today, List.of()).stream().filter(FormerDivision::goesOn)
                .sorted(Comparator.comparing(FormerDivision::until).reversed().thenComparing(FormerDivision::key))
                .map(FormerDivision::division).toList();
    }

    /** What a former division went on as; any other is itself. */
    public Division today(Division division) {
        return former(division).filter(FormerDivision::goesOn).map(gone -> gone.successors().get(0)).orElse(division);
    }

    /** Codes that a division had earlier under the same name, sorted. */
    public List<String> earlierCodes(Division division) {
        return former(division).map(FormerDivision::earlier)
                .orElseGet(() -> earlier.getOrDefault(division.code(), List.of()));
    }
}
