package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;
import org.zhengtu.text.WordTrie;

/**
 * The short names that one document gives institutions: 青源 where it also says 青源集团, 白水医院 where it also says
 * 东江大学附属白水医院. They then stand for the fullest form.
 */
final class BodyAliases {
    private final Map<String, String> full = new HashMap<>();
    private final WordTrie<String> brands = new WordTrie<>();
    private boolean hasBrands;

    /**
     * Learns from the names found in a document.
     *
     * @param names printed names of institutions and firms
     */
    BodyAliases(Grammar grammar, Collection<String> names, BodyNameTest test) {
        Rule brand = grammar.rule("brand");
        Set<String> all = new HashSet<>(names);
        Rule shortened = grammar.rule("shortened");
        Map<String, List<String>> longer = new HashMap<>();
        for (String name : all) {
            for (int cut = 1; cut < name.length(); cut++) {
                String end = name.substring(cut);
                if (all.contains(end) && shortened.first(end).isPresent() && !test.isOrdinary(name.substring(0, cut))) {
                    longer.computeIfAbsent(end, key -> new ArrayList<>()).add(name);
                }
            }
        }
        longer.forEach((name, forms) -> {
            if (forms.size() == 1) {
                full.put(name, forms.get(0));
            }
        });
        for (String name : all) {
            Optional<Match> match = brand.whole(name);
            if (match.isPresent() && test.isFirmStem(match.get().group("brand"))) {
                brands.put(match.get().group("brand"), full.getOrDefault(name, name));
                hasBrands = true;
            }
        }
    }

    /** The fullest form of a name. */
    String fullOf(String name) {
        return full.getOrDefault(name, name);
    }

    /** Firms that a sentence names by their brand alone. */
    List<BodyMention> find(String text, Rule rule) {
        List<BodyMention> found = new ArrayList<>();
        for (int at = 0; hasBrands && at < text.length(); at++) {
            Optional<WordTrie.Hit<String>> hit = brands.longestAt(text, at);
            if (hit.isPresent()) {
                Span span = hit.get().span();
                found.add(new BodyMention(span, hit.get().value(), rule));
                at = span.end() - 1;
            }
        }
        return found;
    }
}
