package org.zhengtu.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;

/** Reads the town, the village or the development zone that the name of a body begins with, or goes on with. */
final class SubSeats {
    private static final String TOWN = "town";
    static final String VILLAGE = "village";
    static final String ZONE = "zone";
    private final Map<String, String> zoneWords = new HashMap<>();
    private final Divisions divisions = Divisions.load();
    private final Seats seats;
    private final Rule town;
    private final Rule village;
    private final Rule zone;

    SubSeats(Grammar grammar, Seats seats) {
        this.seats = seats;
        this.town = grammar.rule(TOWN);
        this.village = grammar.rule(VILLAGE);
        this.zone = grammar.rule(ZONE);
        for (Lexicon.Row row : Lexicon.load("zone-words").rows()) {
            row.list("form").forEach(form -> zoneWords.put(form, row.get("full").isEmpty() ? form : row.get("full")));
        }
    }

    /**
     * The place below a division that {@code rest} begins with.
     *
     * @param printed the division that stands before, if one does
     * @param place   of the document
     */
    Optional<Seats.Seat> read(String rest, Optional<Division> printed, Optional<Division> place) {
        Optional<Division> base = printed.or(() -> place);
        Optional<Match> ofTown = base.isPresent() ? town.at(rest, 0) : Optional.empty();
        if (ofTown.isPresent()) {
            Division division = base.get();
            String name = ofTown.get().group(TOWN);
            String above = seats.official(division);
            Seats.Seat seat = new Seats.Seat(division, above + name, above, rest.substring(name.length()), TOWN);
            return Optional.of(village(seat.rest(), division, seat.name(), seat.name()).orElse(seat));
        }
        return base.flatMap(division -> village(rest, division, printed.map(seats::official).orElse(""), "")
                .or(() -> zone(rest, division, printed)));
    }

    private Optional<Seats.Seat> village(String rest, Division division, String before, String above) {
        return village.at(rest, 0).map(match -> new Seats.Seat(division, before + match.group(VILLAGE), above,
                rest.substring(match.group(VILLAGE).length()), VILLAGE));
    }

    /** A zone belongs to the city or county that is printed with it; 高新区 alone is that of the nearest city. */
    private Optional<Seats.Seat> zone(String rest, Division base, Optional<Division> printed) {
        return zone.whole(rest).map(match -> {
            String word = match.group("word");
            String full = zoneWords.getOrDefault(word, word);
            String name = match.group("name");
            Division near = owner(base);
            boolean bare = name.isEmpty() && printed.isEmpty();
            Optional<Division> owner = bare ? Optional.of(near) : printed.or(() -> named(name, base));
            String before = bare ? seats.shortName(near) : printed.map(seats::official).orElse("") + name;
            return new Seats.Seat(owner.orElse(base), before + full, owner.map(seats::official).orElse(""),
                    match.group("rest"), ZONE);
        });
    }

    private Optional<Division> named(String name, Division base) {
        return divisions.named(name).stream().filter(division -> seats.sameProvince(division, base)).findFirst();
    }

    private static Division owner(Division place) {
        return place.kind() == PlaceKind.DISTRICT ? place.parent().orElse(place) : place;
    }
}
