package org.zhengtu.text;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells with which characters a match of a regular expression can begin, so that a search looks only where one may
 * stand. Reads the part of Java's notation that grammars use; of anything else it says nothing, which is always safe.
 * Characters are UTF-16 units.
 */
final class FirstCharacters {
    private final String pattern;
    private int at;

    /** What an expression can begin with, and whether it can match nothing at all. */
    private record First(BitSet characters, boolean nullable) {
    }

    private FirstCharacters(String pattern) {
        this.pattern = pattern;
    }

    /** The characters, or nothing if a match may be empty or the notation is not known here. */
    static Optional<BitSet> of(String pattern) {
        if (pattern.contains("\\G")) {
            return Optional.empty();
        }
        FirstCharacters reader = new FirstCharacters(pattern);
        try {
            First first = reader.alternatives();
            return first.nullable() || reader.at < pattern.length()
                    ? Optional.empty() : Optional.of(first.characters());
        } catch (CharacterClass.UnknownNotation | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private First alternatives() {
        BitSet characters = new BitSet();
        boolean nullable = false;
        do {
            First branch = sequence();
            characters.or(branch.characters());
            nullable |= branch.nullable();
        } while (skip("|"));
        return new First(characters, nullable);
    }

    private First sequence() {
        BitSet characters = new BitSet();
        boolean nullable = true;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            First term = quantified(atom());
            if (nullable) {
                characters.or(term.characters());
                nullable = term.nullable();
            }
        }
        return new First(characters, nullable);
    }

    private First quantified(First atom) {
        boolean nullable = atom.nullable();
        if (skip("?") || skip("*")) {
            nullable = true;
        } else if (skip("{")) {
            nullable |= pattern.startsWith("0", at);
            at = pattern.indexOf('}', at) + 1;
        } else if (!skip("+")) {
            return atom;
        }
        if (!skip("?")) {
            skip("+");
        }
        return new First(atom.characters(), nullable);
    }

    private First atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> new First(characters(CharacterClass::members), false);
            case '\\' -> escape();
            case '.' -> new First(CharacterClass.all(), false);
            case '^', '$' -> new First(new BitSet(), true);
            default -> new First(CharacterClass.of(c), false);
        };
    }

    private First group() {
        boolean around = skip("?=") || skip("?!") || skip("?<=") || skip("?<!");
        if (!around && !skip("?:") && !skip("?>") && skip("?")) {
            if (!skip("<")) {
                throw new CharacterClass.UnknownNotation();
            }
            at = pattern.indexOf('>', at) + 1;
        }
        First inside = alternatives();
        if (!skip(")")) {
            throw new CharacterClass.UnknownNotation();
        }
        return around ? new First(new BitSet(), true) : inside;
    }

    private First escape() {
        char c = pattern.charAt(at);
        if (c == 'b' || c == 'B') {
            at++;
            return new First(new BitSet(), true);
        }
        return new First(characters(CharacterClass::escaped), false);
    }

    private BitSet characters(Function<CharacterClass, BitSet> part) {
        CharacterClass reader = new CharacterClass(pattern, at);
        BitSet found = part.apply(reader);
        at = reader.end();
        return found;
    }

    private boolean skip(String word) {
        if (!pattern.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }
}
