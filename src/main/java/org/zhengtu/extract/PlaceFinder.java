package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final List<Rule> rules = grammar.rules().stream().filter(r -> r.value("kind").isPresent()).toList();
    private final HeadedNames headed = new HeadedNames(new NameWords("place-heads"), Grammar.load("names"));

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
        List<Fact> places = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            String text = document.textOf(sentence);
            int offset = sentence.span().start();
            List<Fact.PlaceNamed> candidates = new ArrayList<>(byWord(text, offset, home));
            rules.forEach(rule -> rule.matches(text).forEach(m -> candidates.add(place(m, offset))));
            headed.find(text, offset).forEach(name -> candidates.add(place(name)));
            longest(candidates).stream().filter(place -> !bodies.holdMoreThan(place.span()))
                    .filter(place -> persons.stream().noneMatch(name -> isPart(place, name, text, offset)))
                    .forEach(places::add);
        }
        return places;
    }

    /** Whether the place is part of a person's name that stands there. */
    private static boolean isPart(Fact.PlaceNamed place, String person, String text, int offset) {
        int at = person.indexOf(place.name());
        return at >= 0 && person.length() > place.name().length()
                && text.startsWith(person, place.span().start() - offset - at);
    }

    /** Divisions and places that everyone knows. */
    private List<Fact.PlaceNamed> byWord(String text, int offset, Optional<Division> home) {
        List<Fact.PlaceNamed> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Optional<WordTrie.Hit<PlaceKind>> place = known.longestAt(text, i);
            Optional<WordTrie.Hit<Division>> division = divisions.at(text, i, home);
            int placeEnd = place.map(hit -> hit.span().end()).orElse(i);
            int divisionEnd = division.map(hit -> hit.span().end()).orElse(i);
            int end = Math.max(placeEnd, divisionEnd);
            if (end > i) {
                boolean isDivision = divisionEnd >= placeEnd;
                found.add(new Fact.PlaceNamed(text.substring(i, end),
                        isDivision ? division.get().value().kind() : place.get().value(),
                        new Evidence(new Span(i, end).shift(offset),
                                isDivision ? "places/division" : "places/known", 0.9)));
            }
            i = Math.max(i + 1, end);
        }
        return found;
    }

    private static Fact.PlaceNamed place(Match match, int offset) {
        Span span = match.has("name") ? match.span("name") : match.span();
        String name = match.has("name") ? match.group("name") : match.text();
        return new Fact.PlaceNamed(name, kind(match.rule().value("kind").orElseThrow()),
                new Evidence(span.shift(offset), "places/" + match.rule().id(), match.rule().confidence()));
    }

    private static Fact.PlaceNamed place(HeadedNames.Named name) {
        return new Fact.PlaceNamed(ProgrammeCandidate.bare(name.text()), kind(name.head().kind()),
                new Evidence(name.span(), "places/headed", 0.75));
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

    private static PlaceKind kind(String code) {
        return PlaceKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
