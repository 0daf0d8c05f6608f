package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Reads one line that a web page prints around an article, by {@code data/grammar/web.grammar}. */
final class WebLine {
    static final Grammar GRAMMAR = Grammar.load("web");
    private static final Rule LABEL = GRAMMAR.rule("label");
    private static final Rule MOMENT = GRAMMAR.rule("moment");
    private static final List<Rule> PLAIN = Stream.of("navigation", "neighbour", "copyright", "count", "controls",
            "document-number", "author-note",
            "contents").map(GRAMMAR::rule).toList();
    private static final int LONGEST = 240;
    private static final int LONGEST_VALUE = 40;
    private static final String SEPARATORS = " |丨/-—，,；;【】[]（）()";

    /** What a line says of the article. */
    enum What {
        SOURCE, AUTHOR, PHOTO, DATE, WRITTEN, OTHER
    }

    /** One thing that is said; dates keep their words. */
    record Field(What what, String value) {
    }

    private WebLine() {
    }

    /** What a line says if it says nothing else; an empty list for the page's own words, nothing for other lines. */
    static Optional<List<Field>> read(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        List<Match> labels = LABEL.matches(line).toList();
        if (!labels.isEmpty()) {
            Optional<List<Field>> fields = labelled(line, labels);
            if (fields.isPresent()) {
                return fields;
            }
        }
        return is("date-line", line) || is("adopted", line) ? Optional.of(List.of(new Field(What.DATE, line)))
                : dated(line).or(() -> isPlain(line) ? Optional.of(List.of()) : Optional.empty());
    }

    /** The label that a line consists of, when its value stands on the next line. */
    static Optional<What> labelAlone(String line) {
        return GRAMMAR.rule("label.alone").whole(line).map(WebLine::what);
    }

    /** Whether a whole line is what the rule describes. */
    static boolean is(String rule, String line) {
        return GRAMMAR.rule(rule).whole(line).isPresent();
    }

    private static boolean isPlain(String line) {
        return PLAIN.stream().anyMatch(rule -> rule.whole(line).isPresent());
    }

    private static What what(Match label) {
        return label.has("source") ? What.SOURCE : label.has("author") ? What.AUTHOR : label.has("photo") ? What.PHOTO
                : label.has("date") ? What.DATE : label.has("written") ? What.WRITTEN : What.OTHER;
    }

    private static Optional<List<Field>> labelled(String line, List<Match> labels) {
        List<Field> fields = new ArrayList<>();
        String before = trimmed(line.substring(0, labels.get(0).span().start()));
        String undated = trimmed(without(before));
        if (!undated.equals(before)) {
            fields.add(new Field(What.DATE, before));
        }
        if (!undated.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).span().start() : line.length();
            String value = trimmed(line.substring(labels.get(i).span().end(), end));
            if (value.length() > LONGEST_VALUE || value.chars().anyMatch(c -> "。！？".indexOf(c) >= 0)) {
                return Optional.empty();
            }
            add(fields, what(labels.get(i)), value);
        }
        return Optional.of(fields);
    }

    /** A value that holds the moment of publication too tells both. */
    static void add(List<Field> fields, What what, String value) {
        String rest = trimmed(without(value));
        boolean day = what == What.DATE || what == What.WRITTEN;
        if (!rest.equals(value) && !day) {
            fields.add(new Field(What.DATE, value));
        }
        if (!rest.isEmpty() || day) {
            fields.add(new Field(what, day ? value : rest));
        }
    }

    /** A day and the site's name. */
    private static Optional<List<Field>> dated(String line) {
        Optional<Span> moment = MOMENT.first(line).map(Match::span)
                .filter(span -> span.start() == 0 || span.end() == line.length());
        return moment.flatMap(span -> GRAMMAR.rule("site")
                .whole(line.substring(0, span.start()) + line.substring(span.end()))
                .map(site -> List.of(new Field(What.DATE, line), new Field(What.SOURCE, site.group("source")))));
    }

    private static String without(String text) {
        return MOMENT.first(text).map(moment -> text.substring(0, moment.span().start())
                + text.substring(moment.span().end())).orElse(text);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && SEPARATORS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && SEPARATORS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
