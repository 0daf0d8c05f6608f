package org.zhengtu.link;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;
import org.zhengtu.text.WordTrie;

/** Reads the division that the name of a body begins with, as printed or as 市, 区 … of the document's place. */
final class Seats {
    private final WordTrie<String> names = new WordTrie<>();
    private final Map<String, List<String>> levels = new LinkedHashMap<>();
    private final Divisions divisions = Divisions.load();
    private final Rule town;
    private final Rule provincial;

    /**
     * The beginning of a body's name.
     *
     * @param division of the seat
     * @param name     the division's name as names of bodies begin with it, with the town if one is printed
     * @param above    the same for what is above
     * @param rest     what follows in the body's name
     */
    record Seat(Division division, String name, String above, String rest, boolean isTown) {
    }

    Seats(Grammar grammar) {
        this.provincial = grammar.rule("provincial");
        this.town = grammar.rule("town");
        divisions.names().forEach(name -> names.put(name, name));
        for (Lexicon.Row row : Lexicon.load("levels").rows()) {
            levels.put(row.get("word"), row.list("endings"));
        }
    }

    /** The seat that {@code surface} begins with in a document of {@code place}. */
    Optional<Seat> read(String surface, Optional<Division> place) {
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
            String from = rest;
            Optional<String> level = levels.keySet().stream().filter(from::startsWith)
                    .max(Comparator.comparing(String::length));
            seat = level.flatMap(word -> place.flatMap(p -> upward(p, word)));
            rest = seat.isPresent() ? rest.substring(level.orElseThrow().length()) : rest;
        }
        Optional<Division> base = seat.or(() -> place);
        Optional<Match> printed = base.isPresent() ? town.at(rest, 0) : Optional.empty();
        if (printed.isPresent()) {
            Division division = base.get();
            return Optional.of(new Seat(division, official(division) + printed.get().group("town"),
                    official(division), rest.substring(printed.get().group("town").length()), true));
        }
        String after = rest;
        return seat.map(division -> new Seat(division, official(division), above(division), after, false));
    }

    /** The name of a division that a text begins with; a short one (重庆) only before another (重庆沙坪坝区). */
    private Optional<String> nameAt(String text) {
        return names.longestAt(text, 0).map(WordTrie.Hit::value).filter(name -> isFull(name)
                || names.longestAt(text, name.length()).map(hit -> isFull(hit.value())).orElse(false));
    }

    private boolean isFull(String name) {
        return divisions.named(name).stream().anyMatch(division -> division.name().equals(name));
    }

    /** What follows in {@code rest} if it begins with the level of the seat once more: 浦东新区区委. */
    String withoutLevel(Seat seat) {
        String level = levelOf(seat.division().name());
        return !level.isEmpty() && seat.rest().startsWith(level) ? seat.rest().substring(level.length())
                : seat.rest();
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
        return new Seat(division, official(division), above(division), organ, false);
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
