package org.zhengtu.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/** Puts together what documents attest of one person's post in one body. */
final class Tenures {
    private static final double DAYS_A_YEAR = 365.25;
    private static final Comparator<Attestation> ORDER = Comparator
            .comparing((Attestation a) -> DayRange.of(a.asOf()).map(DayRange::first).orElse(LocalDate.MAX))
            .thenComparing(a -> a.asOf().iso()).thenComparing(Attestation::fact);

    private final Rule deputy = Shipped.DEPUTY;
    private final double gap;

    /** Read once, since names are told apart group by group. */
    private static final class Shipped {
        private static final Rule DEPUTY = Grammar.load("people").rule("deputy-before");
    }

    Tenures(Settings settings) {
        this.gap = settings.whole("tenure-years") * DAYS_A_YEAR;
    }

    /** The tenures of a person, by body, post and day. */
    List<Tenure> of(KnownPerson person) {
        Map<String, List<Attestation>> byBody = new TreeMap<>();
        person.attestations().stream().filter(a -> a.body().isPresent() && !a.post().isEmpty()).forEach(a ->
                byBody.computeIfAbsent(a.bodyKey(), b -> new ArrayList<>()).add(a));
        List<Tenure> tenures = new ArrayList<>();
        byBody.values().forEach(ofBody -> {
            Map<String, List<Attestation>> byPost = new TreeMap<>();
            TreeSet<String> posts = new TreeSet<>(ofBody.stream().map(Attestation::post).toList());
            ofBody.forEach(a -> byPost.computeIfAbsent(fullest(a.post(), posts), p -> new ArrayList<>()).add(a));
            byPost.values().forEach(all -> stretches(all).forEach(part -> tenures.add(tenure(person, part))));
        });
        return tenures;
    }

    /** The longest form of a post: of the same body, 书记 is what another document calls 区委书记, but not 副书记. */
    private String fullest(String post, Collection<String> posts) {
        return posts.stream().filter(other -> other.endsWith(post))
                .filter(other -> deputy.first(other.substring(0, other.length() - post.length())).isEmpty())
                .max(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder())).orElse(post);
    }

    /** Cut where too many years lie between one attestation and the next; those without a day stand alone. */
    private List<List<Attestation>> stretches(List<Attestation> all) {
        List<Attestation> sorted = all.stream().sorted(ORDER).toList();
        List<List<Attestation>> stretches = new ArrayList<>();
        Optional<DayRange> reached = Optional.empty();
        for (Attestation attestation : sorted) {
            Optional<DayRange> days = DayRange.of(attestation.asOf());
            boolean goesOn = !stretches.isEmpty() && (days.isEmpty()
                    ? reached.isEmpty() || stretches.size() == 1 : reached.get().daysTo(days.get()) <= gap);
            if (!goesOn) {
                stretches.add(new ArrayList<>());
                reached = days;
            } else if (days.isPresent()) {
                reached = Optional.of(reached.get().hull(days.get()));
            }
            stretches.get(stretches.size() - 1).add(attestation);
        }
        return stretches;
    }

    private static Tenure tenure(KnownPerson person, List<Attestation> all) {
        List<Attestation> dated = all.stream().filter(a -> DayRange.of(a.asOf()).isPresent()).toList();
        Period from = dated.stream().min(Comparator.comparing(Tenures::last)
                .thenComparing(Tenures::first, Comparator.reverseOrder()).thenComparing(ORDER)).map(Attestation::asOf).orElse(Period.UNKNOWN);
        Period to = dated.stream().max(Comparator.comparing(Tenures::first)
                .thenComparing(Tenures::last, Comparator.reverseOrder()).thenComparing(ORDER))
                .map(Attestation::asOf).orElse(Period.UNKNOWN);
        Optional<DayRange> span = DayRange.of(from).flatMap(begin -> DayRange.of(to)
                .filter(end -> begin.last().isBefore(end.first()))
                .map(end -> new DayRange(begin.last(), end.first())));
        return new Tenure(person, usual(all), all.get(0).body().orElseThrow(), from, to, span, all);
    }

    /** The form of the post that is printed most, of equals the shortest. */
    private static String usual(List<Attestation> all) {
        Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(Attestation::post, TreeMap::new,
                Collectors.counting()));
        return counts.entrySet().stream().min(Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue())
                .thenComparing(e -> e.getKey().length()).thenComparing(Map.Entry::getKey)).orElseThrow().getKey();
    }

    private static LocalDate first(Attestation attestation) {
        return DayRange.of(attestation.asOf()).orElseThrow().first();
    }

    private static LocalDate last(Attestation attestation) {
        return DayRange.of(attestation.asOf()).orElseThrow().last();
    }
}
