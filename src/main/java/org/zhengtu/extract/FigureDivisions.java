package org.zhengtu.extract;

import java.util.Optional;
import java.util.Set;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/** Tells the division, other than the document's own, whose figure it is. */
final class FigureDivisions {
    /** Full names have three characters or more; what is shorter is an everyday name. */
    private static final int SHORTEST_FULL = 3;
    private static final String LIST = "、";

    private final WordTrie<String> names = new WordTrie<>();

    FigureDivisions() {
        Set<String> ordinary = Set.copyOf(Lexicon.load("place-ordinary").column("form"));
        Divisions.load().names().stream().filter(name -> !ordinary.contains(name))
                .forEach(name -> names.put(name, name));
    }

    /**
     * The division's name that the words before a figure begin with. A county or district counts if it lies in the
     * province that the document is about, and so does a city by its everyday name; one of several in a list is none.
     *
     * @param home the document's place
     */
    Optional<String> at(Optional<Division> home, String words) {
        Optional<WordTrie.Hit<String>> hit = names.longestAt(words, 0);
        if (hit.isEmpty() || words.startsWith(LIST, hit.get().span().end())) {
            return Optional.empty();
        }
        Span span = hit.get().span();
        return Divisions.load().named(hit.get().value()).stream()
                .anyMatch(found -> counts(found, home, span.length() >= SHORTEST_FULL))
                ? Optional.of(hit.get().value()) : Optional.empty();
    }

    /**
     * The division of a kind that the document's place lies in, a municipality for a city or province; empty if that is
     * the place itself or there is none.
     */
    Optional<String> above(Optional<Division> home, PlaceKind kind) {
        Optional<Division> at = home;
        while (at.isPresent() && !isOf(at.get().kind(), kind)) {
            at = at.get().parent();
        }
        return at.filter(found -> !found.equals(home.get())).map(Division::name);
    }

    private static boolean isOf(PlaceKind found, PlaceKind asked) {
        return found == asked || found == PlaceKind.MUNICIPALITY
                && (asked == PlaceKind.CITY || asked == PlaceKind.PROVINCE);
    }

    private static boolean counts(Division found, Optional<Division> home, boolean full) {
        if (home.isPresent() && home.get().equals(found)) {
            return false;
        }
        return switch (found.kind()) {
            case PROVINCE, MUNICIPALITY -> full;
            case CITY -> full || home.filter(found::isWithin).isPresent();
            case DISTRICT, COUNTY -> full && home.map(FigureDivisions::province).map(found::isWithin).orElse(true);
            default -> false;
        };
    }

    private static Division province(Division division) {
        return division.parent().filter(above -> above.kind() != PlaceKind.COUNTRY)
                .map(FigureDivisions::province).orElse(division);
    }
}
