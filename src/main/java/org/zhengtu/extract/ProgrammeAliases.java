package org.zhengtu.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.WordTrie;

/**
 * Joins the ways in which one document prints one name: “满堂绿”行动, 全域“满堂绿”行动 and “满堂绿” alone. They share the quoted
 * words, and one holds the other; or they differ in nothing but words of praise and kind (15分钟高品质生活圈, 15分钟生活服务圈).
 * The explained form is the name, else the shortest one that says what it is. Immutable.
 */
final class ProgrammeAliases {
    private static final int BEGINNING = 2;
    private final WordTrie<Boolean> qualities = new WordTrie<>();

    ProgrammeAliases() {
        Lexicon.load("name-qualities").column("form").forEach(form -> qualities.put(form, true));
    }

    /** One candidate for each form, all forms of one programme under one name. */
    Map<String, ProgrammeCandidate> unify(List<ProgrammeCandidate> candidates) {
        Map<String, ProgrammeCandidate> best = new LinkedHashMap<>();
        for (ProgrammeCandidate candidate : candidates) {
            best.merge(candidate.form(), candidate, (a, b) -> b.worth() > a.worth() ? b : a);
        }
        Map<String, List<ProgrammeCandidate>> groups = best.values().stream()
                .collect(Collectors.groupingBy(ProgrammeCandidate::core, LinkedHashMap::new, Collectors.toList()));
        groups.values().stream().filter(group -> group.size() > 1).forEach(group -> join(group, best));
        Map<String, List<ProgrammeCandidate>> same = best.values().stream()
                .collect(Collectors.groupingBy(c -> plain(c.form()), LinkedHashMap::new, Collectors.toList()));
        same.values().stream().filter(group -> group.size() > 1).forEach(group -> {
            ProgrammeCandidate main = main(group);
            group.forEach(other -> best.put(other.form(), other.as(main)));
        });
        return best;
    }

    /** A form without the words in which two names of one programme may differ. */
    private String plain(String form) {
        StringBuilder out = new StringBuilder(form.substring(0, Math.min(BEGINNING, form.length())));
        int i = out.length();
        while (i < form.length()) {
            Optional<WordTrie.Hit<Boolean>> hit = qualities.longestAt(form, i);
            if (hit.isEmpty()) {
                out.append(form.charAt(i));
            }
            i = hit.map(h -> h.span().end()).orElse(i + 1);
        }
        return out.toString();
    }

    private static ProgrammeCandidate main(List<ProgrammeCandidate> group) {
        return group.stream().min(Comparator
                .comparing((ProgrammeCandidate c) -> c.definition().isEmpty())
                .thenComparing(c -> c.form().equals(c.core()))
                .thenComparing(c -> c.form().length()).thenComparing(ProgrammeCandidate::form)).orElseThrow();
    }

    private static void join(List<ProgrammeCandidate> group, Map<String, ProgrammeCandidate> best) {
        ProgrammeCandidate main = main(group);
        for (ProgrammeCandidate other : group) {
            if (other.form().contains(main.form()) || main.form().contains(other.form())) {
                best.put(other.form(), other.as(main));
            }
        }
    }
}
