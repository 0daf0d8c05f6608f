package org.zhengtu.text;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells with which characters a match of a regular expression can begin, and of which characters it must hold one, so
 * that a search looks only where one may stand. Reads the part of Java's notation that grammars use; of anything else it says nothing, which is always safe.
 * Characters are UTF-16 units.
 */
final class FirstCharacters {
    private final String pattern;
    private int at;

    /**
     * What is known of an expression.
     *
     * @param first    what a match can begin with
     * @param nullable whether a match can be empty
     * @param needed   every match that is not empty holds one of these; all characters if nothing is known
     */
    record Characters(BitSet first, boolean nullable, BitSet needed) {

        private static Characters one(BitSet characters) {
            return new Characters(characters, false, characters);
        }

        private static Characters nothing() {
            return new Characters(new BitSet(), true, CharacterClass.all());
        }
    }

    private FirstCharacters(String pattern) {
        this.pattern = pattern;
    }

    /** What is known of a pattern; nothing if its notation is not known here. */
    static Optional<Characters> of(String pattern) {
        FirstCharacters reader = new FirstCharacters(pattern);
        try {
            Characters found = reader.alternatives();
            return reader.at < pattern.length() ? Optional.empty() : Optional.of(found);
        } catch (CharacterClass.UnknownNotation | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Characters alternatives() {
        BitSet first = new BitSet();
        BitSet needed = new BitSet();
        boolean nullable = false;
        do {
            Characters branch = sequence();
            first.or(branch.first());
            needed.or(branch.needed());
            nullable |= branch.nullable();
        } while (skip("|"));
        return new Characters(first, nullable, needed);
    }

    private Characters sequence() {
        BitSet first = new BitSet();
        BitSet needed = CharacterClass.all();
        boolean nullable = true;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Characters term = quantified(atom());
            if (nullable) {
                first.or(term.first());
                nullable = term.nullable();
            }
            if (!term.nullable() && term.needed().cardinality() < needed.cardinality()) {
                needed = term.needed();
            }
        }
        return new Characters(first, nullable, needed);
    }

    private Characters quantified(Characters atom) {
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
        return new Characters(atom.first(), nullable, atom.needed());
    }

    private Characters atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> Characters.one(characters(CharacterClass::members));
            case '\\' -> escape();
            case '.' -> Characters.one(CharacterClass.all());
            case '^', '$' -> Characters.nothing();
            default -> Characters.one(CharacterClass.of(c));
        };
    }

    private Characters group() {
        boolean around = skip("?=") || skip("?!") || skip("?<=") || skip("?<!");
        if (!around && !skip("?:") && !skip("?>") && skip("?")) {
            if (!skip("<")) {
                throw new CharacterClass.UnknownNotation();
            }
            at = pattern.indexOf('>', at) + 1;
        }
        Characters inside = alternatives();
        if (!skip(")")) {
            throw new CharacterClass.UnknownNotation();
        }
        return around ? Characters.nothing() : inside;
    }

    private Characters escape() {
        char c = pattern.charAt(at);
        if (c == 'b' || c == 'B' || c == 'G') {
            at++;
            return Characters.nothing();
        }
        return Characters.one(characters(CharacterClass::escaped));
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
