package org.zhengtu.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Rule;

/** Tells whose figure it is where that is not the document's place. */
final class FigureAreas {
    private final Rule owner;
    private final Rule wider;
    private final List<Rule> levels;
    private final Rule common;
    private final Rule region;
    private final Rule leans;
    private final Rule issuer;
    private final Rule again;
    private final Rule topic;
    private final FigureDivisions divisions = new FigureDivisions();

    FigureAreas(Grammar grammar) {
        owner = grammar.rule("area.owner");
        wider = grammar.rule("area.wider");
        levels = grammar.rules("level");
        common = grammar.rule("area.common");
        region = grammar.rule("area.region");
        leans = grammar.rule("area.leans");
        issuer = grammar.rule("area.issuer");
        again = grammar.rule("area.this");
        topic = grammar.rule("area.topic");
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
        Optional<String> division = divisions.at(document.metadata().place(), words);
        return division.or(() -> level(document, words))
                .or(() -> wider.first(words).or(() -> region.first(words)).map(match -> match.group("area")))
                .orElse("");
    }

    /**
     * The division above the document's place that words begin with (全省, 我市); the place itself is none, nor is what a
     * county-level city means by its own kind of name.
     */
    private Optional<String> level(Document document, String words) {
        Optional<Division> home = document.metadata().place();
        return levels.stream().flatMap(rule -> rule.first(words).stream()).findFirst()
                .filter(match -> !home.map(Division::name).orElse("").endsWith(lastOf(match.group("area"))))
                .flatMap(match -> divisions.above(home, PlaceKind.valueOf(
                        match.rule().value("kind").orElseThrow().toUpperCase(Locale.ROOT))));
    }

    private static String lastOf(String word) {
        return word.substring(word.length() - 1);
    }

    /** The work, park, firm or wider division that a whole sentence tells of; empty if it tells of none. */
    String topic(Document document, String sentence) {
        // A report is about its place; what it says of a level above, it says of single figures.
        boolean report = document.metadata().kind() == DocumentKind.REPORT;
        return named(sentence).or(() -> report ? Optional.empty() : level(document, sentence)).orElse("");
    }

    private Optional<String> named(String sentence) {
        return topic.first(sentence).map(match -> match.group("area"))
                .filter(name -> common.first(name).isEmpty() && again.first(name).isEmpty());
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
}
