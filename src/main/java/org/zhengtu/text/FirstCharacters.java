package org.zhengtu.text;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells with which characters a match of a regular expression can begin, and of which characters it must hold one, so
 * that a search looks only where one may stand. Reads the part of Java's notation that grammars use; of anything else
 * it says nothing, which is always safe. Characters are UTF-16 units.
 */
final class FirstCharacters {
    // Shared and never changed: only unions of new sets are written to.
    private static final BitSet ANY = CharacterClass.all();
    private static final Characters NOTHING = new Characters(new BitSet(), true, ANY);

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
        BitSet needed = ANY;
        int choices = Integer.MAX_VALUE;
        boolean nullable = true;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            if (choices == 1 && !nullable) {
                // Nothing better can be learnt from the rest, and in word lists the rest is long.
                quantified(skipped());
                continue;
            }
            Characters term = quantified(atom());
            if (nullable) {
                first.or(term.first());
                nullable = term.nullable();
            }
            int count = term.nullable() ? Integer.MAX_VALUE : term.needed().cardinality();
            if (count < choices) {
                needed = term.needed();
                choices = count;
            }
        }
        return new Characters(first, nullable, needed);
    }

    /** Passes over one atom without asking what it matches. */
    private Characters skipped() {
        int depth = 0;
        do {
            char c = pattern.charAt(at);
            if (c == '[') {
                at++;
                characters(CharacterClass::members);
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at += c == '\\' ? 2 : 1;
            }
        } while (depth > 0);
        return NOTHING;
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
            case '^', '$' -> NOTHING;
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
        return around ? NOTHING : inside;
    }

    private Characters escape() {
        char c = pattern.charAt(at);
        if (c == 'b' || c == 'B' || c == 'G') {
            at++;
            return NOTHING;
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
