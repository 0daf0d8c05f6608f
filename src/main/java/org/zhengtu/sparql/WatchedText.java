package org.zhengtu.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** Text to match that stops the matching when the query was ended: Java's expressions look at nothing but the text. */
final class WatchedText implements CharSequence {
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,12})");
    /** Repetitions of what may be empty run without a look at the text, so their number is bounded. */
    private static final double MOST_REPETITIONS = 100_000;

    private final String text;
    private final Watch watch;

    private WatchedText(String text, Watch watch) {
        this.text = text;
        this.watch = watch;
    }

    /** Looks for a pattern in a text. */
    static boolean finds(Pattern pattern, String text) {
        return bounded(() -> matcher(pattern, text).find());
    }

    /** Replaces each match, as {@link Matcher#replaceAll} does but for empty matches behind another match. */
    static String replace(Pattern pattern, String text, String by) {
        return bounded(() -> replaceUnbounded(matcher(pattern, text), by));
    }

    private static String replaceUnbounded(Matcher matcher, String by) {
        StringBuilder out = new StringBuilder();
        for (boolean first = true; matcher.find(); first = false) {
            if (first || matcher.start() != matcher.end()) {
                matcher.appendReplacement(out, by);
                requireShort("REPLACE", out.length());
            }
        }
        return matcher.appendTail(out).toString();
    }

    private interface Matching<T> {
        T result();
    }

    private static <T> T bounded(Matching<T> matching) {
        try {
            return matching.result();
        } catch (StackOverflowError e) {
            throw new ExprEvalException("the pattern is too complex for this text");
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("the replacement names no group: " + e.getMessage());
        }
    }

    private static Matcher matcher(Pattern pattern, String text) {
        Watch watch = Watch.current();
        return pattern.matcher(watch == null ? text : new WatchedText(text, watch));
    }

    /** Compiles the pattern of a call with arguments text, pattern, …, flags. */
    static Pattern pattern(String function, List<NodeValue> arguments, int flagsAt) {
        String flags = arguments.size() > flagsAt ? string(function, arguments.get(flagsAt)) : null;
        String pattern = string(function, arguments.get(1));
        double repetitions = COUNT.matcher(pattern).results().map(match -> Double.parseDouble(match.group(1)))
                .filter(count -> count > 1).reduce(1.0, (one, other) -> one * other);
        if (repetitions > MOST_REPETITIONS && (flags == null || !flags.contains("q"))) {
            throw new ExprEvalException("the pattern repeats too often");
        }
        try {
            return RegexEngine.makePattern(function, pattern, flags);
        } catch (StackOverflowError e) {
            throw new ExprEvalException("the pattern is too complex");
        }
    }

    static String string(String function, NodeValue value) {
        Node node = NodeValueOps.checkAndGetStringLiteral(function, value);
        return node.getLiteralLexicalForm();
    }

    /** Ends the query if a text that it makes is too long. */
    static void requireShort(String function, long length) {
        Watch watch = Watch.current();
        if (watch != null && length > watch.limits().textLength()) {
            throw watch.refuse(Refusal.tooLarge(function + " would make a text of more than "
                    + watch.limits().textLength() + " characters"));
        }
    }

    @Override
    public char charAt(int index) {
        watch.check();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
