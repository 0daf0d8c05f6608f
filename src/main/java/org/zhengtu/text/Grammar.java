package org.zhengtu.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rules of one kind, kept as data in {@code data/grammar/NAME.grammar} with examples that run as tests.
 *
 * <pre>
 * # a comment
 * let NUM = [0-9]+(?:\.[0-9]+)?          a part to use as {NUM} below; parts may use earlier parts
 * words POST = posts.form                a part made of a lexicon's column, the longest word first;
 * words HEAD = posts.form[rank=head]     … of the rows whose cell has that value only
 * use people                             takes the parts (not the rules) of another grammar
 *
 * rule chair.by-post
 * when 主持                              the rule is tried only where one of these words stands (| between several)
 * match (?&lt;post&gt;{POST})(?&lt;name&gt;{NAME})主持    further match lines continue it
 * set role=chair confidence=0.95         values that the code reads; confidence is 0.8 where nothing is said
 * + 区长王明主持会议 =&gt; name=王明         must be found, with these groups
 * - 各方主持公道                          must not be found; \n in an example is a line break
 * </pre>
 */
public final class Grammar {
    private final String name;
    private final Map<String, String> parts;
    private final List<Rule> rules;
    private final Map<String, Rule> byId = new HashMap<>();

    Grammar(String name, Map<String, String> parts, List<Rule> rules) {
        this.name = name;
        this.parts = new LinkedHashMap<>(parts);
        this.rules = List.copyOf(rules);
        rules.forEach(rule -> byId.put(rule.id(), rule));
    }

    /**
     * Loads a grammar that ships with the program.
     *
     * @throws IllegalStateException if it is missing or broken; the message names file, line and what was expected
     */
    public static Grammar load(String name) {
        return new GrammarReader(name).read();
    }

    /** The grammar's name, that of its file without the ending. */
    public String name() {
        return name;
    }

    /** All rules in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules whose id is {@code prefix} or begins with {@code prefix.}, in the order of the file. */
    public List<Rule> rules(String prefix) {
        return rules.stream().filter(r -> r.id().equals(prefix) || r.id().startsWith(prefix + ".")).toList();
    }

    /** The only rule with this id. @throws IllegalArgumentException if there is none */
    public Rule rule(String id) {
        Rule rule = byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule '" + id + "' in grammar " + name);
        }
        return rule;
    }

    /** All matches of all rules that {@link #rules(String)} selects, rule by rule. */
    public Stream<Match> matches(String prefix, CharSequence text) {
        return rules(prefix).stream().flatMap(rule -> rule.matches(text));
    }

    Map<String, String> parts() {
        return parts;
    }
}
