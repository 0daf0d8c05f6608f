package org.zhengtu.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a list of words as one regular expression that prefers the longest word and fails fast: shared beginnings are
 * written once, and many alternatives are divided by look-aheads on their first character.
 */
final class WordPattern {
    private static final int FEW = 8;

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
        String alternatives = alternatives(List.copyOf(next.entrySet()));
        return "(?:" + alternatives + (word && !first ? ")?" : ")");
    }

    /** Many alternatives are divided by ranges of their first characters: Java tries alternatives one by one. */
    private static String alternatives(List<Map.Entry<Character, WordPattern>> entries) {
        List<String> written = new ArrayList<>();
        if (entries.size() <= FEW) {
            for (Map.Entry<Character, WordPattern> entry : entries) {
                WordPattern rest = entry.getValue();
                written.add(quote(entry.getKey()) + (rest.next.isEmpty() ? "" : rest.write(false)));
            }
            return String.join("|", written);
        }
        int size = (entries.size() + FEW - 1) / FEW;
        for (int i = 0; i < entries.size(); i += size) {
            List<Map.Entry<Character, WordPattern>> part = entries.subList(i, Math.min(i + size, entries.size()));
            char last = part.get(part.size() - 1).getKey();
            written.add("(?=[" + quote(part.get(0).getKey()) + "-" + quote(last) + "])(?:" + alternatives(part) + ")");
        }
        return String.join("|", written);
    }

    private static String quote(char c) {
        return "\\[](){}.*+?^$|&-~# ".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
    }
}
