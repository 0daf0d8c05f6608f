package org.zhengtu.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.Decision;
import org.zhengtu.curation.Kind;
import org.zhengtu.curation.Rename;
import org.zhengtu.curation.Side;
import org.zhengtu.link.IdentityRule;
import org.zhengtu.text.DayRange;

/** Applies decisions on persons, before any rule is asked. Used by one thread. */
final class Decisions {
    private final List<DocumentPerson> people;
    private final List<Decision> personal;
    private final List<Rename> renames;
    private final UnaryOperator<String> bodyNames;
    private final List<String> notes;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<Decision, List<List<Integer>>> meant = new HashMap<>();

    /**
     * @param bodyNames gives the name that a body now has to one that another decision made another
     * @param notes     takes what is to be said of decisions that decide nothing
     */
    Decisions(List<DocumentPerson> people, Curation curation, UnaryOperator<String> bodyNames, List<String> notes) {
        this.people = people;
        this.bodyNames = bodyNames;
        this.notes = notes;
        this.personal = new ArrayList<>(curation.decisions(Kind.PERSON).stream().sorted(Comparator
                .comparing((Decision d) -> d.one().toString()).thenComparing(d -> d.other().toString())).toList());
        this.renames = curation.renames(Kind.PERSON);
        if (!personal.isEmpty() || !renames.isEmpty()) {
            for (int i = 0; i < people.size(); i++) {
                int index = i;
                people.get(i).allNames().forEach(name ->
                        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(index));
            }
        }
    }

    /** The decisions that are about somebody. */
    List<Decision> personal() {
        return personal;
    }

    List<DocumentPerson> ones(Decision decision) {
        return meant.get(decision).get(0).stream().map(people::get).toList();
    }

    List<DocumentPerson> others(Decision decision) {
        return meant.get(decision).get(1).stream().map(people::get).toList();
    }

    /** Holds apart what is different, then joins what is the same. */
    void apply(Clusters clusters) {
        personal.removeIf(decision -> !isUsable(decision));
        for (int i = 0; i < personal.size(); i++) {
            if (!personal.get(i).same()) {
                List<List<Integer>> sides = meant.get(personal.get(i));
                clusters.separate(sides.get(0), sides.get(1), i);
            }
        }
        personal.removeIf(decision -> decision.same() && !joined(decision, clusters));
    }

    private boolean isUsable(Decision decision) {
        List<Integer> ones = find(decision.one());
        List<Integer> others = find(decision.other());
        meant.put(decision, List.of(ones, others));
        for (Side side : List.of(decision.one(), decision.other())) {
            if (find(side).isEmpty()) {
                notes.add(decision.line().place() + " is about nobody in these documents: " + side.words());
                return false;
            }
        }
        if (!decision.same() && ones.stream().anyMatch(others::contains)) {
            notes.add(decision.line().place() + " means the same mention on both sides: " + decision.one().name()
                    + "; say where or when");
            return false;
        }
        return true;
    }

    private List<Integer> find(Side side) {
        return byName.getOrDefault(side.name(), List.of()).stream().filter(i -> matches(side, people.get(i))).toList();
    }

    private boolean joined(Decision decision, Clusters clusters) {
        List<Integer> all = new ArrayList<>(meant.get(decision).get(0));
        all.addAll(meant.get(decision).get(1));
        boolean joined = true;
        for (int member : all) {
            joined &= clusters.join(all.get(0), member, IdentityRule.DECISION, decision.line().place());
        }
        if (!joined) {
            notes.add(decision.line().place() + " contradicts another line, which holds these persons apart: "
                    + decision.one().name());
        }
        return joined;
    }

    private boolean matches(Side side, DocumentPerson person) {
        String where = bodyNames.apply(side.where());
        return person.allNames().anyMatch(side.name()::equals) && (isAtPlace(side, person)
                || person.attestations().stream().anyMatch(a -> (where.isEmpty() || where.equals(a.bodyName()))
                        && side.isThen(DayRange.of(a.asOf()))));
    }

    private static boolean isAtPlace(Side side, DocumentPerson person) {
        return side.isThen(person.days()) && (side.where().isEmpty() || Stream
                .concat(person.divisions().stream(), person.place().stream())
                .anyMatch(d -> d.name().equals(side.where()) || d.fullName().equals(side.where())));
    }

    /** The renames with the persons that they are about. */
    Map<Rename, List<DocumentPerson>> renames() {
        Map<Rename, List<DocumentPerson>> found = new LinkedHashMap<>();
        renames.forEach(rename -> found.put(rename, find(rename.side()).stream().map(people::get).toList()));
        return found;
    }
}
