package org.zhengtu.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;

/**
 * The wording of names of indicators: forms of one name, by {@code data/grammar/indicators.grammar} and
 * {@code data/lexicon/indicator-words.tsv}. Immutable.
 */
final class IndicatorNames {
    private static final int SHORTEST = 2;
    /** The full-width forms of ASCII begin here, with that of the space. */
    private static final int FULL_WIDTH = 0xFF00;

    private final List<Rule> folds;
    private final List<Rule> always;
    private final List<Rule> noHeads;
    private final List<Rule> bars;
    private final List<Word> words;

    /** A short form, what it stands for, and beside what it is part of another word. */
    private record Word(String brief, String full, List<String> notAfter, List<String> notBefore) {

        /** The name with the short form spelled out wherever it stands for itself. */
        String spellOut(String name) {
            if (!name.contains(brief)) {
                return name;
            }
            StringBuilder out = new StringBuilder();
            int done = 0;
            for (int at = name.indexOf(brief); at >= 0; at = name.indexOf(brief, done)) {
                int end = at + brief.length();
                boolean itself = !inFull(name, at) && notAfter.stream().noneMatch(name.substring(0, at)::endsWith)
                        && notBefore.stream().noneMatch(name.substring(end)::startsWith);
                out.append(name, done, at).append(itself ? full : brief);
                done = end;
            }
            return out.append(name, done, name.length()).toString();
        }

        private boolean inFull(String name, int at) {
            int within = full.indexOf(brief);
            return within >= 0 && name.startsWith(full, at - within);
        }
    }

    IndicatorNames() {
        Grammar grammar = Grammar.load("indicators");
        folds = grammar.rules("fold");
        always = folds.stream().filter(rule -> rule.value("always").isPresent()).toList();
        noHeads = grammar.rules("no-head");
        bars = grammar.rules("bar");
        words = Lexicon.load("indicator-words").rows().stream().map(row -> new Word(row.get("short"), row.get("full"),
                row.list("not-after"), row.list("not-before"))).toList();
    }

    /** What two spellings of one name have in common: width, marks, short words and case are the same. */
    String plain(String name) {
        return folded(name, folds.subList(0, 1)).toLowerCase(Locale.ROOT);
    }

    /** The name that an indicator bears which is not known. */
    String canonical(String name) {
        return folded(name, always);
    }

    /** The forms under which a name may be known, plain, those that leave most of it first. */
    Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>(List.of(folded(name, folds.subList(0, 1))));
        for (Rule fold : folds) {
            new ArrayList<>(forms).forEach(form -> forms.add(folded(form, List.of(fold))));
        }
        Set<String> plain = new LinkedHashSet<>();
        forms.forEach(form -> plain.add(form.toLowerCase(Locale.ROOT)));
        return plain;
    }

    /** Whether a longer name that ends with this one may be a narrower case of it. */
    boolean isHead(String name) {
        return noHeads.stream().noneMatch(rule -> rule.first(name).isPresent());
    }

    /** Whether words before a known name make another thing of it, not a narrower one. */
    boolean bars(String qualifier) {
        return bars.stream().anyMatch(rule -> rule.first(qualifier).isPresent());
    }

    private String folded(String name, List<Rule> rules) {
        String out = spelledOut(width(name.strip()));
        for (Rule rule : rules) {
            String rest = without(rule, out);
            out = rest.length() < SHORTEST || rest.length() == out.length() ? out : spelledOut(rest);
        }
        return out;
    }

    private static String without(Rule rule, String name) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Match match : rule.matches(name).toList()) {
            out.append(name, done, match.span().start());
            done = match.span().end();
        }
        return out.append(name, done, name.length()).toString();
    }

    private String spelledOut(String name) {
        String out = name;
        for (Word word : words) {
            out = word.spellOut(out);
        }
        return out;
    }

    /** Letters and digits half-width; brackets full-width, as in Chinese print. */
    private static String width(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c == '(' || c == ')') {
                out.appendCodePoint(c - ' ' + FULL_WIDTH);
            } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER) {
                out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
