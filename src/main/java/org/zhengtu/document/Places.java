package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/** Finds names of divisions in text. */
final class Places {
    private static final WordTrie<Bearers> NAMES = names();

    private Places() {
    }

    /** A name in a text and the divisions that bear it, for a zone the one that holds it; short names are not full. */
    record Named(Span span, List<Division> divisions, boolean full) {
    }

    /** Who bears a name; {@code full} if it is not a short one. */
    private record Bearers(List<Division> divisions, boolean full) {
    }

    private static WordTrie<Bearers> names() {
        WordTrie<Bearers> trie = new WordTrie<>();
        Divisions divisions = Divisions.load();
        for (String name : divisions.names()) {
            List<Division> named = divisions.named(name);
            List<Division> bearers = named.stream().filter(d -> d.kind() != PlaceKind.COUNTRY)
                    .filter(d -> divisions.former(d).isEmpty())
                    .map(d -> d.kind() == PlaceKind.ZONE ? d.parent().orElse(d) : d).distinct().toList();
            if (bearers.isEmpty()) {
                // Of a name of the past what it became; the date of the document tells later which of both it is.
                bearers = named.stream().map(divisions::today).filter(d -> divisions.former(d).isEmpty())
                        .filter(d -> d.kind() != PlaceKind.COUNTRY).distinct().toList();
            }
            if (!bearers.isEmpty() && name.length() > 1) {
                // 示范县 and 建成县 are no 范县 and 成县: names of two characters are as weak as short ones.
                trie.put(name, new Bearers(bearers, name.length() > 2 && Stream.concat(bearers.stream(),
                        named.stream().filter(d -> divisions.former(d).isPresent()))
                        .anyMatch(d -> name.startsWith(d.name()))));
            }
        }
        return trie;
    }

    /** All names from left to right, the longest at each place. */
    static List<Named> in(String text) {
        List<Named> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<WordTrie.Hit<Bearers>> hit = NAMES.longestAt(text, at);
            if (hit.isPresent()) {
                Span span = hit.get().span();
                Bearers bearers = hit.get().value();
                found.add(new Named(span, bearers.divisions(), bearers.full()));
                at = span.end();
            } else {
                at++;
            }
        }
        return found;
    }

    /**
     * The division that a name with those above it means: 东江市青山区 is the 青山区 in 东江市. Empty if nothing in the text
     * is a division, or a single name has several bearers.
     */
    static Optional<Division> resolve(String text) {
        Optional<Division> above = Optional.empty();
        for (Named named : in(text)) {
            Optional<Division> outer = above;
            List<Division> inside = named.divisions().stream()
                    .filter(d -> outer.isEmpty() || d.isWithin(outer.get())).toList();
            if (inside.size() == 1) {
                above = Optional.of(inside.get(0));
            } else if (inside.size() > 1) {
                // A city and a county may share a short name; the one named so in full is meant.
                above = inside.stream().filter(d -> d.name().equals(named.span().of(text))).findFirst().or(() -> outer);
            }
        }
        return above;
    }
}
