package org.zhengtu.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Lexicon;

/** The production and construction corps and its divisions, which are no divisions of the state but have its organs. */
final class CorpsSeats {
    private static final String KIND = "corps";
    private final Map<String, Lexicon.Row> names = new HashMap<>();
    private final Map<String, Lexicon.Row> levels = new HashMap<>();
    private final Divisions divisions = Divisions.load();
    private final int longest;

    CorpsSeats() {
        for (Lexicon.Row row : Lexicon.load(KIND).rows()) {
            row.list("form").forEach(form -> names.put(form, row));
            names.put(row.get("name"), row);
            if (!row.get("level").isEmpty()) {
                levels.put(row.get("level") + row.get("code"), row);
            }
        }
        this.longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The seat that {@code surface} begins with, by its name or as 师, 师市 in a document of its city. */
    Optional<Seats.Seat> read(String surface, Optional<Division> place) {
        for (int length = Math.min(surface.length(), longest); length > 1; length--) {
            Lexicon.Row row = names.get(surface.substring(0, length));
            if (row != null && (row.get("level").isEmpty() || isNear(row, place)
                    || surface.startsWith(row.get("name")))) {
                return seat(row, surface.substring(length));
            }
        }
        return place.flatMap(city -> levels.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().get("level") + city.code()))
                .map(Map.Entry::getValue).filter(row -> surface.startsWith(row.get("level")))
                .max(Comparator.comparing(row -> row.get("level").length()))
                .flatMap(row -> seat(row, surface.substring(row.get("level").length()))));
    }

    /** A bare 第八师 outside the region may be one of the army. */
    private boolean isNear(Lexicon.Row row, Optional<Division> place) {
        return place.isPresent() && place.get().code().startsWith(row.get("code").substring(0, 2));
    }

    private Optional<Seats.Seat> seat(Lexicon.Row row, String rest) {
        return divisions.byCode(row.get("code"))
                .map(division -> new Seats.Seat(division, row.get("name"), row.get("above"), rest, KIND));
    }
}
