package org.zhengtu.document;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;

/**
 * Tells whose document a text without a masthead is: words like 我市 and 区委 tell the level, and all names of divisions
 * vote, those at the head of the text most.
 */
final class PlaceFinder {
    private static final Map<Level, Rule> HINTS = hints();
    private static final double TITLE = 5;
    private static final double LEAD = 2.5;
    private static final double SHORT_NAME = 0.4;
    /** What a district's votes count for the city that holds it. */
    private static final double UPWARD = 0.5;
    /** A lower level wins over a higher one that is hinted at up to three times as often. */
    private static final double LOWER_WINS = 0.33;

    private enum Level {
        COUNTY(Set.of(PlaceKind.COUNTY)),
        DISTRICT(Set.of(PlaceKind.DISTRICT)),
        CITY(Set.of(PlaceKind.CITY, PlaceKind.MUNICIPALITY)),
        PROVINCE(Set.of(PlaceKind.PROVINCE));

        private final Set<PlaceKind> kinds;

        Level(Set<PlaceKind> kinds) {
            this.kinds = kinds;
        }
    }

    private final Map<Division, Double> votes = new LinkedHashMap<>();
    private final Map<Level, Integer> hints = new EnumMap<>(Level.class);

    private PlaceFinder() {
    }

    private static Map<Level, Rule> hints() {
        Grammar grammar = Grammar.load("masthead");
        Map<Level, Rule> rules = new EnumMap<>(Level.class);
        rules.put(Level.COUNTY, grammar.rule("level.county"));
        rules.put(Level.DISTRICT, grammar.rule("level.district"));
        rules.put(Level.CITY, grammar.rule("level.city"));
        rules.put(Level.PROVINCE, grammar.rule("level.province"));
        return rules;
    }

    /** The division that the paragraphs speak for, if any is named. */
    static Optional<Division> find(List<Paragraph> paragraphs) {
        PlaceFinder finder = new PlaceFinder();
        List<Paragraph> read = paragraphs.subList(0, Math.min(paragraphs.size(), 200));
        Map<Division, Double> certain = new HashMap<>();
        for (Paragraph paragraph : read) {
            for (Places.Named named : Places.in(paragraph.text())) {
                if (named.divisions().size() == 1) {
                    for (Optional<Division> d = Optional.of(named.divisions().get(0)); d.isPresent();
                            d = d.get().parent()) {
                        certain.merge(d.get(), 1.0, Double::sum);
                    }
                }
            }
        }
        read.forEach(paragraph -> finder.count(paragraph, certain));
        return finder.winner();
    }

    private void count(Paragraph paragraph, Map<Division, Double> certain) {
        double place = paragraph.number() == 0 ? TITLE : paragraph.number() < 3 ? LEAD : 1;
        List<Places.Named> names = Places.in(paragraph.text());
        for (Places.Named named : names) {
            meant(named, certain).ifPresent(d -> vote(d, place * (named.full() ? 1 : SHORT_NAME)));
        }
        HINTS.forEach((level, rule) -> rule.matches(paragraph.text())
                .filter(match -> names.stream().noneMatch(named -> named.span().overlaps(match.span())
                        || named.span().end() == match.span().start()))
                .forEach(match -> hints.merge(level, 1, Integer::sum)));
    }

    /** Of several bearers of a name, the one in whose city or province the text is at home. */
    private static Optional<Division> meant(Places.Named named, Map<Division, Double> certain) {
        if (named.divisions().size() == 1) {
            return Optional.of(named.divisions().get(0));
        }
        Comparator<Division> nearness = Comparator.comparingDouble(d -> certain.getOrDefault(d, 0.0)
                + d.parent().map(p -> certain.getOrDefault(p, 0.0)).orElse(0.0));
        List<Division> best = named.divisions().stream().sorted(nearness.reversed()).limit(2).toList();
        return nearness.compare(best.get(0), best.get(1)) > 0 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private void vote(Division division, double weight) {
        votes.merge(division, weight, Double::sum);
        division.parent().filter(p -> p.kind() != PlaceKind.COUNTRY)
                .ifPresent(parent -> vote(parent, weight * UPWARD));
    }

    private Optional<Division> winner() {
        int most = hints.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (Level level : Level.values()) {
            int hinted = hints.getOrDefault(level, 0);
            if (hinted > 0 && hinted >= most * LOWER_WINS) {
                Optional<Division> best = best(level.kinds);
                if (best.isPresent()) {
                    return best;
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Division, Double>comparingByValue().thenComparing(e -> e.getKey().code(),
                        Comparator.reverseOrder())).map(Map.Entry::getKey);
    }

    private Optional<Division> best(Set<PlaceKind> kinds) {
        return votes.entrySet().stream().filter(e -> kinds.contains(e.getKey().kind()))
                .max(Map.Entry.<Division, Double>comparingByValue().thenComparing(e -> e.getKey().code(),
                        Comparator.reverseOrder())).map(Map.Entry::getKey);
    }
}
