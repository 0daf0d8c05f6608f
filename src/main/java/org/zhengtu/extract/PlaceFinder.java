package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhengtu.document.Document;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/** Finds places: divisions, zones, parks, roads, lines, rivers and buildings that are not part of a body's name. */
final class PlaceFinder implements FactFinder {
    private final WordTrie<PlaceKind> known = new WordTrie<>();
    private final Grammar grammar = Grammar.load("places");
    private final PlaceDivisions divisions = new PlaceDivisions(grammar);
    private final Rule notTown = grammar.rule("town.not-before");
    private final List<Rule> rules = grammar.rules().stream().filter(r -> r.value("kind").isPresent()).toList();
    private final HeadedPlaces headed = new HeadedPlaces(grammar);

    PlaceFinder() {
        for (Lexicon.Row row : Lexicon.load("places").rows()) {
            known.put(row.get("form"), kind(row.get("kind")));
        }
    }

    @Override
    public List<Fact> find(Document document, Findings found) {
        Optional<Division> home = document.metadata().place();
        Enclosing bodies = new Enclosing(found.all(Fact.BodyNamed.class));
        List<String> persons = found.all(Fact.PersonNamed.class).stream().map(Fact.PersonNamed::name).distinct()
                .toList();
        PlaceTowns towns = new PlaceTowns(notTown, home);
        List<Fact> places = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            String text = document.textOf(sentence);
            int offset = sentence.span().start();
            Map<Span, Division> meant = new HashMap<>();
            List<Fact.PlaceNamed> candidates = new ArrayList<>(byWord(text, offset, home, towns, meant));
            List<Span> known = candidates.stream().filter(place -> isTown(place.kind())).map(Fact::span).toList();
            rules.forEach(rule -> rule.matches(text).map(m -> place(m, offset))
                    .filter(place -> !isTown(place.kind()) || known.stream().noneMatch(place.span()::overlaps))
                    .forEach(candidates::add));
            headed.find(text, offset, persons).forEach(place -> candidates.add(whole(place, meant, text, offset)));
            List<Fact.PlaceNamed> chosen = longest(candidates);
            IntStream.range(0, chosen.size()).mapToObj(i -> within(i, chosen, meant))
                    .filter(place -> !bodies.holdMoreThan(place.span()))
                    .filter(place -> persons.stream().noneMatch(name -> isPart(place, name, text, offset)))
                    .forEach(places::add);
        }
        return places;
    }

    /** A place whose name begins inside that of a division begins with the division: 呼和|浩特都市圈. */
    private static Fact.PlaceNamed whole(Fact.PlaceNamed place, Map<Span, Division> meant, String text, int offset) {
        return meant.keySet().stream().filter(span -> span.start() < place.span().start()
                && place.span().start() < span.end() && span.end() < place.span().end()).findFirst()
                .map(span -> new Span(span.start(), place.span().end()))
                .map(span -> new Fact.PlaceNamed(span.shift(-offset).of(text), place.kind(),
                        new Evidence(span, place.evidence().rule(), place.evidence().confidence()))).orElse(place);
    }

    private static boolean isTown(PlaceKind kind) {
        return kind == PlaceKind.TOWN || kind == PlaceKind.STREET;
    }

    /** A place with the division that holds it: that of its town, or the one whose name stands right before. */
    private static Fact.PlaceNamed within(int index, List<Fact.PlaceNamed> places, Map<Span, Division> meant) {
        Fact.PlaceNamed place = places.get(index);
        Optional<Division> before = index == 0 ? Optional.empty()
                : Optional.of(places.get(index - 1)).filter(p -> p.span().end() == place.span().start())
                        .map(p -> meant.get(p.span()));
        Division own = meant.get(place.span());
        Optional<Division> holder = own == null ? before : isTown(own.kind()) ? own.parent()
                : before.filter(own::isWithin);
        return holder.map(division -> new Fact.PlaceNamed(place.name(), place.kind(), division.code(),
                place.evidence())).orElse(place);
    }

    /** Whether the place is part of a person's name that stands there. */
    private static boolean isPart(Fact.PlaceNamed place, String person, String text, int offset) {
        int at = person.indexOf(place.name());
        return at >= 0 && person.length() > place.name().length()
                && text.startsWith(person, place.span().start() - offset - at);
    }

    /** Divisions, towns and places that everyone knows; {@code meant} takes the divisions that are surely meant. */
    private List<Fact.PlaceNamed> byWord(String text, int offset, Optional<Division> home, PlaceTowns towns,
            Map<Span, Division> meant) {
        List<Fact.PlaceNamed> found = new ArrayList<>();
        Optional<Division> before = Optional.empty();
        int i = 0;
        while (i < text.length()) {
            Optional<WordTrie.Hit<Division>> division = divisions.at(text, i, home, before);
            Optional<WordTrie.Hit<List<Division>>> town = towns.at(text, i, before);
            Optional<WordTrie.Hit<PlaceKind>> place = known.longestAt(text, i);
            int end = Math.max(end(place, i), Math.max(end(division, i), end(town, i)));
            before = Optional.empty();
            if (end > i) {
                Span span = new Span(i, end).shift(offset);
                boolean isDivision = end(division, i) == end;
                boolean isTown = !isDivision && end(town, i) == end;
                before = isDivision ? division.map(WordTrie.Hit::value)
                        : town.filter(hit -> isTown && hit.value().size() == 1).map(hit -> hit.value().get(0));
                before.ifPresent(one -> meant.put(span, one));
                PlaceKind kind = isDivision ? division.get().value().kind()
                        : isTown ? town.get().value().get(0).kind() : place.get().value();
                found.add(new Fact.PlaceNamed(text.substring(i, end), kind, new Evidence(span,
                        isDivision ? "places/division" : isTown ? "places/town" : "places/known", 0.9)));
            }
            i = Math.max(i + 1, end);
        }
        return found;
    }

    private static int end(Optional<? extends WordTrie.Hit<?>> hit, int otherwise) {
        return hit.map(found -> found.span().end()).orElse(otherwise);
    }

    private static Fact.PlaceNamed place(Match match, int offset) {
        Span span = match.has("name") ? match.span("name") : match.span();
        String name = match.has("name") ? match.group("name") : match.text();
        return new Fact.PlaceNamed(name, kind(match.rule().value("kind").orElseThrow()),
                new Evidence(span.shift(offset), "places/" + match.rule().id(), match.rule().confidence()));
    }

    /** Where candidates overlap, the one that holds most. */
    private static List<Fact.PlaceNamed> longest(List<Fact.PlaceNamed> candidates) {
        List<Fact.PlaceNamed> chosen = new ArrayList<>();
        candidates.stream().sorted(Comparator.comparing((Fact.PlaceNamed p) -> -p.span().length()))
                .filter(p -> chosen.stream().noneMatch(other -> other.span().overlaps(p.span())))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparing(Fact::span));
        return chosen;
    }

    static PlaceKind kind(String code) {
        return PlaceKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
