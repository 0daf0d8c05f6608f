package org.zhengtu.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds for a thing of ours the entries that may be the same, best first within each data set. Immutable. */
final class Matcher {
    private final Weights weights = new Weights();
    private final Names names = new Names();
    private final Features features = new Features(weights, names);
    private final Map<String, List<Reference>> byName = new HashMap<>();
    private final Map<String, List<Reference>> byCode = new HashMap<>();

    Matcher(Collection<Reference> references) {
        for (Reference reference : references) {
            reference.names().stream().map(names::key).distinct().forEach(key ->
                    byName.computeIfAbsent(key, k -> new ArrayList<>()).add(reference));
            if (!reference.code().isEmpty()) {
                byCode.computeIfAbsent(reference.code(), k -> new ArrayList<>()).add(reference);
            }
        }
    }

    Weights weights() {
        return weights;
    }

    /** Whether any entry is called so. */
    boolean knows(String name) {
        return byName.containsKey(names.key(name));
    }

    /** All pairs that reach limit {@code candidate}, or that were outdone by one that does. */
    List<Candidate> candidates(EntityView view) {
        Map<String, List<Candidate>> byData = new TreeMap<>();
        for (Reference reference : found(view)) {
            boolean coded = !view.code().isEmpty() && byCode.getOrDefault(view.code(), List.of()).stream()
                    .anyMatch(other -> other.data().equals(reference.data()));
            Candidate candidate = features.of(view, reference, coded);
            if (candidate.score().compareTo(weights.limit("candidate")) >= 0) {
                byData.computeIfAbsent(reference.data(), d -> new ArrayList<>()).add(candidate);
            }
        }
        return byData.values().stream().flatMap(this::ranked).toList();
    }

    private Set<Reference> found(EntityView view) {
        Set<Reference> found = new LinkedHashSet<>(byCode.getOrDefault(view.code(), List.of()));
        Stream.concat(Stream.of(view.label()), view.names().stream()).map(names::key).distinct()
                .forEach(key -> found.addAll(byName.getOrDefault(key, List.of())));
        return found;
    }

    /** Only the one that is clearly ahead keeps its score. */
    private Stream<Candidate> ranked(List<Candidate> candidates) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        candidates.stream().sorted(Comparator.comparing(Candidate::score)
                .thenComparing(candidate -> candidate.has(Feature.NAME)).reversed()
                .thenComparing(candidate -> candidate.reference().iri()))
                .forEach(candidate -> best.putIfAbsent(candidate.reference().iri(), candidate));
        List<Candidate> sorted = new ArrayList<>(best.values());
        BigDecimal first = sorted.get(0).score();
        boolean tie = sorted.size() > 1 && sorted.get(0).has(Feature.NAME) == sorted.get(1).has(Feature.NAME)
                && first.subtract(sorted.get(1).score()).compareTo(weights.limit("margin")) < 0;
        List<Candidate> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Candidate candidate = sorted.get(i);
            boolean close = first.subtract(candidate.score()).compareTo(weights.limit("margin")) < 0;
            ranked.add(tie && close ? candidate.with(Feature.AMBIGUOUS, weights)
                    : i > 0 ? candidate.with(Feature.OUTSCORED, weights) : candidate);
        }
        return ranked.stream();
    }
}
