package org.zhengtu.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhengtu.document.Document;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/** Drops places that are part of an ordinary word; the lexicon {@code place-inside-words} has examples. */
final class OrdinaryWords {
    private final WordTrie<String> words = new WordTrie<>();
    private final int longest;

    OrdinaryWords() {
        Set<String> forms = new TreeSet<>();
        Lexicon.load("place-inside-words").rows().forEach(row -> forms.addAll(row.list("form")));
        forms.forEach(form -> words.put(form, form));
        longest = forms.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The facts without places that are none. */
    List<Fact> without(Document document, List<Fact> facts) {
        return facts.stream().filter(fact -> !(fact instanceof Fact.PlaceNamed place)
                || !isInside(document.repaired(), place.span())).toList();
    }

    /** Whether a word that holds more than the span covers it. */
    private boolean isInside(String text, Span span) {
        for (int begin = Math.max(0, span.end() - longest); begin <= span.start(); begin++) {
            int from = begin;
            if (words.longestAt(text, begin).map(WordTrie.Hit::span).filter(word -> word.end() >= span.end()
                    && (from < span.start() || word.end() > span.end())).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
