package org.zhengtu.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;
import org.zhengtu.text.WordTrie;

/**
 * The names of divisions as running text prints them. Near the document's own place and for provinces and cities the
 * short name will do; other counties must stand apart with their full name. Ordinary words are never believed.
 */
final class PlaceDivisions {
    private final WordTrie<List<Division>> names = new WordTrie<>();
    private final Rule notBefore;
    private final Rule notHere;
    private final Rule inside;

    PlaceDivisions(Grammar grammar) {
        notBefore = grammar.rule("division.not-before");
        notHere = grammar.rule("division.not-here");
        inside = grammar.rule("division.inside");
        Divisions divisions = Divisions.load();
        Set<String> ordinary = new HashSet<>(Lexicon.load("place-ordinary").column("form"));
        for (String name : divisions.names()) {
            List<Division> named = divisions.named(name);
            if (!ordinary.contains(name) && named.stream().noneMatch(d -> d.kind() == PlaceKind.COUNTRY)) {
                names.put(name, named);
            }
        }
    }

    /**
     * The longest name of a division that begins at {@code offset} of a text about {@code home}.
     *
     * @param before the division whose name ends there: in 东江市朝阳区 that of the city tells which district is meant
     */
    Optional<WordTrie.Hit<Division>> at(CharSequence text, int offset, Optional<Division> home,
            Optional<Division> before) {
        return names.longestAt(text, offset).flatMap(hit -> {
            String name = hit.span().of(text);
            if (notBefore.at(text, hit.span().end()).isPresent() || notHere.at(text, offset).isPresent()) {
                return Optional.empty();
            }
            boolean apart = this.inside.at(text, offset).isEmpty();
            Optional<WordTrie.Hit<Division>> inside = before.flatMap(outer -> hit.value().stream()
                    .filter(division -> division.isWithin(outer) && !division.equals(outer)).findFirst())
                    .map(division -> new WordTrie.Hit<>(hit.span(), division));
            return inside.isPresent() ? inside : hit.value().stream().filter(division -> isNear(division, home) || isWellKnown(division)
                            || apart && division.name().equals(name)).findFirst()
                    .map(division -> new WordTrie.Hit<>(hit.span(), division));
        });
    }

    private static boolean isNear(Division division, Optional<Division> home) {
        return home.filter(place -> place.kind() != PlaceKind.COUNTRY)
                .filter(place -> division.isWithin(region(place)) || place.isWithin(division)).isPresent();
    }

    /** Provinces and what lies right below them. */
    private static boolean isWellKnown(Division division) {
        return switch (division.kind()) {
            case PROVINCE, MUNICIPALITY -> true;
            case CITY -> division.code().endsWith("00");
            default -> false;
        };
    }

    /** The city or municipality that holds a place, else the place itself. */
    private static Division region(Division place) {
        Division at = place;
        while (at.kind() != PlaceKind.CITY && at.kind() != PlaceKind.MUNICIPALITY && at.parent().isPresent()
                && at.parent().get().kind() != PlaceKind.COUNTRY && at.parent().get().kind() != PlaceKind.PROVINCE) {
            at = at.parent().get();
        }
        return at;
    }
}
