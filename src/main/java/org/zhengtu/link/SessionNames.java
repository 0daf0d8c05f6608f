package org.zhengtu.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.text.Division;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;

/** Writes out the short names of party, congress and CPPCC sessions, by the templates of grammar {@code meetings}. */
final class SessionNames {
    private final List<Rule> rules;
    private final Rule allOf;
    private final Rule levelWord;
    private final Rule part;
    private final Rule partNumber;
    private final Seats seats = new Seats(Grammar.load("body-names"));
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> words = new HashMap<>();
    private final String standing;

    /**
     * A session.
     *
     * @param ordinal  0 if it names all sessions so far
     * @param isPlaced whether it is known whose session it is
     */
    record Session(String name, String series, int ordinal, boolean isPlaced) {
    }

    SessionNames(Grammar grammar) {
        this.rules = grammar.rules("session");
        this.allOf = grammar.rule("all-of");
        this.levelWord = grammar.rule("level-word");
        this.part = grammar.rule("part");
        this.partNumber = grammar.rule("part-number");
        this.standing = grammar.rule("standing").value("name").orElseThrow();
        for (Lexicon.Row row : Lexicon.load("ordinals").rows()) {
            int value = Integer.parseInt(row.get("value"));
            numbers.put(row.get("form"), value);
            numbers.put(row.get("value"), value);
            words.put(value, row.get("form"));
        }
    }

    /** The number that a word or digits stand for, 0 if none. */
    int number(String word) {
        return numbers.getOrDefault(word, 0);
    }

    /** The session that a short name stands for in a document of {@code place}. */
    Optional<Session> resolve(String surface, Optional<Division> place) {
        Optional<Match> ofPart = part.whole(surface);
        if (ofPart.isPresent()) {
            return whole(ofPart.get().group("whole"), place).map(s -> part(s, ofPart.get().group("part")));
        }
        return whole(surface, place);
    }

    private Optional<Session> whole(String surface, Optional<Division> place) {
        return rules.stream().flatMap(rule -> rule.whole(surface).stream()).findFirst().map(m -> session(m, place));
    }

    /** A part of a session is a meeting of its own, counted within the session. */
    private Session part(Session session, String part) {
        Optional<Match> counted = partNumber.first(part);
        int ordinal = counted.map(m -> number(m.group("n"))).orElse(0);
        String rest = counted.map(m -> part.substring(0, m.span().start()) + part.substring(m.span().end()))
                .orElse(part);
        return new Session(session.name() + part, session.name() + rest, ordinal, session.isPlaced());
    }

    private Session session(Match m, Optional<Division> place) {
        String printed = m.group("place").isEmpty() ? m.group("late") : m.group("place");
        String division = allOf.whole(printed).isPresent() ? "" : division(printed, place);
        boolean placed = !division.isEmpty() && levelWord.whole(division).isEmpty()
                || allOf.whole(printed).isPresent() || !m.rule().value("name").orElse("").contains("<division>");
        return new Session(filled(m, "name", division), filled(m, "series", division), number(ordinalWord(m)), placed);
    }

    private static String ordinalWord(Match m) {
        String word = m.group(m.rule().value("ordinal").orElse("session"));
        return m.has("sessions") ? word.substring(0, 1) : word;
    }

    private String filled(Match m, String template, String division) {
        String filled = m.rule().value(template).orElse("");
        String session = word(ordinalWord(m));
        filled = number(session) == 0 ? m.rule().value("every-" + template).orElse(filled) : filled;
        return filled.replace("<division>", division).replace("<term>", word(m.group("term")))
                .replace("<session>", session).replace("<standing>", m.has("standing") ? standing : "");
    }

    private String word(String number) {
        return words.getOrDefault(number(number), number);
    }

    private String division(String printed, Optional<Division> place) {
        if (printed.isEmpty()) {
            return place.map(seats::official).orElse("");
        }
        if (levelWord.whole(printed).isPresent()) {
            return place.flatMap(p -> above(printed, p)).map(seats::official).orElse(printed);
        }
        return seats.read(printed, place).filter(s -> s.rest().isEmpty()).map(Seats.Seat::name).orElse(printed);
    }

    /** The division at or above {@code place} whose name ends with a word for its level. */
    static Optional<Division> above(String level, Division place) {
        for (Optional<Division> at = Optional.of(place); at.isPresent(); at = at.get().parent()) {
            if (at.get().name().endsWith(level)) {
                return at;
            }
        }
        return Optional.empty();
    }
}
