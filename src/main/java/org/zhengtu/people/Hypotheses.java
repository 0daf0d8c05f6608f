package org.zhengtu.people;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Division;
import org.zhengtu.text.PlaceKind;

/**
 * Looks for pairs of persons that may be one. Only those are compared that share their name and a division, the one
 * above it, or a post, and of these only neighbours in time.
 */
final class Hypotheses {
    private final Settings settings;
    private final BiPredicate<KnownPerson, KnownPerson> decided;

    /** @param decided whether it was decided that two are not one */
    Hypotheses(Settings settings, BiPredicate<KnownPerson, KnownPerson> decided) {
        this.settings = settings;
        this.decided = decided;
    }

    /** The pairs whose score is high enough, by their keys. */
    List<Hypothesis> of(List<KnownPerson> persons) {
        Map<String, List<KnownPerson>> byName = persons.stream().collect(Collectors.groupingBy(KnownPerson::name,
                TreeMap::new, Collectors.toList()));
        List<Hypothesis> found = new ArrayList<>();
        byName.values().stream().filter(same -> same.size() > 1).forEach(same -> found.addAll(ofOneName(same)));
        found.sort(Comparator.comparing((Hypothesis h) -> h.one().key()).thenComparing(h -> h.other().key()));
        return found;
    }

    private List<Hypothesis> ofOneName(List<KnownPerson> same) {
        List<Features> all = same.stream().map(person -> new Features(person, same.size(), settings))
                .sorted(Comparator.comparing(Features::order)).toList();
        Map<String, List<Features>> blocks = new TreeMap<>();
        all.forEach(features -> features.blocks().forEach(block -> blocks
                .computeIfAbsent(block, b -> new ArrayList<>()).add(features)));
        int neighbours = settings.whole("neighbours");
        Set<List<String>> seen = new HashSet<>();
        List<Hypothesis> found = new ArrayList<>();
        for (List<Features> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size() && j <= i + neighbours; j++) {
                    Features one = block.get(i);
                    Features other = block.get(j);
                    if (seen.add(List.of(one.person().key(), other.person().key()))
                            && !decided.test(one.person(), other.person())) {
                        add(one, other, found);
                    }
                }
            }
        }
        return found;
    }

    private void add(Features one, Features other, List<Hypothesis> found) {
        List<Reason> reasons = one.with(other);
        BigDecimal sum = reasons.stream().map(settings::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal score = sum.max(BigDecimal.ZERO).min(BigDecimal.ONE).setScale(2, RoundingMode.HALF_UP);
        if (score.compareTo(settings.number("hypothesis")) >= 0) {
            boolean inOrder = one.person().key().compareTo(other.person().key()) < 0;
            found.add(new Hypothesis(inOrder ? one.person() : other.person(), inOrder ? other.person() : one.person(),
                    score, reasons));
        }
    }

    /** Keys under which a person is found by those that may be the same: its divisions, those above, its posts. */
    static Set<String> blocks(List<Division> divisions, Set<String> posts) {
        Set<String> blocks = new TreeSet<>();
        for (Division division : divisions) {
            blocks.add("at " + division.code());
            division.parent().filter(above -> above.kind() != PlaceKind.COUNTRY)
                    .ifPresent(above -> blocks.add("at " + above.code()));
        }
        posts.forEach(post -> blocks.add("as " + post));
        return blocks;
    }

    /** What is sorted by: the first day, the key where there is none. */
    static String order(KnownPerson person) {
        return person.days().map(DayRange::first).map(Object::toString).orElse("9999") + "\t" + person.key();
    }
}
