package org.zhengtu.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** What a {@link Rule} found: the whole and its named groups, as text and as spans of the text searched. Immutable. */
public final class Match {
    private final Rule rule;
    private final Span span;
    private final String text;
    private final Map<String, Span> groups = new LinkedHashMap<>();

    Match(Rule rule, MatchResult result, Matcher matcher) {
        this.rule = rule;
        this.span = new Span(result.start(), result.end());
        this.text = result.group();
        for (String name : rule.groupNames()) {
            if (matcher.start(name) >= 0) {
                groups.put(name, new Span(matcher.start(name), matcher.end(name)));
            }
        }
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** The whole match. */
    public Span span() {
        return span;
    }

    /** The text of the whole match. */
    public String text() {
        return text;
    }

    /** Whether a group took part in the match. */
    public boolean has(String group) {
        return groups.containsKey(group);
    }

    /** The place of a group. @throws IllegalArgumentException if it took no part */
    public Span span(String group) {
        Span found = groups.get(group);
        if (found == null) {
            throw new IllegalArgumentException("rule " + rule + " yields no '" + group + "' here, but "
                    + groups.keySet());
        }
        return found;
    }

    /** The text of a group, empty if it took no part. */
    public String group(String group) {
        Span found = groups.get(group);
        return found == null ? "" : text.substring(
                Math.max(0, found.start() - span.start()), Math.min(text.length(), found.end() - span.start()));
    }
}
