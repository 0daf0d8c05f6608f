package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Division;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Towns;
import org.zhengtu.text.WordTrie;

/**
 * The towns that a document may mean by their names: those of its own county or city, and those of a division that is
 * printed before them. Many towns share a name, so that none is looked for in the whole country. For one document.
 */
final class PlaceTowns {
    private static final int SHORTEST = 3;
    private final Towns towns = Towns.load();
    private final Rule notBefore;
    private final WordTrie<List<Division>> near;
    private final Map<Division, WordTrie<List<Division>>> beside = new HashMap<>();

    PlaceTowns(Rule notBefore, Optional<Division> home) {
        this.notBefore = notBefore;
        this.near = home.filter(PlaceTowns::isSmall).map(place -> names(region(place)))
                .orElseGet(WordTrie::new);
    }

    /**
     * The towns that the longest name at {@code offset} may mean, those of {@code before} first.
     *
     * @param before the division whose name ends at {@code offset}
     */
    Optional<WordTrie.Hit<List<Division>>> at(CharSequence text, int offset, Optional<Division> before) {
        return before.filter(PlaceTowns::isSmall).filter(place -> mayFollow(text, offset))
                .flatMap(place -> beside.computeIfAbsent(place, this::names).longestAt(text, offset))
                .or(() -> near.longestAt(text, offset).filter(hit -> hit.span().length() >= SHORTEST))
                .filter(hit -> notBefore.at(text, hit.span().end()).isEmpty());
    }

    private boolean mayFollow(CharSequence text, int offset) {
        for (int i = offset + 1; i < Math.min(text.length(), offset + Towns.LONGEST); i++) {
            if (towns.mayEndWith(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(Division place) {
        return place.kind() != PlaceKind.COUNTRY && place.kind() != PlaceKind.PROVINCE;
    }

    /** Papers of a county name the towns of its neighbours too. */
    private static Division region(Division place) {
        return place.kind() == PlaceKind.DISTRICT ? place.parent().filter(PlaceTowns::isSmall).orElse(place) : place;
    }

    private WordTrie<List<Division>> names(Division place) {
        Map<String, List<Division>> byName = new HashMap<>();
        towns.within(place).forEach(town -> byName.computeIfAbsent(town.name(), key -> new ArrayList<>()).add(town));
        WordTrie<List<Division>> names = new WordTrie<>();
        byName.forEach((name, bearers) -> names.put(name, List.copyOf(bearers)));
        return names;
    }
}
