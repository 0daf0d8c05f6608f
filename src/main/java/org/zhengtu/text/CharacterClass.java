package org.zhengtu.text;

import java.util.BitSet;

/**
 * Reads character classes and escapes of regular expressions into sets of UTF-16 units. Used by one thread, once.
 */
final class CharacterClass {
    private static final int CHARACTERS = 1 << 16;

    private final String pattern;
    private int at;

    /** The expression holds something that is not read here. */
    static final class UnknownNotation extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownNotation() {
            super(null, null, false, false);
        }
    }

    CharacterClass(String pattern, int at) {
        this.pattern = pattern;
        this.at = at;
    }

    static BitSet all() {
        BitSet all = new BitSet();
        all.set(0, CHARACTERS);
        return all;
    }

    static BitSet of(char c) {
        BitSet one = new BitSet();
        one.set(c);
        return one;
    }

    /** Where reading has come to. */
    int end() {
        return at;
    }

    /** Reads what stands after an opening bracket, to behind the closing one. */
    BitSet members() {
        boolean negated = pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        BitSet found = union();
        while (pattern.startsWith("&&", at)) {
            at += 2;
            found.and(union());
        }
        at++;
        if (negated) {
            found.flip(0, CHARACTERS);
        }
        return found;
    }

    private BitSet union() {
        BitSet found = new BitSet();
        while (pattern.charAt(at) != ']' && !pattern.startsWith("&&", at)) {
            char c = pattern.charAt(at++);
            if (c == '[') {
                found.or(members());
                continue;
            }
            BitSet one = c == '\\' ? escaped() : of(c);
            if (one.cardinality() == 1 && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                at++;
                char last = pattern.charAt(at++);
                int to = last == '\\' ? escaped().nextSetBit(0) : last;
                one.set(one.nextSetBit(0), to + 1);
            }
            found.or(one);
        }
        return found;
    }

    /** Reads what stands after a backslash. @throws UnknownNotation if it is none of those that grammars use */
    BitSet escaped() {
        char c = pattern.charAt(at++);
        switch (c) {
            case 'd':
                return range('0', '9');
            case 's':
                BitSet space = range('\t', '\r');
                space.set(' ');
                return space;
            case 'S':
                BitSet other = all();
                other.clear('\t', '\r' + 1);
                other.clear(' ');
                return other;
            case 'D':
                BitSet noDigit = all();
                noDigit.clear('0', '9' + 1);
                return noDigit;
            case 'n':
                return of('\n');
            case 'r':
                return of('\r');
            case 't':
                return of('\t');
            case 'u':
                at += 4;
                return of((char) Integer.parseInt(pattern.substring(at - 4, at), 16));
            default:
                if (Character.isLetterOrDigit(c)) {
                    throw new UnknownNotation();
                }
                return of(c);
        }
    }

    private static BitSet range(char first, char last) {
        BitSet range = new BitSet();
        range.set(first, last + 1);
        return range;
    }
}
