package org.zhengtu.document;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;

/**
 * Tells whose document a text without a masthead is: words like 我市 and 区委 tell the level, and all names of divisions
 * vote, those at the head of the text most.
 */
final class PlaceFinder {
    private static final Map<Level, Rule> HINTS = rules("level");
    private static final Map<Level, Rule> FIRST_PERSON = rules("own");
    private static final Rule INSTITUTION = Grammar.load("masthead").rule("institution");
    private static final Rule IN_NAME = Grammar.load("masthead").rule("in-name");
    private static final Rule AGENCY = Grammar.load("masthead").rule("agency");
    private static final int BEFORE = 6;
    /** Further down others are quoted who speak of their own. */
    private static final int OPENING = 3;
    private static final int PARAGRAPHS_READ = 200;
    private static final double TITLE = 5;
    private static final double LEAD = 2.5;
    private static final double SHORT_CITY = 0.7;
    private static final double SHORT_COUNTY = 0.4;
    private static final double IN_INSTITUTION = 0.25;
    /** What a vote for a district counts for the city that holds it: texts name their own districts in full. */
    private static final double UPWARD = 2;
    private static final double UPWARD_SHORT = 0.8;
    private static final double FURTHER_UP = 0.2;
    /** A single passing mention does not tell whose text it is. */
    private static final double LEAST = 0.6;
    private static final double LEAST_SHARE = 0.3;
    /** A lower level wins over a higher one that is hinted at up to four times as often. */
    private static final double LOWER_WINS = 0.25;
    /** A district named so many times as often as its city is meant even where the text speaks of 市, as it once was. */
    private static final double CHILD_WINS = 1.4;
    private static final Comparator<Map.Entry<Division, Double>> MOST = Map.Entry.<Division, Double>comparingByValue()
            .thenComparing(e -> e.getKey().code(), Comparator.reverseOrder());

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

    private final Set<Division> certain = new HashSet<>();
    private final Set<Division> elsewhere = new HashSet<>();
    private final Map<Division, Double> own = new LinkedHashMap<>();
    private final Map<Division, Double> votes = new LinkedHashMap<>();
    private final Map<Level, Double> hints = new EnumMap<>(Level.class);
    private final Map<Level, Integer> firstPerson = new EnumMap<>(Level.class);

    private PlaceFinder() {
    }

    private static Map<Level, Rule> rules(String prefix) {
        Grammar grammar = Grammar.load("masthead");
        Map<Level, Rule> rules = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            rules.put(level, grammar.rule(prefix + "." + level.name().toLowerCase(Locale.ROOT)));
        }
        return rules;
    }

    /** The division that the paragraphs speak for, if any is named. */
    static Optional<Division> find(List<Paragraph> paragraphs) {
        PlaceFinder finder = new PlaceFinder();
        List<Paragraph> read = paragraphs.subList(0, Math.min(paragraphs.size(), PARAGRAPHS_READ));
        read.forEach(paragraph -> Places.in(paragraph.text()).forEach(finder::noteCertain));
        read.forEach(finder::count);
        return finder.winner();
    }

    /** Divisions that are surely named, and those above them, tell which of several bearers of a name is meant. */
    private void noteCertain(Places.Named named) {
        if (named.divisions().size() == 1 && (named.full() || isCityOrAbove(named.divisions().get(0)))) {
            for (Optional<Division> d = Optional.of(named.divisions().get(0)); d.isPresent(); d = d.get().parent()) {
                certain.add(d.get());
            }
        }
    }

    private void count(Paragraph paragraph) {
        double place = paragraph.number() == 0 ? TITLE : paragraph.number() < 3 ? LEAD : 1;
        String text = paragraph.text();
        List<Places.Named> names = Places.in(text);
        for (Places.Named named : names) {
            String before = text.substring(Math.max(0, named.span().start() - BEFORE), named.span().start());
            if (AGENCY.first(before).isPresent()) {
                elsewhere.addAll(named.divisions());
            }
            if (named.span().length() == 2 && IN_NAME.first(before).isPresent()) {
                continue;
            }
            double weight = place * (INSTITUTION.at(text, named.span().end()).isPresent() ? IN_INSTITUTION : 1);
            meant(named).ifPresent(d -> vote(d, weight, named.full()));
        }
        if (paragraph.number() < OPENING) {
            FIRST_PERSON.forEach((level, rule) ->
                    firstPerson.merge(level, (int) rule.matches(text).count(), Integer::sum));
        }
        HINTS.forEach((level, rule) -> rule.matches(text)
                .forEach(match -> hints.merge(level, strength(match, names), Double::sum)));
    }

    /** 市委 alone hints at the level of the text itself; in 东江市委 it may be of another place. */
    private static double strength(Match match, List<Places.Named> names) {
        boolean named = names.stream().anyMatch(n -> n.span().overlaps(match.span())
                || n.span().end() == match.span().start());
        return named ? 0.25 : 1;
    }

    /** Of several bearers of a name the one in a place that is surely named, else the only one of city rank. */
    private Optional<Division> meant(Places.Named named) {
        List<Division> bearers = named.divisions();
        boolean needsSupport = !named.full() && bearers.stream().noneMatch(PlaceFinder::isCityOrAbove);
        List<Division> supported = bearers.stream().filter(d -> certain.contains(d)
                || d.parent().filter(p -> p.kind() != PlaceKind.COUNTRY).filter(certain::contains).isPresent()
                || needsSupport && d.parent().flatMap(Division::parent).filter(p -> p.kind() != PlaceKind.COUNTRY)
                        .filter(certain::contains).isPresent()).toList();
        if (supported.size() == 1 || bearers.size() == 1 && !needsSupport) {
            return Optional.of(supported.isEmpty() ? bearers.get(0) : supported.get(0));
        }
        List<Division> cities = (supported.isEmpty() ? bearers : supported).stream()
                .filter(PlaceFinder::isCityOrAbove).toList();
        return cities.size() == 1 ? Optional.of(cities.get(0)) : Optional.empty();
    }

    private static boolean isCityOrAbove(Division division) {
        return division.code().endsWith("00");
    }

    private void vote(Division division, double place, boolean full) {
        double weight = place * (full ? 1 : isCityOrAbove(division) ? SHORT_CITY : SHORT_COUNTY);
        own.merge(division, weight, Double::sum);
        votes.merge(division, weight, Double::sum);
        double up = weight * (full && !isCityOrAbove(division) ? UPWARD : UPWARD_SHORT);
        for (Optional<Division> d = division.parent(); d.isPresent(); d = d.get().parent()) {
            votes.merge(d.get(), up, Double::sum);
            up *= FURTHER_UP;
        }
    }

    private Optional<Division> winner() {
        votes.keySet().removeAll(elsewhere);
        own.keySet().removeAll(elsewhere);
        Optional<Level> we = firstPerson.entrySet().stream().filter(e -> e.getValue() > 0)
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        Optional<Division> ours = we.filter(level -> level == Level.CITY).flatMap(level -> best(level.kinds));
        if (ours.isPresent()) {
            // A county's text does not say 我市; that of a district may.
            Optional<Division> child = ours.map(this::orItsChild);
            return child.filter(d -> d.kind() != PlaceKind.COUNTY).or(() -> ours);
        }
        double most = hints.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (Level level : Level.values()) {
            double hinted = hints.getOrDefault(level, 0.0);
            Optional<Division> best = hinted > 0 && hinted >= most * LOWER_WINS
                    ? best(level.kinds).filter(this::isNoMereExample) : Optional.empty();
            if (best.isPresent()) {
                return level == Level.CITY ? best.map(this::orItsChild) : best;
            }
        }
        return own.entrySet().stream().filter(e -> e.getValue() >= LEAST).max(MOST).map(Map.Entry::getKey);
    }

    private Optional<Division> best(Set<PlaceKind> kinds) {
        return votes.entrySet().stream().filter(e -> kinds.contains(e.getKey().kind()) && e.getValue() >= LEAST)
                .max(MOST).map(Map.Entry::getKey);
    }

    /** A province's text names its cities too, but each far less often than itself. */
    private boolean isNoMereExample(Division division) {
        double above = 0;
        for (Optional<Division> d = division.parent(); d.isPresent(); d = d.get().parent()) {
            above = Math.max(above, own.getOrDefault(d.get(), 0.0));
        }
        return votes.getOrDefault(division, 0.0) >= above * LEAST_SHARE;
    }

    private Division orItsChild(Division city) {
        return own.entrySet().stream().filter(e -> e.getKey().parent().filter(city::equals).isPresent())
                .filter(e -> e.getValue() >= CHILD_WINS * own.getOrDefault(city, 0.0) && e.getValue() >= TITLE)
                .max(MOST).map(Map.Entry::getKey).orElse(city);
    }
}
