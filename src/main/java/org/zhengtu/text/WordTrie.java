package org.zhengtu.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Words with a value each, found in running text by the longest match. For large word lists (places, bodies); small
 * ones stand in a {@link Grammar}.
 *
 * @param <T> what a word stands for
 */
public final class WordTrie<T> {
    private final Node<T> root = new Node<>();
    // Most places of a text begin no word; this tells without a look-up.
    private final BitSet heads = new BitSet();

    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>(2);
        private T value;
    }

    /** A word found at a place. */
    public record Hit<T>(Span span, T value) {
    }

    /** Adds a word of at least one character, or gives it another value; to be done before the first look-up. */
    public void put(String word, T value) {
        Node<T> node = root;
        heads.set(word.charAt(0));
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
        }
        node.value = value;
    }

    /** The value of exactly this word. */
    public Optional<T> get(String word) {
        Node<T> node = root;
        for (int i = 0; i < word.length() && node != null; i++) {
            node = node.next.get(word.charAt(i));
        }
        return node == null ? Optional.empty() : Optional.ofNullable(node.value);
    }

    /** The longest word that begins at {@code offset}. */
    public Optional<Hit<T>> longestAt(CharSequence text, int offset) {
        if (offset >= text.length() || !heads.get(text.charAt(offset))) {
            return Optional.empty();
        }
        Node<T> node = root;
        Hit<T> best = null;
        for (int i = offset; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                best = new Hit<>(new Span(offset, i + 1), node.value);
            }
        }
        return Optional.ofNullable(best);
    }
}
