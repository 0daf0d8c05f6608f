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
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    private final String id;
    private final Pattern pattern;
    private final List<String> triggers;
    private final BitSet triggerHeads = new BitSet();
    private final Map<String, String> values;
    private final List<Example> examples;
    private final List<String> groupNames;
    /** What a match can begin with, and what it must hold; null where that cannot be told or would not help. */
    private final BitSet first;
    private final BitSet needed;

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
        triggers.forEach(trigger -> triggerHeads.set(trigger.charAt(0)));
        this.values = Map.copyOf(values);
        this.examples = List.copyOf(examples);
        // MatchResult knows no names before Java 20; the pattern tells them.
        this.groupNames = GROUP.matcher(pattern.pattern()).results().map(found -> found.group(1)).distinct().toList();
        Optional<FirstCharacters.Characters> characters = FirstCharacters.of(pattern.pattern());
        // A rule that must stand where the last one ended (\\G) is only ever tried at a place.
        this.first = characters.filter(c -> !c.nullable() && !pattern.pattern().contains("\\G"))
                .map(FirstCharacters.Characters::first).orElse(null);
        this.needed = characters.filter(c -> !c.nullable()).map(FirstCharacters.Characters::needed)
                .filter(set -> set.cardinality() < WORTH_WHILE).orElse(null);
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
        return first == null || offset < text.length() && first.get(text.charAt(offset));
    }

    private Match match(Matcher matcher) {
        return new Match(this, matcher.toMatchResult(), matcher);
    }

    /** Goes through a text from match to match; tries only where a match may begin. */
    private final class Scan {
        private final CharSequence text;
        private Matcher matcher;
        private int at;

        Scan(CharSequence text) {
            this.text = text;
        }

        /** The next match, or null after the last. */
        Match next() {
            if (first == null) {
                return matcher().find() ? match(matcher) : null;
            }
            while (at < text.length()) {
                if (first.get(text.charAt(at)) && matcher().region(at, text.length()).lookingAt()) {
                    at = matcher.end();
                    return match(matcher);
                }
                at++;
            }
            return null;
        }

        private Matcher matcher() {
            if (matcher == null) {
                matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            return matcher;
        }
    }

    boolean mayMatch(CharSequence text) {
        if (needed != null && !holdsNeeded(text)) {
            return false;
        }
        return isTriggeredBy(text);
    }

    /** Whether one of the words stands in a text without which the rule cannot match; true if it names none. */
    public boolean isTriggeredBy(CharSequence text) {
        if (triggers.isEmpty()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (triggerHeads.get(text.charAt(i)) && holdsTrigger(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsTrigger(CharSequence text, int offset) {
        for (String trigger : triggers) {
            int i = 0;
            while (i < trigger.length() && offset + i < text.length() && trigger.charAt(i) == text.charAt(offset + i)) {
                i++;
            }
            if (i == trigger.length()) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsNeeded(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (needed.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
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
