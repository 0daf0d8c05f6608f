package org.zhengtu.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengtu.extract.Fact.Comparator;
import org.zhengtu.extract.FigureToken.UnitClass;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.WordTrie;

/** What the lexicons of figures say of a word. Immutable once loaded. */
final class FigureWords {
    private final Map<String, UnitClass> units = new HashMap<>();
    private final WordTrie<Link> links = new WordTrie<>();
    private final Map<String, Comparator> ends = new HashMap<>();
    private final WordTrie<String> implied = new WordTrie<>();
    private final Set<String> elliptic;
    private final Set<String> ofThings;
    private final Set<String> heads;

    /** A word between a phrase and its figure. */
    record Link(Comparator comparator, String role) {
    }

    FigureWords() {
        for (Lexicon.Row row : Lexicon.load("units").rows()) {
            units.putIfAbsent(row.get("form"), UnitClass.valueOf(row.get("class").toUpperCase(Locale.ROOT)));
        }
        for (Lexicon.Row row : Lexicon.load("figure-links").rows()) {
            links.put(row.get("form"), new Link(comparator(row.get("comparator")), row.get("role")));
        }
        for (Lexicon.Row row : Lexicon.load("figure-ends").rows()) {
            ends.put(row.get("form"), comparator(row.get("comparator")));
        }
        for (Lexicon.Row row : Lexicon.load("implied-units").rows()) {
            implied.put(row.get("word"), row.get("unit"));
        }
        Lexicon names = Lexicon.load("figure-heads");
        heads = names.column("form").stream().collect(Collectors.toUnmodifiableSet());
        elliptic = with(names, "yes");
        ofThings = with(names, "thing");
    }

    private static Set<String> with(Lexicon names, String elliptic) {
        return names.rows().stream().filter(row -> row.get("elliptic").equals(elliptic))
                .map(row -> row.get("form")).collect(Collectors.toUnmodifiableSet());
    }

    /** The comparator with this sign. @throws IllegalStateException if there is none */
    static Comparator comparator(String sign) {
        for (Comparator comparator : Comparator.values()) {
            if (comparator.sign().equals(sign)) {
                return comparator;
            }
        }
        throw new IllegalStateException("no comparator has the sign '" + sign + "'");
    }

    /** The class of a unit, also of one with a second measure word in brackets (套（间）). */
    UnitClass unitClass(String base) {
        int bracket = base.indexOf('（');
        return units.getOrDefault(bracket > 0 ? base.substring(0, bracket) : base, UnitClass.NONE);
    }

    /** The measure word that a figure leaves out, by the first word of what is counted that has one. */
    Optional<String> impliedUnit(String counted) {
        for (int at = 0; at < counted.length(); at++) {
            Optional<String> unit = implied.longestAt(counted, at).map(WordTrie.Hit::value);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    Optional<Comparator> end(String word) {
        return Optional.ofNullable(ends.get(word));
    }

    /** What the words before a figure say together: the last comparator that is not plain equality, any role. */
    Link links(String before) {
        Comparator comparator = Comparator.EQUAL;
        String role = "";
        int at = 0;
        while (at < before.length()) {
            Optional<WordTrie.Hit<Link>> hit = links.longestAt(before, at);
            if (hit.isEmpty()) {
                at++;
                continue;
            }
            Link link = hit.get().value();
            comparator = link.comparator() == Comparator.EQUAL ? comparator : link.comparator();
            role = link.role().isEmpty() ? role : link.role();
            at = hit.get().span().end();
        }
        return new Link(comparator, role);
    }

    /** Whether the word alone is no indicator and needs what was named before it. */
    boolean isElliptic(String word, String before) {
        return elliptic.contains(word) || ofThings.contains(word) && headOf(before).isEmpty();
    }

    /** The last word of an indicator's name (产值, 增加值), if it ends in one; the longest counts. */
    Optional<String> headOf(String phrase) {
        for (int start = 0; start < phrase.length(); start++) {
            if (heads.contains(phrase.substring(start))) {
                return Optional.of(phrase.substring(start));
            }
        }
        return Optional.empty();
    }
}
