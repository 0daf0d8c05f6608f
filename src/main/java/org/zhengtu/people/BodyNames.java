package org.zhengtu.people;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.zhengtu.people.Curation.Decision;

/** The names of bodies, one for all that a decision makes one. */
final class BodyNames {
    private final Map<String, String> names = new HashMap<>();

    BodyNames(Curation curation) {
        for (Decision decision : curation.decisions()) {
            if (decision.ofBodies() && decision.same()) {
                TreeSet<String> both = new TreeSet<>();
                both.add(of(decision.one().name()));
                both.add(of(decision.other().name()));
                String kept = both.first();
                String dropped = both.last();
                names.replaceAll((name, one) -> one.equals(dropped) ? kept : one);
                names.put(dropped, kept);
            }
        }
    }

    String of(String name) {
        return names.getOrDefault(name, name);
    }
}
