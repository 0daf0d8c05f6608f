package org.zhengtu.text;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a list of words as one regular expression that prefers the longest word and fails fast: shared beginnings are
 * written once, and a look-ahead on the first character comes before the alternatives.
 */
final class WordPattern {
    private final TreeMap<Character, WordPattern> next = new TreeMap<>();
    private boolean word;

    private WordPattern() {
    }

    /** The expression, a group of its own without a number; it never matches if there are no words. */
    static String of(Collection<String> words) {
        WordPattern root = new WordPattern();
        for (String word : words) {
            WordPattern node = root;
            for (char c : word.toCharArray()) {
                node = node.next.computeIfAbsent(c, key -> new WordPattern());
            }
            node.word = true;
        }
        return root.next.isEmpty() ? "(?!)" : root.write(true);
    }

    private String write(boolean first) {
        StringBuilder heads = new StringBuilder();
        StringBuilder alternatives = new StringBuilder();
        for (Map.Entry<Character, WordPattern> entry : next.entrySet()) {
            heads.append(quote(entry.getKey()));
            alternatives.append(alternatives.isEmpty() ? "" : "|").append(quote(entry.getKey()));
            if (!entry.getValue().next.isEmpty()) {
                alternatives.append(entry.getValue().write(false));
            }
        }
        if (first) {
            return "(?:(?=[" + heads + "])(?:" + alternatives + "))";
        }
        return "(?:" + alternatives + (word ? ")?" : ")");
    }

    private static String quote(char c) {
        return "\\[](){}.*+?^$|&-~# ".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
    }
}
