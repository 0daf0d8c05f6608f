package org.zhengtu.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells with which characters a match of a regular expression can begin, of which characters it must hold one and how
 * far behind its begin, so that a search looks only where one may stand. Reads the part of Java's notation that grammars use; of anything else
 * it says nothing, which is always safe. Characters are UTF-16 units.
 */
final class FirstCharacters {
    // Shared and never changed: only unions of new sets are written to.
    private static final BitSet ANY = CharacterClass.all();
    private static final Characters NOTHING = new Characters(new BitSet(), ANY, 0, 0, 0, 0);
    private static final Characters ONE_UNIT = new Characters(ANY, ANY, 0, 0, 1, 1);
    /** As good as any number; sums and products of such stay numbers. */
    private static final int MANY = 1 << 14;
    /** A class may match a character of two units. */
    private static final int LONGEST_CHARACTER = 2;

    private final String pattern;
    private int at;
    /** Whether only lengths are asked for. */
    private boolean lengths;

    /**
     * What is known of an expression.
     *
     * @param first    what a match can begin with
     * @param needed   every match that is not empty holds one of these; all characters if nothing is known
     * @param from     how far behind the begin such a one stands at least
     * @param to       how far behind the begin it stands at most
     * @param shortest the least length of a match
     * @param longest  the greatest length of a match
     */
    record Characters(BitSet first, BitSet needed, int from, int to, int shortest, int longest) {

        /** Whether a match can be empty. */
        boolean nullable() {
            return shortest == 0;
        }

        private static Characters one(BitSet characters, int longest) {
            return new Characters(characters, characters, 0, 0, 1, longest);
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
        } catch (CharacterClass.UnknownNotation | StringIndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Characters alternatives() {
        List<Characters> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (skip("|"));
        if (branches.size() == 1) {
            return branches.get(0);
        }
        BitSet first = new BitSet();
        BitSet needed = new BitSet();
        if (!lengths) {
            branches.forEach(branch -> first.or(branch.first()));
            branches.forEach(branch -> needed.or(branch.needed()));
        }
        return new Characters(first, needed, branches.stream().mapToInt(Characters::from).min().orElse(0),
                branches.stream().mapToInt(Characters::to).max().orElse(MANY),
                branches.stream().mapToInt(Characters::shortest).min().orElse(0),
                branches.stream().mapToInt(Characters::longest).max().orElse(MANY));
    }

    private Characters sequence() {
        BitSet first = new BitSet();
        Characters needed = new Characters(first, ANY, 0, MANY, 0, 0);
        int choices = Integer.MAX_VALUE;
        int shortest = 0;
        int longest = 0;
        boolean outer = lengths;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            // Nothing better can be learnt from the rest, and in word lists the rest is long.
            lengths = outer || choices == 1 && shortest > 0;
            Characters term = quantified(atom());
            if (shortest == 0 && !lengths) {
                first.or(term.first());
            }
            int count = term.nullable() || lengths ? Integer.MAX_VALUE : term.needed().cardinality();
            if (count < choices) {
                needed = new Characters(first, term.needed(), shortest + term.from(),
                        Math.min(MANY, longest + term.to()), 0, 0);
                choices = count;
            }
            shortest = Math.min(MANY, shortest + term.shortest());
            longest = Math.min(MANY, longest + term.longest());
        }
        lengths = outer;
        return new Characters(first, needed.needed(), Math.min(MANY, needed.from()), needed.to(), shortest, longest);
    }

    private Characters quantified(Characters atom) {
        int least = 1;
        int most = 1;
        if (skip("?")) {
            least = 0;
        } else if (skip("*")) {
            least = 0;
            most = MANY;
        } else if (skip("+")) {
            most = MANY;
        } else if (skip("{")) {
            int end = pattern.indexOf('}', at);
            String[] numbers = pattern.substring(at, end).split(",", -1);
            least = Integer.parseInt(numbers[0]);
            most = numbers.length == 1 ? least : numbers[1].isEmpty() ? MANY : Integer.parseInt(numbers[1]);
            at = end + 1;
        } else {
            return atom;
        }
        if (!skip("?")) {
            skip("+");
        }
        return new Characters(atom.first(), atom.needed(), atom.from(), atom.to(),
                times(atom.shortest(), least), times(atom.longest(), most));
    }

    private static int times(int length, int count) {
        return Math.min(MANY, length * Math.min(MANY, count));
    }

    private Characters atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> Characters.one(characters(CharacterClass::members), LONGEST_CHARACTER);
            case '\\' -> escape();
            case '.' -> Characters.one(ANY, LONGEST_CHARACTER);
            case '^', '$' -> NOTHING;
            default -> character(c);
        };
    }

    private Characters character(char c) {
        if (Character.isSurrogate(c)) {
            throw new CharacterClass.UnknownNotation();
        }
        return lengths ? ONE_UNIT : Characters.one(CharacterClass.of(c), 1);
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
        return Characters.one(characters(CharacterClass::escaped), LONGEST_CHARACTER);
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
