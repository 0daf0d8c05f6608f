package org.zhengtu.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.WordTrie;

/**
 * Tells whose a programme is that not the whole country knows: by the word for a level before its name (全市), by the
 * division that it names, else that of the document's place. Immutable.
 */
final class ProgrammeScopes {
    private static final int LONGEST_DIVISION = 14;
    private static final int LONGEST_WORD = 5;
    private static final String MARKS = "“”‘’《》";

    private final WordTrie<Lexicon.Row> words = new WordTrie<>();
    private final Divisions divisions = Divisions.load();
    private final Map<String, List<String>> namesByCode = new HashMap<>();

    /**
     * Whose a programme is.
     *
     * @param division none for the country
     * @param from     where the name begins behind a word for its level that is no part of it
     */
    record Scope(Optional<Division> division, int from) {
    }

    ProgrammeScopes() {
        Lexicon.load("programme-scopes").rows().forEach(row -> words.put(row.get("form"), row));
        for (String name : divisions.names()) {
            divisions.named(name).forEach(division -> namesByCode.computeIfAbsent(division.code(),
                    key -> new ArrayList<>()).add(name));
        }
    }

    /** The word for a level that ends right before {@code offset} of a text, marks aside; empty if none does. */
    String wordBefore(String text, int offset) {
        int end = offset;
        while (end > 0 && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
            String word = text.substring(start, end);
            if (words.get(word).isPresent()) {
                return word;
            }
        }
        return "";
    }

    /**
     * Whose the programme of a name is.
     *
     * @param bare  the name without quotation marks
     * @param level word for its level before it in the text, empty if none is there
     */
    Scope of(String bare, String level, Optional<Division> place) {
        Optional<WordTrie.Hit<Lexicon.Row>> own = words.longestAt(bare, 0);
        if (own.isPresent()) {
            boolean part = !own.get().value().get("part").isEmpty();
            int from = part || own.get().span().end() == bare.length() ? 0 : own.get().span().end();
            return new Scope(of(own.get().value(), place), from);
        }
        return new Scope(leading(bare, place).or(() -> above(bare, place))
                .or(() -> words.get(level).map(row -> of(row, place)).orElse(place)).filter(d ->
                        d.kind() != PlaceKind.COUNTRY), 0);
    }

    private static Optional<Division> of(Lexicon.Row word, Optional<Division> place) {
        return switch (word.get("scope")) {
            case "country" -> Optional.empty();
            case "province" -> place.map(d -> at(d, "0000"));
            case "city" -> place.map(d -> at(d, "00"));
            default -> place;
        };
    }

    /** The lowest division that holds a place and whose code ends so; the place itself if none does. */
    private static Division at(Division place, String ending) {
        for (Optional<Division> d = Optional.of(place); d.isPresent(); d = d.get().parent()) {
            if (d.get().code().endsWith(ending)) {
                return d.get().kind() == PlaceKind.COUNTRY ? place : d.get();
            }
        }
        return place;
    }

    /** The last of the divisions that a name begins with, by full names or as a province's short one. */
    private Optional<Division> leading(String bare, Optional<Division> place) {
        Optional<Division> found = Optional.empty();
        int at = 0;
        for (int end = Math.min(bare.length(), LONGEST_DIVISION); end > at + 1; end--) {
            String form = bare.substring(at, end);
            List<Division> named = divisions.named(form);
            Optional<Division> division = named.stream().filter(d -> place.filter(p -> p.isWithin(d)).isPresent())
                    .findFirst().or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty())
                    .filter(d -> d.name().equals(form) || isProvince(d));
            if (division.isPresent()) {
                found = division;
                at = end;
                end = Math.min(bare.length(), at + LONGEST_DIVISION) + 1;
            }
        }
        return found;
    }

    private static boolean isProvince(Division division) {
        return division.kind() == PlaceKind.PROVINCE || division.kind() == PlaceKind.MUNICIPALITY;
    }

    /** The lowest division, from a place upward, that a name names: 数字重庆. */
    private Optional<Division> above(String bare, Optional<Division> place) {
        for (Optional<Division> d = place; d.isPresent(); d = d.get().parent()) {
            boolean named = d.get().kind() != PlaceKind.COUNTRY
                    && namesByCode.getOrDefault(d.get().code(), List.of()).stream().anyMatch(bare::contains);
            if (named) {
                return d;
            }
        }
        return Optional.empty();
    }
}
