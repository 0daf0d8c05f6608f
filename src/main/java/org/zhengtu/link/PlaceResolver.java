package org.zhengtu.link;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.PlaceKind;

/**
 * Finds the places that facts name. Divisions are known by their codes; where several bear one name, the one that lies
 * nearest to the document's own place is meant. Any other place is known by its name and the document's place.
 */
final class PlaceResolver {
    private final Divisions divisions = Divisions.load();
    private final KnownNames known;

    PlaceResolver(KnownNames known) {
        this.known = known;
    }

    /** The places that the facts name, by the names in the facts. */
    Map<String, Entity.Place> resolveAll(Extraction extraction) {
        Optional<Division> home = extraction.document().metadata().place();
        Map<String, PlaceKind> names = new TreeMap<>();
        for (Fact fact : extraction.facts()) {
            if (fact instanceof Fact.PlaceNamed f) {
                names.putIfAbsent(f.name(), f.kind());
            }
        }
        Map<String, Entity.Place> places = new LinkedHashMap<>();
        names.forEach((name, kind) -> places.put(name, resolve(name, kind, home, extraction.document().name())));
        return places;
    }

    /** The place of this name in a document of {@code home}; one whose place is not known tells it apart by itself. */
    Entity.Place resolve(String name, PlaceKind kind, Optional<Division> home, String document) {
        Optional<Entity.Place> division = division(name, home).filter(d -> isMeant(d, name, home))
                .map(d -> new Entity.Place(d.code(), d.name(), d.kind(), d.code()));
        return division.or(() -> known.place(name, kind).map(full -> new Entity.Place(full, full, kind, "")))
                .orElseGet(() -> new Entity.Place(name + "@" + home.filter(h -> !known.isSortOfPlace(name))
                        .map(Division::code).orElse(document), name, kind, ""));
    }

    /**
     * Whether a name means the division, not the mountain, river or sea of that name: the short name of a division does
     * so only in documents of its province.
     */
    private boolean isMeant(Division division, String name, Optional<Division> home) {
        return division.name().equals(name) || !known.isNature(name)
                || home.filter(h -> division.isWithin(h) && h.kind() != PlaceKind.COUNTRY
                        || h.isWithin(province(division))).isPresent();
    }

    private static Division province(Division division) {
        return division.parent().filter(above -> above.kind() != PlaceKind.COUNTRY).map(PlaceResolver::province)
                .orElse(division);
    }

    /** The division that a name means in a document of {@code home}; none if the name is no division's. */
    Optional<Division> division(String name, Optional<Division> home) {
        List<Division> candidates = divisions.named(name);
        return candidates.stream().min(Comparator.comparingInt((Division d) -> -nearness(d, home))
                .thenComparing(Division::code));
    }

    /** How much of the way down from the country both have in common; a higher division breaks a tie. */
    private static int nearness(Division division, Optional<Division> home) {
        int common = 0;
        Optional<Division> above = home;
        while (above.isPresent()) {
            if (division.isWithin(above.get()) || above.get().isWithin(division)) {
                common = Math.max(common, depth(above.get()));
            }
            above = above.get().parent();
        }
        return common * 16 - depth(division);
    }

    private static int depth(Division division) {
        return 1 + division.parent().map(PlaceResolver::depth).orElse(0);
    }
}
