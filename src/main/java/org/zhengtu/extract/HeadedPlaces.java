package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds places by the last word of their names (…产业园, …公园, …大桥), without what is done with them before. */
final class HeadedPlaces {
    private final NameWords words = new NameWords("place-heads", "place-generic");
    private final HeadedNames names = new HeadedNames(words, Grammar.load("names"));
    private final Rule begin;
    private final Rule mayBegin;

    HeadedPlaces(Grammar grammar) {
        this.begin = grammar.rule("headed.begin");
        this.mayBegin = grammar.rule("headed.may-begin");
    }

    /**
     * The places of a sentence, {@code offset} being its place in the document.
     *
     * @param persons names of persons, which stand before places but are no parts of their names
     */
    List<Fact.PlaceNamed> find(String text, int offset, List<String> persons) {
        return names.find(text, offset).stream().flatMap(named -> cut(named, persons).stream())
                .map(named -> new Fact.PlaceNamed(ProgrammeCandidate.bare(named.text()),
                        PlaceFinder.kind(named.head().kind()), new Evidence(named.span(), "places/headed", 0.75)))
                .toList();
    }

    /** The name without verbs that stand before it; none if nothing but a verb tells it from others. */
    private Optional<HeadedNames.Named> cut(HeadedNames.Named named, List<String> persons) {
        String text = named.text();
        int head = text.length() - named.head().form().length();
        String before = text.substring(0, Math.max(0, head));
        int from = begin.matches(before).reduce((one, other) -> other).map(m -> m.span().end()).orElse(0);
        for (String person : persons) {
            int at = before.indexOf(person);
            from = at < 0 ? from : Math.max(from, at + person.length());
        }
        if (from > 0 && words.isGeneric(before.substring(from))) {
            return Optional.empty();
        }
        List<Match> verbs = mayBegin.matches(before.substring(from)).toList();
        int soft = verbs.isEmpty() ? from : from + verbs.get(verbs.size() - 1).span().end();
        boolean tells = !words.isGeneric(before.substring(soft));
        if (!tells && !verbs.isEmpty() && verbs.get(0).span().start() == 0) {
            return Optional.empty();
        }
        int start = tells ? soft : from;
        return Optional.of(start == 0 ? named : new HeadedNames.Named(
                new Span(named.span().start() + start, named.span().end()), text.substring(start), named.head(),
                named.quoted()));
    }
}
