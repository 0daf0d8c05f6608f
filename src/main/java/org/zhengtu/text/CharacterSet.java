package org.zhengtu.text;

import java.util.BitSet;

/**
 * A set of UTF-16 units that answers quickly: a {@link BitSet} looks for its last word whenever it changes and checks
 * its bounds twice.
 */
final class CharacterSet {
    private static final int BITS = 6;
    private static final int WORDS = 1 << Character.SIZE - BITS;

    private final long[] words;

    private CharacterSet(long... words) {
        this.words = words;
    }

    /** An empty set that every unit can be added to. */
    static CharacterSet empty() {
        return new CharacterSet(new long[WORDS]);
    }

    /** An unchanging copy. */
    static CharacterSet of(BitSet characters) {
        return new CharacterSet(characters.toLongArray());
    }

    boolean has(char c) {
        int word = c >> BITS;
        return word < words.length && (words[word] & 1L << c) != 0;
    }

    void add(char c) {
        words[c >> BITS] |= 1L << c;
    }

    void remove(char c) {
        words[c >> BITS] &= ~(1L << c);
    }

    /** The first place from {@code from} on where a text has one of these; the text's length if it has none. */
    int indexIn(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !has(text.charAt(at))) {
            at++;
        }
        return Math.min(at, text.length());
    }
}
