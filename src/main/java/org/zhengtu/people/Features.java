package org.zhengtu.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhengtu.link.Entity;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Division;
import org.zhengtu.text.PlaceKind;

/** What of a person is compared with another of the same name. */
final class Features {
    private static final double DAYS_A_YEAR = 365.25;
    private static final int FEW_YEARS = 2;
    private static final int SOME_YEARS = 6;
    private static final int MANY_YEARS = 15;

    private final KnownPerson person;
    private final Settings settings;
    private final boolean common;
    private final List<Division> divisions;
    private final Set<String> bodies;
    private final Set<String> documents;
    private final Set<Entity.BodyType> kinds = new TreeSet<>();
    private final Map<String, DayRange> posts = new HashMap<>();
    private final Set<String> postNames;
    private final Optional<DayRange> days;

    /** @param bearers how many persons have the name */
    Features(KnownPerson person, int bearers, Settings settings) {
        this.person = person;
        this.settings = settings;
        this.common = bearers >= settings.whole("many");
        this.divisions = person.divisions();
        this.bodies = person.bodies();
        this.documents = person.documents();
        this.postNames = person.posts();
        this.days = person.days();
        for (Attestation attestation : person.attestations()) {
            attestation.body().map(Entity.Body::bodyType).filter(t -> t != Entity.BodyType.OTHER)
                    .ifPresent(kinds::add);
            DayRange.of(attestation.asOf()).filter(d -> !attestation.post().isEmpty())
                    .ifPresent(d -> posts.merge(attestation.post(), d, DayRange::hull));
        }
    }

    KnownPerson person() {
        return person;
    }

    String order() {
        return Hypotheses.order(person);
    }

    Set<String> blocks() {
        return Hypotheses.blocks(divisions, postNames);
    }

    /** What the pair has, in the order of the constants. */
    List<Reason> with(Features other) {
        List<Reason> reasons = new ArrayList<>();
        place(other).ifPresent(reasons::add);
        boolean sameBody = !Collections.disjoint(bodies, other.bodies);
        boolean atOnce = !sameBody && postsAtOnce(other);
        add(reasons, sameBody, Reason.SAME_BODY);
        add(reasons, !atOnce && !Collections.disjoint(postNames, other.postNames), Reason.SAME_POST);
        add(reasons, !sameBody && !Collections.disjoint(kinds, other.kinds), Reason.SAME_KIND_OF_BODY);
        years(other).ifPresent(reasons::add);
        add(reasons, person.name().length() >= settings.whole("long-name"), Reason.LONG_NAME);
        add(reasons, common, Reason.COMMON_NAME);
        add(reasons, !person.holdsOffice() || !other.person.holdsOffice(), Reason.NO_OFFICE);
        add(reasons, atOnce, Reason.SAME_POST_AT_ONCE);
        add(reasons, !Collections.disjoint(documents, other.documents), Reason.NAMED_TOGETHER);
        return reasons;
    }

    private static void add(List<Reason> reasons, boolean has, Reason reason) {
        if (has) {
            reasons.add(reason);
        }
    }

    /** The nearest relation of two divisions. */
    private Optional<Reason> place(Features other) {
        Optional<Reason> nearest = Optional.empty();
        for (Division one : divisions) {
            for (Division two : other.divisions) {
                Optional<Reason> here = relation(one, two);
                nearest = nearest.isEmpty() || here.isPresent() && here.get().compareTo(nearest.get()) < 0
                        ? here : nearest;
            }
        }
        return nearest;
    }

    private static Optional<Reason> relation(Division one, Division two) {
        if (one.equals(two)) {
            return Optional.of(Reason.SAME_DIVISION);
        }
        if (one.parent().filter(two::equals).isPresent() || two.parent().filter(one::equals).isPresent()) {
            return Optional.of(Reason.DIVISION_ABOVE);
        }
        return one.parent().filter(p -> p.kind() != PlaceKind.COUNTRY && two.parent().filter(p::equals).isPresent())
                .map(p -> Reason.NEIGHBOURING_DIVISION);
    }

    private Optional<Reason> years(Features other) {
        if (days.isEmpty() || other.days.isEmpty()) {
            return Optional.empty();
        }
        double years = days.get().daysTo(other.days.get()) / DAYS_A_YEAR;
        return years <= FEW_YEARS ? Optional.of(Reason.YEARS_FEW)
                : years <= SOME_YEARS ? Optional.of(Reason.YEARS_SOME)
                : years > MANY_YEARS ? Optional.of(Reason.YEARS_MANY) : Optional.empty();
    }

    private boolean postsAtOnce(Features other) {
        return posts.entrySet().stream().anyMatch(e -> other.posts.containsKey(e.getKey())
                && e.getValue().daysTo(other.posts.get(e.getKey())) <= settings.whole("at-once-days"));
    }
}
