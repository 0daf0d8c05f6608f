package org.zhengtu.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;
import org.zhengtu.text.WordTrie;

/** Reads the division that the name of a body begins with, as printed or as 市, 区 … of the document's place. */
final class Seats {
    private static final String COUNTRY = "100000";
    private final WordTrie<String> names = new WordTrie<>();
    private final Map<String, List<String>> levels = new LinkedHashMap<>();
    private final Divisions divisions = Divisions.load();
    private final CorpsSeats corps = new CorpsSeats();
    private final Map<Division, String> shortNames = new HashMap<>();
    private final SubSeats below;
    private final Rule provincial;

    /**
     * The beginning of a body's name.
     *
     * @param division of the seat
     * @param name     the division's name as names of bodies begin with it, with the town if one is printed
     * @param above    the same for what is above
     * @param rest     what follows in the body's name
     * @param kind     town, village, zone or corps, where the seat is none of the divisions in the table; else empty
     */
    record Seat(Division division, String name, String above, String rest, String kind) {
    }

    Seats(Grammar grammar) {
        this.provincial = grammar.rule("provincial");
        this.below = new SubSeats(grammar, this);
        for (String name : divisions.names()) {
            names.put(name, name);
            divisions.named(name).forEach(division -> shortNames.merge(division, name,
                    (one, other) -> one.length() <= other.length() ? one : other));
        }
        for (Lexicon.Row row : Lexicon.load("levels").rows()) {
            levels.put(row.get("word"), row.list("endings"));
        }
    }

    /** The seat that {@code surface} begins with in a document of {@code place}. */
    Optional<Seat> read(String surface, Optional<Division> place) {
        Optional<Seat> ofCorps = corps.read(surface, place);
        if (ofCorps.isPresent()) {
            return ofCorps;
        }
        String rest = surface;
        Optional<Division> seat = Optional.empty();
        Optional<String> name = nameAt(rest);
        while (name.isPresent()) {
            Optional<Division> next = choose(name.get(), seat, place);
            if (next.isEmpty()) {
                break;
            }
            seat = next;
            rest = rest.substring(name.get().length());
            name = nameAt(rest);
        }
        if (seat.isEmpty()) {
            Optional<String> level = levelAt(rest);
            seat = level.flatMap(word -> place.flatMap(p -> upward(p, word)));
            rest = seat.isPresent() ? rest.substring(level.orElseThrow().length()) : rest;
        }
        String after = rest;
        Optional<Division> printed = seat;
        return below.read(after, printed, place)
                .or(() -> printed.map(division -> seat(division, after)));
    }

    /** The whole country. */
    static Division country() {
        return Divisions.load().byCode(COUNTRY).orElseThrow();
    }

    /** Whether {@code name} is the name or short name of a division below the country. */
    boolean isDivision(String name) {
        return divisions.named(name).stream().anyMatch(division -> division.parent().isPresent());
    }

    /** The seat whose short name {@code surface} begins with: 青山中院. */
    Optional<Seat> readShort(String surface, Optional<Division> place) {
        return names.longestAt(surface, 0).map(WordTrie.Hit::value)
                .flatMap(name -> choose(name, Optional.empty(), place)
                        .map(division -> seat(division, surface.substring(name.length()))));
    }

    private Seat seat(Division division, String rest) {
        return new Seat(division, official(division), above(division), rest,
                division.kind() == PlaceKind.ZONE ? SubSeats.ZONE : "");
    }

    private Optional<String> levelAt(String text) {
        return levels.keySet().stream().filter(text::startsWith).max(Comparator.comparing(String::length));
    }

    /** The name of a division that a text begins with; a short one (重庆) only before another (重庆沙坪坝区). */
    private Optional<String> nameAt(String text) {
        return names.longestAt(text, 0).map(WordTrie.Hit::value).filter(name -> isFull(name)
                || names.longestAt(text, name.length()).map(hit -> isFull(hit.value())).orElse(false));
    }

    /** Whether a name ends with the level of the division, as short ones of autonomous divisions do: 青山州. */
    private boolean isFull(String name) {
        return divisions.named(name).stream().anyMatch(division -> division.name().equals(name)
                || name.length() > 2 && levels.containsKey(name.substring(name.length() - 1)));
    }

    /** What follows in {@code rest} if it begins with the level of the seat once more: 浦东新区区委. */
    String withoutLevel(Seat seat) {
        String level = levelWord(seat);
        return !level.isEmpty() && seat.rest().startsWith(level) ? seat.rest().substring(level.length())
                : seat.rest();
    }

    /** The word that texts of the seat say for it: 区, 县 …; empty if it is none of the levels. */
    String levelWord(Seat seat) {
        String ending = levelOf(seat.name());
        return levels.entrySet().stream().filter(entry -> entry.getValue().contains(ending))
                .map(Map.Entry::getKey).findFirst().orElse("");
    }

    /** What follows the level word that {@code surface} begins with; empty if it begins with none. */
    Optional<String> afterLevel(String surface) {
        return levelAt(surface).map(level -> surface.substring(level.length()));
    }

    String shortName(Seat seat) {
        return seat.kind().isEmpty() ? shortName(seat.division()) : seat.name();
    }

    /** The everyday name of a division: 沙坪坝, 延边. */
    String shortName(Division division) {
        String name = shortNames.getOrDefault(division, division.name());
        String level = levelOf(division.name());
        return name.equals(division.name()) && name.length() - level.length() > 1
                ? name.substring(0, name.length() - level.length()) : name;
    }

    /** Whether both lie in one province; names of institutions elsewhere are left as they are printed. */
    boolean sameProvince(Division one, Division other) {
        return province(one).equals(province(other));
    }

    private static Division province(Division division) {
        return division.parent().filter(p -> p.kind() != PlaceKind.COUNTRY).map(Seats::province).orElse(division);
    }

    /** The seat of an organ that is printed without one: the place's own, for provincial ones that of the province. */
    Seat of(Division place, String organ) {
        Division division = place;
        while (provincial.first(organ).isPresent() && division.parent()
                .filter(p -> p.kind() != PlaceKind.COUNTRY).isPresent()) {
            division = division.parent().get();
        }
        return new Seat(division, official(division), above(division), organ, "");
    }

    private String above(Division division) {
        return division.parent().filter(p -> p.kind() != PlaceKind.COUNTRY).map(this::official).orElse("");
    }

    /** The nearest division at or above {@code place} that a level word such as 市 means. */
    private Optional<Division> upward(Division place, String word) {
        if (levelOf(place.name()).equals(levels.get(word).get(0))
                || levels.get(word).contains(levelOf(place.name()))) {
            return Optional.of(place);
        }
        return place.parent().flatMap(parent -> upward(parent, word));
    }

    private String levelOf(String name) {
        return levels.values().stream().flatMap(List::stream).filter(name::endsWith)
                .max(Comparator.comparing(String::length)).orElse("");
    }

    /** Of several divisions with one name the one nearest to what stands before it and to the document's place. */
    private Optional<Division> choose(String name, Optional<Division> outer, Optional<Division> place) {
        List<Division> all = divisions.named(name);
        if (outer.isPresent()) {
            return all.stream().filter(d -> d.isWithin(outer.get()) && !d.equals(outer.get())).findFirst();
        }
        Stream<Division> near = Stream.iterate(place, Optional::isPresent, p -> p.get().parent())
                .map(Optional::get)
                .flatMap(p -> all.stream().filter(d -> d.equals(p) || d.isWithin(p)));
        return near.findFirst().or(() -> all.stream().findFirst());
    }

    /**
     * The name of a division as names of its bodies begin: the city stands before a district, the municipality before
     * all that is in it, nothing before others (重庆市沙坪坝区, 盐城市亭湖区, 响水县, 温州市).
     */
    String official(Division division) {
        Optional<Division> parent = division.parent().filter(p -> p.kind() != PlaceKind.COUNTRY);
        boolean joined = parent.isPresent() && (parent.get().kind() == PlaceKind.MUNICIPALITY
                || division.kind() == PlaceKind.DISTRICT && parent.get().kind() != PlaceKind.PROVINCE);
        return joined ? official(parent.get()) + division.name() : division.name();
    }
}
