package org.zhengtu.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One rule of a {@link Grammar}: a pattern with named groups, values, and examples for and against. Immutable. */
public final class Rule {
    private static final double DEFAULT_CONFIDENCE = 0.8;
    /** With more characters than these, most texts hold one. */
    private static final int WORTH_WHILE = 1000;
    /** So many characters are sooner asked for one by one than looked for in a sentence. */
    private static final int FEW = 12;
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    private final String id;
    private final Pattern pattern;
    private final List<String> triggers;
    private final Map<String, String> values;
    private final List<Example> examples;
    private final List<String> groupNames;
    /** What a match can begin with, and what it must hold; null where that cannot be told or would not help. */
    private final CharacterSet first;
    private final CharacterSet needed;
    /** What is needed as a list, if it is short. */
    private final char[] fewNeeded;
    /** How far behind the begin of a match the nearest and the farthest place of such a character is. */
    private final int neededFrom;
    private final int neededTo;

    /** A text that the rule must find, with the groups it must yield, or must not find. */
    public record Example(boolean positive, String text, Map<String, String> groups, int line) {

        /** Keeps an unmodifiable copy of the groups. */
        public Example {
            groups = Map.copyOf(groups);
        }
    }

    Rule(String id, Pattern pattern, List<String> triggers, Map<String, String> values, List<Example> examples) {
        this.id = id;
        this.pattern = pattern;
        this.triggers = List.copyOf(triggers);
        this.values = Map.copyOf(values);
        this.examples = List.copyOf(examples);
        // MatchResult knows no names before Java 20; the pattern tells them.
        this.groupNames = GROUP.matcher(pattern.pattern()).results().map(found -> found.group(1)).distinct().toList();
        Optional<FirstCharacters.Characters> characters = FirstCharacters.of(pattern.pattern());
        // A rule that must stand where the last one ended (\\G) is only ever tried at a place.
        this.first = characters.filter(c -> !c.nullable() && !pattern.pattern().contains("\\G"))
                .map(c -> CharacterSet.of(c.first())).orElse(null);
        Optional<BitSet> held = characters.filter(c -> !c.nullable()).map(FirstCharacters.Characters::needed)
                .filter(set -> set.cardinality() < WORTH_WHILE);
        this.needed = held.map(CharacterSet::of).orElse(null);
        this.fewNeeded = held.filter(set -> set.cardinality() <= FEW).map(Rule::characters).orElse(null);
        this.neededFrom = characters.map(FirstCharacters.Characters::from).orElse(0);
        this.neededTo = characters.map(FirstCharacters.Characters::to).orElse(0);
    }

    /** The id, unique in its grammar; facts name it as the rule that found them. */
    public String id() {
        return id;
    }

    /** What {@code set} says of this key. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** How far the rule is to be trusted, 0 to 1. */
    public double confidence() {
        return value("confidence").map(Double::parseDouble).orElse(DEFAULT_CONFIDENCE);
    }

    /** The examples, in the order of the file. */
    public List<Example> examples() {
        return examples;
    }

    /** All matches from left to right, none overlapping another and none empty. */
    public Stream<Match> matches(CharSequence text) {
        if (!mayMatch(text)) {
            return Stream.empty();
        }
        List<Match> found = new ArrayList<>();
        Scan scan = new Scan(text);
        for (Match match = scan.next(); match != null; match = scan.next()) {
            if (match.span().length() > 0) {
                found.add(match);
            }
        }
        return found.stream();
    }

    /** The first match. */
    public Optional<Match> first(CharSequence text) {
        return mayMatch(text) ? Optional.ofNullable(new Scan(text).next()) : Optional.empty();
    }

    /** The match that begins exactly at {@code offset}; what stands before it can be looked back at. */
    public Optional<Match> at(CharSequence text, int offset) {
        if (!mayBegin(text, offset)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        matcher.region(offset, text.length());
        return matcher.lookingAt() ? Optional.of(match(matcher)) : Optional.empty();
    }

    /** Whether the whole text matches. */
    public Optional<Match> whole(CharSequence text) {
        if (!mayBegin(text, 0)) {
            return Optional.empty();
        }
        if (needed != null && !holdsNeeded(text)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(match(matcher)) : Optional.empty();
    }

    private boolean mayBegin(CharSequence text, int offset) {
        return first == null || offset < text.length() && first.has(text.charAt(offset));
    }

    private Match match(Matcher matcher) {
        return new Match(this, matcher.toMatchResult(), matcher);
    }

    /** Goes through a text from match to match; tries only where a match may begin. */
    private final class Scan {
        private final CharSequence text;
        private Matcher matcher;
        private int at;
        /** The place of a needed character, not nearer to the present place than such a one can be in a match. */
        private int needle = -1;

        Scan(CharSequence text) {
            this.text = text;
        }

        /** The next match, or null after the last. */
        Match next() {
            if (first == null) {
                return matcher().find() ? match(matcher) : null;
            }
            while (at < text.length() && isInReach()) {
                if (first.has(text.charAt(at)) && matcher().region(at, text.length()).lookingAt()) {
                    at = matcher.end();
                    return match(matcher);
                }
                at++;
            }
            return null;
        }

        /** Goes to the next place from which a needed character is in reach; false if there is none. */
        private boolean isInReach() {
            if (needed == null) {
                return true;
            }
            if (needle < at + neededFrom) {
                needle = needed.indexIn(text, at + neededFrom);
            }
            at = Math.max(at, needle - neededTo);
            return needle < text.length();
        }

        private Matcher matcher() {
            if (matcher == null) {
                matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            return matcher;
        }
    }

    boolean mayMatch(CharSequence text) {
        return (needed == null || holdsNeeded(text)) && isTriggeredBy(text);
    }

    /** Whether one of the words stands in a text without which the rule cannot match; true if it names none. */
    public boolean isTriggeredBy(CharSequence text) {
        if (triggers.isEmpty()) {
            return true;
        }
        String whole = text.toString();
        TextCharacters characters = TextCharacters.isWorthWhile(text) ? TextCharacters.of(text) : null;
        for (String trigger : triggers) {
            if ((characters == null || characters.holdsAllOf(trigger)) && whole.contains(trigger)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsNeeded(CharSequence text) {
        if (fewNeeded != null && TextCharacters.isWorthWhile(text)) {
            return TextCharacters.of(text).holdsOneOf(fewNeeded);
        }
        return needed.indexIn(text, 0) < text.length();
    }

    private static char[] characters(BitSet set) {
        char[] characters = new char[set.cardinality()];
        int i = 0;
        for (int c = set.nextSetBit(0); c >= 0; c = set.nextSetBit(c + 1)) {
            characters[i++] = (char) c;
        }
        return characters;
    }

    List<String> triggers() {
        return triggers;
    }

    Pattern pattern() {
        return pattern;
    }

    List<String> groupNames() {
        return groupNames;
    }

    @Override
    public String toString() {
        return id;
    }
}
