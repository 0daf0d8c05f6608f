package org.zhengtu.link;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;

/** Templates of the full names of organs: 住建局 → {D}住房和城乡建设局. */
final class OrganNames {
    private static final Set<Entity.BodyType> AFTER_SHORT = EnumSet.of(Entity.BodyType.COURT,
            Entity.BodyType.CONGRESS, Entity.BodyType.CPPCC, Entity.BodyType.ASSOCIATION, Entity.BodyType.OTHER);
    private final Map<String, Organ> organs = new HashMap<>();
    /** By kind of seat or code of division, and form. */
    private final Map<String, Organ> special = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();
    private final Map<String, String> courts = new HashMap<>();
    private final Rule department;
    private final Rule stem;
    private final Organ government;

    /** A template; {@code top} is the parent's name where no division is above. */
    record Organ(String name, Entity.BodyType type, String parent, String top) {
    }

    OrganNames(Grammar grammar) {
        this.department = grammar.rule("department");
        this.stem = grammar.rule("stem");
        for (Lexicon.Row row : Lexicon.load("organs").rows()) {
            row.list("short").forEach(form -> organs.put(form, organ(row)));
        }
        for (Lexicon.Row row : Lexicon.load("organs-inner").rows()) {
            row.list("short").forEach(form -> special.put(row.get("of") + form, organ(row)));
        }
        for (Lexicon.Row row : Lexicon.load("local-organs").rows()) {
            row.list("short").forEach(form -> special.put(row.get("code") + form, organ(row)));
        }
        for (Lexicon.Row row : Lexicon.load("departments").rows()) {
            row.list("stem").forEach(form -> stems.put(form, row.get("full").isEmpty() ? form : row.get("full")));
        }
        for (Lexicon.Row row : Lexicon.load("department-ends").rows()) {
            endings.put(row.get("short"), row.get("full"));
        }
        for (Lexicon.Row row : Lexicon.load("courts").rows()) {
            courts.put(row.get("level"), row.get("form"));
        }
        this.government = organs.values().stream().filter(o -> o.type() == Entity.BodyType.GOVERNMENT)
                .filter(o -> !o.top().isEmpty()).findFirst().orElseThrow();
    }

    private static Organ organ(Lexicon.Row row) {
        return new Organ(row.get("name"), BodyTypes.type(row.get("type")), row.get("parent"), row.get("top"));
    }

    /** The organ of a seat with this everyday or full name. */
    Optional<Organ> organ(String form, Seats.Seat seat) {
        Organ ofKind = special.get(seat.kind() + form);
        Optional<Division> division = Optional.of(seat.division());
        while (ofKind == null && division.isPresent()) {
            ofKind = special.get(division.get().code() + form);
            division = division.get().parent();
        }
        return Optional.ofNullable(ofKind).or(() -> Optional.ofNullable(special.get(form))).or(() -> organ(form));
    }

    /** The organ with this name that some seat has: a division or what is below. */
    Optional<Organ> below(String form) {
        return organ(form).or(() -> special.entrySet().stream().filter(e -> e.getKey().endsWith(form))
                .map(Map.Entry::getValue).findFirst());
    }

    /** The organ with this everyday or full name. */
    Optional<Organ> organ(String form) {
        return Optional.ofNullable(organs.get(form)).or(() -> department.whole(form).map(this::department));
    }

    /** The organ with this name, if it is one that stands behind short names of divisions too: 青山中院. */
    Optional<Organ> standing(String form) {
        return Optional.ofNullable(organs.get(form)).filter(organ -> AFTER_SHORT.contains(organ.type()));
    }

    /** A department that no table knows. */
    Organ department(String name) {
        return new Organ("{D}" + name, Entity.BodyType.DEPARTMENT, government.name(), "");
    }

    Organ government() {
        return government;
    }

    /** The longest organ that {@code text} begins with, as the length of its form; 0 if there is none. */
    int prefix(String text, Seats.Seat seat) {
        for (int length = Math.min(text.length(), 16); length > 0; length--) {
            if (organ(text.substring(0, length), seat).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    /** An everyday form of the first organ of a type. */
    String formOf(Entity.BodyType type) {
        return Lexicon.load("organs").rows().stream().filter(row -> BodyTypes.type(row.get("type")) == type)
                .map(row -> row.list("short").get(0)).findFirst().orElseThrow();
    }

    /** What stands before 法院 in the court of a division. */
    String court(Division division) {
        return courts.getOrDefault(division.parent().isEmpty() ? "" : rank(division), "");
    }

    private static String rank(Division division) {
        boolean top = division.parent().map(p -> p.kind() == PlaceKind.COUNTRY).orElse(true);
        boolean middle = division.parent().flatMap(Division::parent).map(p -> p.kind() == PlaceKind.COUNTRY)
                .orElse(false) && division.code().endsWith("00");
        return top ? "1" : middle ? "2" : "3";
    }

    private Organ department(Match match) {
        StringBuilder name = new StringBuilder();
        stem.matches(match.group("stems")).forEach(part -> name.append(part.has("stem")
                ? stems.getOrDefault(part.group("stem"), part.text()) : part.text()));
        String end = match.group("end");
        name.append(endings.getOrDefault(end, end));
        return department(name.toString());
    }
}
