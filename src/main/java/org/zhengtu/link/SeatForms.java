package org.zhengtu.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhengtu.text.Lexicon;

/** How the government and the party committee of a seat are called, and templates filled with that. */
final class SeatForms {
    private static final List<String> COLUMNS = List.of("government", "party", "part", "army");
    private static final Map<String, String> OWN = Map.of("government", "{DG}", "party", "{DK}", "part", "{DW}",
            "army", "{DA}");
    private static final Map<String, String> ABOVE = Map.of("government", "{PG}", "party", "{PK}", "part", "{PW}",
            "army", "{PA}");
    private final List<Lexicon.Row> rows = new ArrayList<>(Lexicon.load("seat-forms").rows());
    private final Seats seats;

    SeatForms(Seats seats) {
        this.seats = seats;
        rows.sort((a, b) -> b.get("ending").length() - a.get("ending").length());
    }

    /** {@code template} with the names of the seat in it; the placeholders are told in {@code organs.tsv}. */
    String fill(String template, Seats.Seat seat) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        String filled = template;
        Lexicon.Row own = row(seat.kind(), seat.name());
        Lexicon.Row above = row("", seat.above());
        for (String column : COLUMNS) {
            filled = filled.replace(OWN.get(column), own.get(column));
            filled = filled.replace(ABOVE.get(column), above.get(column).replace("{D}", "{P}"));
        }
        return filled.replace("{D}", seat.name()).replace("{P}", seat.above())
                .replace("{T}", own(seat)).replace("{S}", seats.shortName(seat)).replace("{L}", seats.levelWord(seat));
    }

    private static String own(Seats.Seat seat) {
        return seat.name().startsWith(seat.above()) ? seat.name().substring(seat.above().length()) : seat.name();
    }

    private Lexicon.Row row(String kind, String name) {
        return rows.stream().filter(row -> row.get("kind").equals(kind) && name.endsWith(row.get("ending")))
                .findFirst().orElseGet(() -> kind.isEmpty() ? rows.get(rows.size() - 1) : row("", name));
    }
}
