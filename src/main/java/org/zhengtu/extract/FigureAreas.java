package org.zhengtu.extract;

import java.util.Optional;
import org.zhengtu.document.Document;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.WordTrie;

/** Tells whose figure it is where that is not the document's place. */
final class FigureAreas {
    private static final int SHORTEST_DIVISION = 3;

    private final Rule owner;
    private final Rule wider;
    private final Rule common;
    private final WordTrie<String> divisions = new WordTrie<>();

    FigureAreas(Grammar grammar) {
        owner = grammar.rule("area.owner");
        wider = grammar.rule("area.wider");
        common = grammar.rule("area.common");
        for (String name : Divisions.load().names()) {
            if (name.length() >= SHORTEST_DIVISION) {
                divisions.put(name, name);
            }
        }
    }

    /** The surface form of the owner that the words before a figure begin with; empty for the document's place. */
    String area(Document document, String words) {
        Optional<Match> named = owner.first(words).filter(match -> common.first(match.group("area")).isEmpty());
        if (named.isPresent()) {
            return FigurePhrase.bare(named.get().group("area"));
        }
        Optional<String> division = divisions.longestAt(words, 0).map(WordTrie.Hit::value)
                .filter(name -> !isHome(document, name));
        return division.or(() -> wider.first(words).map(match -> match.group("area"))).orElse("");
    }

    private static boolean isHome(Document document, String name) {
        Optional<Division> place = document.metadata().place();
        return place.isPresent() && Divisions.load().named(name).contains(place.get());
    }
}
