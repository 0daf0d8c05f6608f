package org.zhengtu.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhengtu.link.IdentityRule;
import org.zhengtu.people.DocumentPerson.Standing;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Division;

/**
 * The rules by which mentions of one name in different documents are one person: the same body, or public offices of
 * one division, or the same post without a body in one place, within so many years; a name without a post is the only
 * office-holder of that name there or above; a name that lost its last characters is the one name of its issue that
 * begins so. Each rule sorts its candidates by day and looks at neighbours only. Used by one thread.
 */
final class Merger {
    private static final int LOOK_BACK = 8;
    private static final double DAYS_A_YEAR = 365.25;
    /** Of a name that lost its last characters. */
    static final int SHORTEST_NAME = 2;

    private final List<DocumentPerson> people;
    private final Clusters clusters;
    private final Settings settings;

    Merger(List<DocumentPerson> people, Clusters clusters, Settings settings) {
        this.people = people;
        this.clusters = clusters;
        this.settings = settings;
    }

    void run() {
        near(person -> person.bodies().stream(), settings.whole("body-years"), IdentityRule.SAME_BODY);
        near(person -> person.offices().stream().map(Division::code), settings.whole("region-years"),
                IdentityRule.SAME_DIVISION);
        near(Merger::postKeys, settings.whole("region-years"), IdentityRule.SAME_POST);
        lostCharacters();
        withoutBody();
        listed();
        near(person -> person.standing() == Standing.LISTED ? person.place().map(Division::code).stream()
                : Stream.empty(), settings.whole("listed-years"), IdentityRule.SAME_PLACE);
    }

    private static Stream<String> postKeys(DocumentPerson person) {
        return person.place().stream().flatMap(place -> person.attestations().stream()
                .filter(a -> a.body().isEmpty() && !a.post().isEmpty())
                .map(a -> place.code() + "\t" + a.post()).distinct());
    }

    /** Joins persons of one name that share a key and are near in time. */
    private void near(Function<DocumentPerson, Stream<String>> keys, int years, IdentityRule rule) {
        Map<String, List<Integer>> buckets = new TreeMap<>();
        for (int i = 0; i < people.size(); i++) {
            int index = i;
            keys.apply(people.get(i)).forEach(key -> buckets
                    .computeIfAbsent(people.get(index).name() + "\t" + key, k -> new ArrayList<>()).add(index));
        }
        // People are sorted by day, so buckets are.
        buckets.forEach((key, bucket) -> near(bucket, years, rule,
                key.substring(key.indexOf('\t') + 1).replace('\t', ' ')));
    }

    private void near(List<Integer> bucket, int years, IdentityRule rule, String on) {
        List<Integer> dated = bucket.stream().filter(i -> people.get(i).days().isPresent()).toList();
        int latest = 0;
        for (int i = 1; i < dated.size(); i++) {
            boolean joined = isNear(dated.get(latest), dated.get(i), years)
                    && clusters.join(dated.get(latest), dated.get(i), rule, on);
            for (int back = i - 1; !joined && back >= Math.max(0, i - LOOK_BACK); back--) {
                joined = isNear(dated.get(back), dated.get(i), years)
                        && clusters.join(dated.get(back), dated.get(i), rule, on);
            }
            latest = last(dated.get(i)).isAfter(last(dated.get(latest))) ? i : latest;
        }
        // Without a day nothing contradicts, but of several persons none can be chosen.
        if (bucket.stream().filter(i -> dated.isEmpty() || people.get(i).days().isPresent()).map(clusters::root)
                .distinct().count() == 1 || dated.isEmpty()) {
            bucket.forEach(i -> clusters.join(bucket.get(0), i, rule, on));
        }
    }

    private LocalDate last(int index) {
        return people.get(index).days().orElseThrow().last();
    }

    private boolean isNear(int one, int other, int years) {
        return isNear(people.get(one).days(), people.get(other).days(), years);
    }

    private static boolean isNear(Optional<DayRange> one, Optional<DayRange> other, int years) {
        return one.isPresent() && other.isPresent() && one.get().daysTo(other.get()) <= years * DAYS_A_YEAR;
    }

    /** A name that is the beginning of exactly one other of its issue, whose bearer no document gives another post. */
    private void lostCharacters() {
        Map<String, TreeMap<String, List<Integer>>> issues = new TreeMap<>();
        for (int i = 0; i < people.size(); i++) {
            DocumentPerson person = people.get(i);
            if (!person.issue().isEmpty()) {
                issues.computeIfAbsent(person.issue(), k -> new TreeMap<>())
                        .computeIfAbsent(person.name(), k -> new ArrayList<>()).add(i);
            }
        }
        issues.values().forEach(issue -> issue.forEach((name, bearers) -> {
            List<String> longer = new ArrayList<>(issue.tailMap(name, false).keySet().stream()
                    .takeWhile(other -> other.startsWith(name)).toList());
            if (name.length() >= SHORTEST_NAME && longer.size() == 1) {
                List<Integer> whole = issue.get(longer.get(0));
                bearers.stream().filter(i -> mayBeCut(people.get(i), whole))
                        .forEach(i -> clusters.join(i, whole.get(0), IdentityRule.CUT_NAME,
                                people.get(i).issue()));
            }
        }));
    }

    private boolean mayBeCut(DocumentPerson cut, List<Integer> whole) {
        boolean elsewhere = whole.stream().noneMatch(i -> people.get(i).document().equals(cut.document()));
        TreeSet<String> posts = new TreeSet<>(cut.posts());
        whole.forEach(i -> posts.removeAll(people.get(i).posts()));
        TreeSet<String> bodies = new TreeSet<>(cut.bodies());
        whole.forEach(i -> bodies.removeAll(people.get(i).bodies()));
        return elsewhere && posts.isEmpty() && bodies.isEmpty() && cut.standing() != Standing.CITIZEN;
    }

    /** Names without posts: the one office-holder of that name in the place or above it. */
    private void listed() {
        Holders holders = new Holders(person -> person.offices().stream().map(Division::code));
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).standing() == Standing.LISTED) {
                holders.join(i, "", IdentityRule.ONLY_HOLDER);
            }
        }
    }

    /** Posts without bodies: the one person of that name who has such a post in a body of the place or above it. */
    private void withoutBody() {
        Holders holders = new Holders(person -> person.attestations().stream().filter(a -> a.body().isPresent())
                .flatMap(a -> a.body().get().seat().stream().map(seat -> a.post() + seat.code())));
        for (int i = 0; i < people.size(); i++) {
            DocumentPerson person = people.get(i);
            if (person.standing() == Standing.HOLDER && person.bodies().isEmpty()) {
                int index = i;
                person.posts().forEach(post -> holders.join(index, post, IdentityRule.ONLY_HOLDER_OF_POST));
            }
        }
    }

    /** Who holds what, by name and place. */
    private final class Holders {
        /** By root, with the days; none where a day is unknown. */
        private final Map<String, Map<Integer, Optional<DayRange>>> byKey = new TreeMap<>();

        Holders(Function<DocumentPerson, Stream<String>> keys) {
            for (int i = 0; i < people.size(); i++) {
                int root = clusters.root(i);
                DocumentPerson person = people.get(i);
                keys.apply(person).forEach(key -> byKey
                        .computeIfAbsent(person.name() + "\t" + key, k -> new TreeMap<>())
                        .merge(root, person.days(), (a, b) -> a.isEmpty() ? b : a.map(d -> d.hull(b.orElse(d)))));
            }
        }

        /** Joins a person with the only one of its name in the place or above it that is near in time. */
        void join(int index, String prefix, IdentityRule rule) {
            DocumentPerson person = people.get(index);
            List<Integer> fitting = Stream.iterate(person.place(), Optional::isPresent, p -> p.get().parent())
                    .flatMap(place -> byKey.getOrDefault(person.name() + "\t" + prefix + place.get().code(), Map.of())
                            .entrySet().stream())
                    // What has no day contradicts nothing.
                    .filter(e -> person.days().isEmpty() || e.getValue().isEmpty()
                            || isNear(person.days(), e.getValue(), settings.whole("listed-years")))
                    .map(e -> clusters.root(e.getKey())).distinct().sorted(Comparator.naturalOrder()).toList();
            if (fitting.size() == 1) {
                clusters.join(index, fitting.get(0), rule, (person.place().map(Division::code).orElse("") + " "
                        + prefix).strip());
            }
        }
    }
}
