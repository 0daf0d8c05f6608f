package org.zhengtu.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the notation that {@link Grammar} describes. Used once per grammar. */
final class GrammarReader {
    private static final Pattern PART = Pattern.compile("\\{([A-Z][A-Z0-9_]*)}");
    private static final Pattern WORDS = Pattern.compile("([A-Z][A-Z0-9_]*)\\s*=\\s*(.+)");
    private static final Pattern SOURCE = Pattern.compile("([\\w-]+)\\.([\\w-]+)(?:\\[([\\w-]+)=([^]]*)])?");

    private final String name;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private int line;

    private String id;
    private String match;
    private List<String> triggers;
    private Map<String, String> values;
    private List<Rule.Example> examples;

    GrammarReader(String name) {
        this.name = name;
    }

    Grammar read() {
        String path = "/grammar/" + name + ".grammar";
        try (InputStream in = Grammar.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("grammar is missing: " + path);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                take(text.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        closeRule();
        return new Grammar(name, parts, rules);
    }

    private void take(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        String[] words = text.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "use" -> Grammar.load(rest).parts().forEach(parts::put);
            case "let" -> define(rest);
            case "words" -> words(rest);
            case "rule" -> openRule(rest);
            case "when" -> open().triggers.addAll(List.of(rest.split("\\|")));
            case "match" -> open().match = match == null ? rest : match + rest;
            case "set" -> set(rest);
            case "+" -> open().examples.add(example(true, rest));
            case "-" -> open().examples.add(example(false, rest));
            default -> throw broken("unknown word '" + words[0]
                    + "', expected use, let, words, rule, when, match, set, + or -");
        }
    }

    private void define(String rest) {
        Matcher m = WORDS.matcher(rest);
        if (!m.matches()) {
            throw broken("expected: let NAME = expression");
        }
        parts.put(m.group(1), "(?:" + expand(m.group(2)) + ")");
    }

    private void words(String rest) {
        Matcher m = WORDS.matcher(rest);
        if (!m.matches()) {
            throw broken("expected: words NAME = lexicon.column[column=value]");
        }
        Set<String> found = new LinkedHashSet<>();
        for (String source : m.group(2).split("\\s*\\+\\s*")) {
            found.addAll(column(source));
        }
        parts.put(m.group(1), WordPattern.of(found));
    }

    private List<String> column(String source) {
        Matcher m = SOURCE.matcher(source);
        if (!m.matches()) {
            throw broken("'" + source + "' is no lexicon.column[column=value]");
        }
        String column = m.group(2);
        return Lexicon.load(m.group(1)).rows().stream()
                .filter(row -> m.group(3) == null || row.list(m.group(3)).contains(m.group(4)))
                .flatMap(row -> row.list(column).stream())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void openRule(String rest) {
        closeRule();
        if (!ids.add(rest)) {
            throw broken("a second rule '" + rest + "'");
        }
        id = rest;
        match = null;
        triggers = new ArrayList<>();
        values = new LinkedHashMap<>();
        examples = new ArrayList<>();
    }

    private GrammarReader open() {
        if (id == null) {
            throw broken("expected 'rule ID' before this");
        }
        return this;
    }

    private void set(String rest) {
        for (String pair : rest.split("\\s+")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw broken("'" + pair + "' is no key=value");
            }
            open().values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private Rule.Example example(boolean positive, String rest) {
        int arrow = rest.indexOf(" => ");
        Map<String, String> groups = new LinkedHashMap<>();
        if (arrow >= 0) {
            for (String pair : rest.substring(arrow + 4).strip().split("\\s+")) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw broken("'" + pair + "' is no group=text");
                }
                groups.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        String text = arrow < 0 ? rest : rest.substring(0, arrow);
        return new Rule.Example(positive, text.replace("\\n", "\n"), groups, line);
    }

    private void closeRule() {
        if (id == null) {
            return;
        }
        if (match == null) {
            throw broken("rule '" + id + "' has no match");
        }
        try {
            rules.add(new Rule(id, Pattern.compile(expand(match)), triggers, values, examples));
        } catch (PatternSyntaxException e) {
            throw new IllegalStateException(at() + "rule '" + id + "': " + e.getMessage(), e);
        }
        id = null;
    }

    private String expand(String expression) {
        Matcher m = PART.matcher(expression);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String part = parts.get(m.group(1));
            if (part == null) {
                throw broken("no part {" + m.group(1) + "}, there are " + parts.keySet());
            }
            m.appendReplacement(out, Matcher.quoteReplacement(part));
        }
        return m.appendTail(out).toString();
    }

    private IllegalStateException broken(String what) {
        return new IllegalStateException(at() + what);
    }

    private String at() {
        return name + ".grammar:" + line + ": ";
    }
}
