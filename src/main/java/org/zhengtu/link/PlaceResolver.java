package org.zhengtu.link;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhengtu.document.Document;
import org.zhengtu.document.Metadata;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.FormerDivision;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Towns;

/**
 * Finds the places that facts name. Divisions are known by their codes; where several bear one name, the one that the
 * text says, else the one that lies nearest to the document's own place is meant. Towns are looked for in the document's
 * own county or city and in the division that the text says, nowhere else. Any other place is known by its name and the
 * document's place.
 */
final class PlaceResolver {
    private final Divisions divisions = Divisions.load();
    private final Towns towns = Towns.load();
    private final TownVariants variants = new TownVariants();
    private final KnownNames known;

    PlaceResolver(KnownNames known) {
        this.known = known;
    }

    /** The places that the facts name, by {@link #key}, and by the bare names in the facts. */
    Map<String, Entity.Place> resolveAll(Extraction extraction) {
        Map<String, PlaceKind> kinds = new TreeMap<>();
        Map<String, Set<String>> holders = new TreeMap<>();
        for (Fact.PlaceNamed fact : extraction.facts(Fact.PlaceNamed.class)) {
            kinds.putIfAbsent(fact.name(), fact.kind());
            holders.computeIfAbsent(fact.name(), name -> new LinkedHashSet<>()).add(fact.within());
        }
        Map<String, Entity.Place> places = new LinkedHashMap<>();
        kinds.forEach((name, kind) -> {
            List<String> said = holders.get(name).stream().filter(code -> !code.isEmpty()).toList();
            said.forEach(code -> places.put(key(name, code), resolve(name, kind, holder(code), extraction.document())));
            // Where the text says once which one it means, it means the same by the bare name.
            places.put(name, said.size() == 1 ? places.get(key(name, said.get(0)))
                    : resolve(name, kind, Optional.empty(), extraction.document()));
        });
        return places;
    }

    /** What places are found by where the text says which division holds them. */
    static String key(String name, String within) {
        return within.isEmpty() ? name : name + "\t" + within;
    }

    private Optional<Division> holder(String code) {
        return divisions.byCode(code).or(() -> towns.byCode(code));
    }

    /** The place of this name in a document of {@code home}; one whose place is not known tells it apart by itself. */
    Entity.Place resolve(String name, PlaceKind kind, Optional<Division> home, String document) {
        return resolve(name, kind, Optional.empty(), home, 0, document);
    }

    private Entity.Place resolve(String name, PlaceKind kind, Optional<Division> holder, Document document) {
        Metadata metadata = document.metadata();
        return resolve(name, kind, holder, metadata.place(), metadata.date().year(), document.name());
    }

    private Entity.Place resolve(String name, PlaceKind kind, Optional<Division> holder, Optional<Division> home,
            int year, String document) {
        Optional<Division> division = switch (kind) {
            case TOWN, STREET -> town(name, holder, home);
            case COUNTRY, PROVINCE, MUNICIPALITY, CITY, DISTRICT, COUNTY, ZONE, REGION -> division(name, holder, home)
                    .filter(found -> isMeant(found, name, home))
                    .map(found -> found.name().equals(name) || year == 0 ? found : then(year, found));
            // 清河 is a county too, but not where a text speaks of a river.
            case VILLAGE, ROAD, RAILWAY, RIVER, MOUNTAIN, PARK, BUILDING, STATION -> Optional.empty();
        };
        return division.map(Entity.Place::of).orElseGet(() -> other(name, kind, holder, home, document));
    }

    /** What an everyday name meant then, if the division had it then as well. */
    private Division then(int year, Division today) {
        Division then = divisions.in(year, today);
        return divisions.former(then).filter(gone -> gone.change() == FormerDivision.Change.CONVERTED).isPresent()
                ? then : today;
    }

    private Entity.Place other(String name, PlaceKind kind, Optional<Division> holder, Optional<Division> home,
            String document) {
        Optional<String> nationwide = holder.isPresent() ? Optional.empty() : known.place(name, kind);
        if (nationwide.isPresent()) {
            return new Entity.Place(nationwide.get(), nationwide.get(), kind, "");
        }
        Optional<Division> region = holder.or(() -> home);
        List<Entity.Likely> likely = isTown(kind) ? region.filter(PlaceResolver::isCounty)
                .map(county -> variants.of(name, towns.within(county))).orElse(List.of()) : List.of();
        boolean sure = holder.isPresent() || isLocal(kind) && home.filter(PlaceResolver::isCounty).isPresent();
        return new Entity.Place(name + "@" + region
                .filter(place -> holder.isPresent() || !known.isSortOfPlace(name)).map(Division::code).orElse(document), name, kind, "",
                Optional.empty(), sure ? region : Optional.empty(), home, likely);
    }

    private static boolean isTown(PlaceKind kind) {
        return kind == PlaceKind.TOWN || kind == PlaceKind.STREET;
    }

    /** Places that a text of a county names without more only if they lie there. */
    private static boolean isLocal(PlaceKind kind) {
        return isTown(kind) || kind == PlaceKind.VILLAGE;
    }

    private static boolean isCounty(Division division) {
        return switch (division.kind()) {
            case DISTRICT, COUNTY -> true;
            case CITY -> !division.code().endsWith("00");
            default -> false;
        };
    }

    /** The only town of this name in the county that the text says, or in the document's own county, or else its city. */
    private Optional<Division> town(String name, Optional<Division> holder, Optional<Division> home) {
        if (holder.isPresent()) {
            return only(name, holder.get());
        }
        return home.filter(place -> place.kind() != PlaceKind.COUNTRY && place.kind() != PlaceKind.PROVINCE)
                .flatMap(place -> only(name, place).or(() -> place.parent()
                        .filter(city -> place.kind() == PlaceKind.DISTRICT && city.kind() != PlaceKind.PROVINCE)
                        .flatMap(city -> only(name, city))));
    }

    private Optional<Division> only(String name, Division region) {
        List<Division> found = towns.named(name, region);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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
    private Optional<Division> division(String name, Optional<Division> holder, Optional<Division> home) {
        List<Division> named = divisions.named(name);
        List<Division> inside = holder.map(outer -> named.stream().filter(d -> d.isWithin(outer)).toList())
                .orElse(List.of());
        return (inside.isEmpty() ? named : inside).stream()
                .min(Comparator.comparingInt((Division d) -> divisions.former(d).isPresent() ? 1 : 0)
                        .thenComparingInt(d -> -nearness(d, home)).thenComparing(Division::code));
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
