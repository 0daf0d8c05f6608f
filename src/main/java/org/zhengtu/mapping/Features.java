package org.zhengtu.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengtu.text.Division;

/** Finds what speaks for and against a pair. Immutable. */
final class Features {
    /** Place kinds whose names mean one thing in the world, or nearly so. */
    private static final Set<String> WORLD = Set.of("country");
    private static final Set<String> SELDOM_SHARED = Set.of("river", "mountain", "region", "railway");

    private final Weights weights;
    private final Names names;

    Features(Weights weights, Names names) {
        this.weights = weights;
        this.names = names;
    }

    /** @param coded whether some entry of that data has the official code of the thing */
    Candidate of(EntityView view, Reference reference, boolean coded) {
        EnumSet<Feature> found = EnumSet.noneOf(Feature.class);
        String matched = name(view, reference, found);
        code(view, reference, coded, found);
        if (!reference.kinds().isEmpty() && view.kind() != EntityKind.PERSON) {
            found.add(reference.kinds().contains(view.kind()) ? Feature.TYPE : Feature.TYPE_DIFFERS);
        } else if (!reference.kinds().isEmpty() && !reference.kinds().contains(EntityKind.PERSON)) {
            found.add(Feature.TYPE_DIFFERS);
        }
        if (view.kind() == EntityKind.PERSON) {
            person(view, reference, found);
        } else {
            place(view, reference, matched, found);
        }
        if (isSeldomShared(view)) {
            found.add(Feature.DISTINCTIVE);
        }
        if (reference.confirmed()) {
            found.add(Feature.SECOND_SOURCE);
        }
        return new Candidate(view, reference, matched, found, weights.score(found));
    }

    private String name(EntityView view, Reference reference, Set<Feature> found) {
        if (view.label().equals(reference.name())) {
            found.add(Feature.NAME);
            return view.label();
        }
        if (names.key(view.label()).equals(names.key(reference.name()))) {
            found.add(Feature.VARIANT);
            return view.label();
        }
        List<String> keys = reference.names().stream().map(names::key).toList();
        Optional<String> other = Stream.concat(Stream.of(view.label()), view.names().stream())
                .filter(name -> keys.contains(names.key(name))).findFirst();
        other.ifPresent(name -> found.add(Feature.ALIAS));
        return other.orElse("");
    }

    private static void code(EntityView view, Reference reference, boolean coded, Set<Feature> found) {
        if (view.code().isEmpty()) {
            return;
        }
        if (view.code().equals(reference.code())) {
            found.add(Feature.CODE);
        } else if (!reference.code().isEmpty()) {
            found.add(Feature.CODE_DIFFERS);
        } else if (coded) {
            found.add(Feature.CODE_ELSEWHERE);
        }
    }

    private boolean isSeldomShared(EntityView view) {
        return switch (view.kind()) {
            case BODY -> names.isDistinctive(view.detail());
            case PLACE -> SELDOM_SHARED.contains(view.detail());
            case PROGRAMME, MEETING -> view.label().length() >= weights.limit("long-name").intValueExact();
            case PERSON, INDICATOR -> false;
        };
    }

    private void place(EntityView view, Reference reference, String matched, Set<Feature> found) {
        boolean isPlace = view.kind() == EntityKind.PLACE;
        Optional<Division> named = isPlace || matched.isEmpty() ? Optional.empty() : names.division(matched);
        List<Division> ours = new ArrayList<>();
        Stream.concat(view.seats().stream(), Stream.of(view.code())).forEach(code ->
                names.byCode(code).ifPresent(ours::add));
        if (ours.isEmpty() && !isPlace) {
            names.division(view.label()).ifPresent(ours::add);
        }
        List<Division> theirs = new ArrayList<>();
        reference.places().forEach(place -> names.place(place).ifPresent(theirs::add));
        boolean known = !theirs.isEmpty();
        if (!known && !isPlace) {
            names.division(reference.name()).ifPresent(theirs::add);
        }
        if (!ours.isEmpty() && !theirs.isEmpty() && !found.contains(Feature.CODE)) {
            boolean fits = ours.stream().anyMatch(our -> theirs.stream().anyMatch(their -> related(our, their)));
            if (!fits) {
                found.add(Feature.PLACE_DIFFERS);
            } else if (known || named.isPresent()) {
                found.add(known ? Feature.PLACE_KNOWN : Feature.PLACE);
            }
        } else if (isPlace ? WORLD.contains(view.detail()) : named.isEmpty() && names.isNationwide(matched)) {
            found.add(Feature.NATIONWIDE);
        }
    }

    private static boolean related(Division one, Division other) {
        return one.isWithin(other) || other.isWithin(one);
    }

    private void person(EntityView view, Reference reference, Set<Feature> found) {
        List<String> theirs = reference.bodies().stream().map(names::key).toList();
        List<String> ours = view.bodies().stream().filter(body -> !names.isTooWide(body)).map(names::key).toList();
        if (ours.stream().anyMatch(our -> theirs.stream().anyMatch(their -> their.startsWith(our)))) {
            found.add(Feature.POST);
        } else if (view.bodies().stream().flatMap(our -> names.division(our).stream()).anyMatch(our -> Stream
                .concat(reference.bodies().stream(), reference.places().stream())
                .flatMap(their -> names.division(their).stream()).anyMatch(their -> their.equals(our)))) {
            found.add(Feature.POST_DIVISION);
        }
    }
}
