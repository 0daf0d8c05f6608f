package org.zhengtu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The administrative divisions of China down to county level, from {@code data/lexicon/divisions.tsv}. Immutable. */
public final class Divisions {
    private static final Divisions INSTANCE = new Divisions();

    private final Map<String, Division> byCode = new HashMap<>();
    private final Map<String, List<Division>> byName = new HashMap<>();

    private Divisions() {
        for (Lexicon.Row row : Lexicon.load("divisions").rows()) {
            add(row);
        }
    }

    private void add(Lexicon.Row row) {
        Optional<Division> parent = row.get("parent").isEmpty()
                ? Optional.empty() : Optional.of(byCode.get(row.get("parent")));
        Division division = new Division(row.get("code"), row.get("name"),
                PlaceKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)), parent);
        byCode.put(division.code(), division);
        byName.computeIfAbsent(division.name(), key -> new ArrayList<>()).add(division);
        for (String alias : row.list("short")) {
            byName.computeIfAbsent(alias, key -> new ArrayList<>()).add(division);
        }
    }

    /** The table that ships with the program. */
    public static Divisions load() {
        return INSTANCE;
    }

    /** The division with this code. */
    public Optional<Division> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All divisions with this name or short name, in the order of their codes; 朝阳区 and many others are several. */
    public List<Division> named(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** All names and short names. */
    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }
}
