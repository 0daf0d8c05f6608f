package org.zhengtu.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;
import org.zhengtu.text.WordTrie;

/** Tells whose figure it is where that is not the document's place. */
final class FigureAreas {
    private static final int SHORTEST_DIVISION = 3;

    private final Rule owner;
    private final Rule wider;
    private final Rule common;
    private final Rule region;
    private final Rule leans;
    private final Rule issuer;
    private final Rule again;
    private final Rule topic;
    private final WordTrie<String> divisions = new WordTrie<>();
    private final WordTrie<String> cities = new WordTrie<>();

    FigureAreas(Grammar grammar) {
        owner = grammar.rule("area.owner");
        wider = grammar.rule("area.wider");
        common = grammar.rule("area.common");
        region = grammar.rule("area.region");
        leans = grammar.rule("area.leans");
        issuer = grammar.rule("area.issuer");
        again = grammar.rule("area.this");
        topic = grammar.rule("area.topic");
        for (String name : Divisions.load().names()) {
            if (name.length() >= SHORTEST_DIVISION) {
                divisions.put(name, name);
            } else if (Divisions.load().named(name).stream().anyMatch(d -> d.kind() == PlaceKind.CITY)) {
                cities.put(name, name);
            }
        }
    }

    /**
     * The surface form of the owner that the words before a figure begin with; empty for the document's place.
     *
     * @param words   the indicator
     * @param printed the clause as printed, where a verb stands between the owner and what is counted
     */
    String area(Document document, String words, String printed) {
        Optional<Match> named = Stream.of(words, printed).flatMap(text -> owner.first(text).stream())
                .filter(match -> common.first(match.group("area")).isEmpty()).findFirst();
        if (named.isPresent()) {
            return FigurePhrase.bare(named.get().group("area"));
        }
        Optional<String> division = divisions.longestAt(words, 0).map(WordTrie.Hit::value)
                .filter(name -> !isHome(document, name)).or(() -> cityWithin(document, words));
        return division.or(() -> wider.first(words).or(() -> region.first(words)).map(match -> match.group("area")))
                .orElse("");
    }

    /** The work, park or firm that a whole sentence tells of; empty if it tells of none. */
    String topic(String sentence) {
        return topic.first(sentence).map(match -> match.group("area"))
                .filter(name -> common.first(name).isEmpty() && again.first(name).isEmpty()).orElse("");
    }

    /** Whether the words before a figure take up again what was named before (该项目). */
    boolean takesUp(String words) {
        return again.first(words).isPresent();
    }

    /** Whether the words before a figure leave it to those before them whose it is. */
    boolean leans(FigureReading reading, FigureReading before) {
        return reading.subject().equals(before.subject()) || reading.verb().isEmpty()
                && (leans.first(reading.subject()).isPresent()
                || before.subject().length() > 1 && reading.subject().startsWith(before.subject()));
    }

    /** The place that a sentence of a glossary tells of, by who issues the plan explained; empty if it says none. */
    String issuer(String sentence) {
        return issuer.first(sentence).map(match -> match.group("area"))
                .filter(name -> !Divisions.load().named(name).isEmpty()).orElse("");
    }

    /** A city of the document's province by its short name. */
    private Optional<String> cityWithin(Document document, String words) {
        return document.metadata().place().flatMap(place -> cities.longestAt(words, 0).map(WordTrie.Hit::value)
                .filter(name -> Divisions.load().named(name).stream()
                        .anyMatch(d -> !d.equals(place) && d.kind() == PlaceKind.CITY && d.isWithin(place))));
    }

    private static boolean isHome(Document document, String name) {
        Optional<Division> place = document.metadata().place();
        return place.isPresent() && Divisions.load().named(name).contains(place.get());
    }
}
