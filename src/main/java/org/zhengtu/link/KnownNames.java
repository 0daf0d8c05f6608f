package org.zhengtu.link;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhengtu.link.Entity.BodyType;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;
import org.zhengtu.text.WordTrie;

/**
 * Which names one thing of the country bears, so that documents of any place mean the same by them. All other names are
 * told apart by the place of the document: every city may have a second kindergarten and a people's square.
 */
final class KnownNames {
    private static final String MARKS = "“”\"‘’'「」『』《》〈〉·•";
    /** Places that are called after a division far away as often as after their own. */
    private static final Set<PlaceKind> OF_TOWNS = EnumSet.of(PlaceKind.ROAD, PlaceKind.BUILDING, PlaceKind.PARK,
            PlaceKind.STATION, PlaceKind.VILLAGE, PlaceKind.STREET, PlaceKind.TOWN);
    private static final Set<BodyType> FREELY_NAMED = EnumSet.of(BodyType.ENTERPRISE, BodyType.MEDIA,
            BodyType.INTERNATIONAL);

    private final Map<String, String> places = new HashMap<>();
    private final Set<String> nature = new HashSet<>();
    /** By the name without marks of any kind, what the programme is called. */
    private final Map<String, String> programmes = new TreeMap<>();
    private final WordTrie<String> divisions = new WordTrie<>();
    private final List<Rule> placeRules;
    private final Rule anyCity;
    private final Rule sortOfPlace;
    private final Rule sortOfProgramme;
    private final Rule afterDivision;
    private final Rule programme;
    private final Rule programmeForm;
    private final Rule body;
    private final Rule university;
    private final Rule anyFirm;

    KnownNames() {
        Grammar grammar = Grammar.load("identity");
        placeRules = List.of(grammar.rule("place.line"), grammar.rule("place.national-park"));
        sortOfPlace = grammar.rule("place.sort");
        sortOfProgramme = grammar.rule("programme.sort");
        anyCity = grammar.rule("place.any-city");
        afterDivision = grammar.rule("after-division");
        programme = grammar.rule("programme.nationwide");
        programmeForm = grammar.rule("programme.form");
        body = grammar.rule("body.nationwide");
        university = grammar.rule("body.university");
        anyFirm = grammar.rule("body.any-firm");
        for (Lexicon.Row row : Lexicon.load("places").rows()) {
            if (row.get("use").equals("local")) {
                continue;
            }
            places.put(row.get("form"), row.get("form"));
            if (row.get("kind").equals(PlaceKind.MOUNTAIN.code()) || row.get("kind").equals(PlaceKind.RIVER.code())) {
                nature.add(row.get("form"));
            }
        }
        for (Lexicon.Row row : Lexicon.load("place-forms").rows()) {
            if (!row.get("nature").isEmpty()) {
                nature.addAll(row.list("form"));
            }
            row.list("form").forEach(form -> places.put(form, row.get("name").isEmpty() ? form : row.get("name")));
        }
        Lexicon.load("programmes").rows().forEach(row -> programmes.putIfAbsent(loose(row.get("form")),
                row.get("name").isEmpty() ? row.get("form") : row.get("name")));
        Lexicon.load("programmes-nationwide").rows().forEach(row -> row.list("form")
                .forEach(form -> programmes.putIfAbsent(loose(form), row.get("name").isEmpty() ? form : row.get("name"))));
        programmes.replaceAll((loose, name) -> canonical(loose, name));
        for (String name : Divisions.load().names()) {
            List<Division> named = Divisions.load().named(name);
            // Short names of counties are ordinary words or names of hills elsewhere.
            if (named.size() == 1 && named.get(0).parent().isPresent()
                    && (named.get(0).name().equals(name) || named.get(0).code().endsWith("00"))) {
                divisions.put(name, named.get(0).name());
            }
        }
    }

    /** A name without quotation marks, white space and differences of width and case. */
    static String normal(String name) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC).chars()
                .filter(c -> MARKS.indexOf(c) < 0 && !Character.isWhitespace(c)).forEach(c -> out.append((char) c));
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** The name of the same programme without a word for carrying it out, if that is listed; null if neither is. */
    private String canonical(String loose, String listed) {
        String stem = programmeForm.whole(loose).map(match -> programmes.get(match.group("stem"))).orElse(null);
        return stem == null ? listed : stem;
    }

    private static String loose(String name) {
        StringBuilder out = new StringBuilder();
        normal(name).chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** What a place is called that is known by its name alone; none if its name says too little. */
    Optional<String> place(String name, PlaceKind kind) {
        if (anyCity.whole(name).isPresent()) {
            return Optional.empty();
        }
        if (places.containsKey(name)) {
            return Optional.of(places.get(name));
        }
        boolean known = kind == PlaceKind.COUNTRY || placeRules.stream().anyMatch(rule -> rule.whole(name).isPresent())
                || beginsWithDivision(name, OF_TOWNS.contains(kind));
        return known ? Optional.of(name) : Optional.empty();
    }

    /** Whether a name says what sort of place it is and no more, so that two documents need not mean one. */
    boolean isSortOfPlace(String name) {
        return sortOfPlace.whole(normal(name).toUpperCase(Locale.ROOT)).isPresent();
    }

    /** The same of programmes. */
    boolean isSortOfProgramme(String name) {
        return sortOfProgramme.whole(normal(name)).isPresent() && !programmes.containsKey(loose(name));
    }

    /** Whether a sea, mountain or river bears this name. */
    boolean isNature(String name) {
        return nature.contains(name);
    }

    /** What a programme is called that is known by its name alone; none if its name says too little. */
    Optional<String> programme(String name) {
        String listed = canonical(loose(name), programmes.get(loose(name)));
        if (listed != null) {
            // Quotation marks do not make another name; a comma or a dash more is another way of printing it.
            return Optional.of(normal(listed).equals(normal(name)) ? name : listed);
        }
        return programme.first(normal(name)).map(found -> name);
    }

    /** Whether a body whose full official name is not known is known by the name that is printed. */
    boolean isBody(String name, BodyType type) {
        if (FREELY_NAMED.contains(type)) {
            return anyFirm.whole(name).isEmpty();
        }
        return places.containsKey(name) || body.first(name).isPresent() || type == BodyType.UNIVERSITY && university.first(name).isPresent()
                || beginsWithDivision(name, false) || places.keySet().stream().anyMatch(place -> place.length() > 2
                        && name.startsWith(place) && name.length() > place.length());
    }

    private boolean beginsWithDivision(String name, boolean full) {
        return divisions.longestAt(name, 0).filter(hit -> hit.span().end() < name.length())
                .filter(hit -> !full || hit.value().equals(hit.span().of(name)))
                .filter(hit -> afterDivision.at(name, hit.span().end()).isEmpty()).isPresent();
    }

    /**
     * A body with what tells it from others of its name, given to those that the name alone does not tell, and to what
     * belongs to such.
     *
     * @param scope as {@code @510100}
     */
    Entity.Body scoped(Entity.Body printed, String scope, IdentityRule rule) {
        Optional<Entity.Body> parent = printed.parent().map(p -> scoped(p, scope, rule));
        boolean local = parent.filter(p -> !p.scope().isEmpty()).isPresent()
                || printed.seat().filter(seat -> !isOf(printed.name(), seat)).isPresent()
                        && !isBody(printed.name(), printed.bodyType())
                || printed.rule() == IdentityRule.PRINTED_NAME && !isBody(printed.name(), printed.bodyType());
        return new Entity.Body(printed.name(), printed.bodyType(), parent, printed.seat(), local ? scope : "",
                local ? rule : printed.rule());
    }

    /** Whether a body's name tells its division: a village or community is printed without it. */
    private static boolean isOf(String body, Division seat) {
        String core = seat.name().length() > 2 ? seat.name().substring(0, seat.name().length() - 1) : seat.name();
        return body.contains(core) || body.contains(core.substring(0, Math.min(2, core.length())))
                || seat.parent().filter(above -> isOf(body, above)).isPresent();
    }
}
