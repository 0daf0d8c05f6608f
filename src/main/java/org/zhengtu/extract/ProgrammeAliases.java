package org.zhengtu.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Joins the ways in which one document prints one name: “满堂绿”行动, 全域“满堂绿”行动 and “满堂绿” alone. They share the quoted
 * words, and one holds the other. The explained form is the name, else the shortest one that says what it is.
 */
final class ProgrammeAliases {
    private ProgrammeAliases() {
    }

    /** One candidate for each form, all forms of one programme under one name. */
    static Map<String, ProgrammeCandidate> unify(List<ProgrammeCandidate> candidates) {
        Map<String, ProgrammeCandidate> best = new LinkedHashMap<>();
        for (ProgrammeCandidate candidate : candidates) {
            best.merge(candidate.form(), candidate, (a, b) -> b.worth() > a.worth() ? b : a);
        }
        Map<String, List<ProgrammeCandidate>> groups = best.values().stream()
                .collect(Collectors.groupingBy(ProgrammeCandidate::core, LinkedHashMap::new, Collectors.toList()));
        groups.values().stream().filter(group -> group.size() > 1).forEach(group -> join(group, best));
        return best;
    }

    private static void join(List<ProgrammeCandidate> group, Map<String, ProgrammeCandidate> best) {
        ProgrammeCandidate main = group.stream().min(Comparator
                .comparing((ProgrammeCandidate c) -> c.definition().isEmpty())
                .thenComparing(c -> c.form().equals(c.core()))
                .thenComparing(c -> c.form().length()).thenComparing(ProgrammeCandidate::form)).orElseThrow();
        for (ProgrammeCandidate other : group) {
            if (other.form().contains(main.form()) || main.form().contains(other.form())) {
                best.put(other.form(), other.as(main));
            }
        }
    }
}
