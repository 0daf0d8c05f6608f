package org.zhengtu.mapping;

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
        if (view.kind() == EntityKind.PLACE && WORLD.contains(view.detail())
                || view.kind() != EntityKind.PLACE && names.isNationwide(view.label())) {
            found.add(Feature.NATIONWIDE);
            return;
        }
        Optional<Division> named = view.kind() == EntityKind.PLACE || matched.isEmpty() ? Optional.empty()
                : names.division(matched);
        List<Division> seats = Stream.concat(view.seats().stream(), Stream.of(view.code()))
                .flatMap(code -> names.byCode(code).stream()).toList();
        if (named.isPresent()) {
            boolean fits = seats.isEmpty() || seats.stream().anyMatch(seat -> related(seat, named.get()));
            found.add(fits ? Feature.PLACE : Feature.PLACE_DIFFERS);
        }
        List<Division> places = reference.places().stream().flatMap(place -> names.place(place).stream()).toList();
        if (!places.isEmpty() && !found.contains(Feature.CODE)) {
            List<Division> ours = seats.isEmpty() ? named.stream().toList() : seats;
            if (!ours.isEmpty()) {
                boolean fits = ours.stream().anyMatch(our -> places.stream().anyMatch(place -> related(our, place)));
                found.remove(fits ? Feature.PLACE_DIFFERS : Feature.PLACE);
                found.add(fits ? Feature.PLACE_KNOWN : Feature.PLACE_DIFFERS);
            }
        }
    }

    private static boolean related(Division one, Division other) {
        return one.isWithin(other) || other.isWithin(one);
    }

    private void person(EntityView view, Reference reference, Set<Feature> found) {
        if (reference.died() > 0 && view.years().stream().anyMatch(year -> year > reference.died())) {
            found.add(Feature.DIED_BEFORE);
        }
        List<String> theirs = reference.bodies().stream().map(names::key).toList();
        List<String> ours = view.bodies().stream().map(names::key).toList();
        if (ours.stream().anyMatch(our -> theirs.stream().anyMatch(their -> their.startsWith(our)))) {
            found.add(Feature.POST);
        } else if (view.bodies().stream().flatMap(our -> names.division(our).stream()).anyMatch(our -> Stream
                .concat(reference.bodies().stream(), reference.places().stream())
                .flatMap(their -> names.division(their).stream()).anyMatch(their -> their.equals(our)))) {
            found.add(Feature.POST_DIVISION);
        }
    }
}
