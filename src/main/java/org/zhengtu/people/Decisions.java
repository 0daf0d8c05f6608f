package org.zhengtu.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengtu.people.Curation.Decision;
import org.zhengtu.people.Curation.Side;

/** Applies decisions on persons, before any rule is asked. Used by one thread. */
final class Decisions {
    private final List<DocumentPerson> people;
    private final List<Decision> personal;
    private final List<String> notes;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<Decision, List<List<Integer>>> meant = new HashMap<>();

    /** @param notes takes what is to be said of decisions that decide nothing */
    Decisions(List<DocumentPerson> people, Curation curation, List<String> notes) {
        this.people = people;
        this.notes = notes;
        this.personal = new ArrayList<>(curation.decisions().stream().filter(d -> !d.ofBodies()).toList());
        if (!personal.isEmpty()) {
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
                notes.add(decision.place() + " is about nobody in these documents: " + side.name()
                        + (side.body().isEmpty() ? "" : ", " + side.body())
                        + (side.when().isKnown() ? ", " + side.when() : ""));
                return false;
            }
        }
        if (!decision.same() && ones.stream().anyMatch(others::contains)) {
            notes.add(decision.place() + " means the same mention on both sides: " + decision.one().name()
                    + "; say body or time");
            return false;
        }
        return true;
    }

    private List<Integer> find(Side side) {
        return byName.getOrDefault(side.name(), List.of()).stream().filter(i -> side.matches(people.get(i))).toList();
    }

    private boolean joined(Decision decision, Clusters clusters) {
        List<Integer> all = new ArrayList<>(meant.get(decision).get(0));
        all.addAll(meant.get(decision).get(1));
        boolean joined = true;
        for (int member : all) {
            joined &= clusters.join(all.get(0), member);
        }
        if (!joined) {
            notes.add(decision.place() + " contradicts another line, which holds these persons apart: "
                    + decision.one().name());
        }
        return joined;
    }
}
