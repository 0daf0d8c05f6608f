package org.zhengtu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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

    /** Sorted arrays rather than a map: a look-up then makes no objects. */
    private static final class Node<T> {
        private char[] keys = {};
        private List<Node<T>> nodes = List.of();
        private T value;

        private Node<T> next(char c) {
            int at = Arrays.binarySearch(keys, c);
            return at < 0 ? null : nodes.get(at);
        }

        private Node<T> nextOrNew(char c) {
            int at = Arrays.binarySearch(keys, c);
            if (at >= 0) {
                return nodes.get(at);
            }
            int place = -at - 1;
            char[] longer = Arrays.copyOf(keys, keys.length + 1);
            System.arraycopy(keys, place, longer, place + 1, keys.length - place);
            longer[place] = c;
            keys = longer;
            if (nodes.isEmpty()) {
                nodes = new ArrayList<>(1);
            }
            nodes.add(place, new Node<>());
            return nodes.get(place);
        }
    }

    /** A word found at a place. */
    public record Hit<T>(Span span, T value) {
    }

    /** Adds a word of at least one character, or gives it another value; to be done before the first look-up. */
    public void put(String word, T value) {
        Node<T> node = root;
        heads.set(word.charAt(0));
        for (int i = 0; i < word.length(); i++) {
            node = node.nextOrNew(word.charAt(i));
        }
        node.value = value;
    }

    /** The value of exactly this word. */
    public Optional<T> get(String word) {
        Node<T> node = root;
        for (int i = 0; i < word.length() && node != null; i++) {
            node = node.next(word.charAt(i));
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
            node = node.next(text.charAt(i));
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
