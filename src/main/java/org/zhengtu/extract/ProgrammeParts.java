package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Numerals;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * Reads what an explanation lists as the parts of the term that it explains. A list is believed where the words that
 * lead to it say so, or where it has as many members as the term counts: 三大行动, 两重. Immutable.
 */
final class ProgrammeParts {
    private static final String SEPARATORS = "、；;";
    private static final String OPEN = "“（";
    private static final String CLOSE = "”）";

    private final Grammar grammar;
    private final Rule count;
    private final List<Rule> tails;

    /** One part at its place in the explanation. */
    record Part(Span span, String name, String rule) {
    }

    ProgrammeParts(Grammar grammar) {
        this.grammar = grammar;
        this.count = grammar.rule("count.name");
        this.tails = grammar.rules("tail");
    }

    /** The parts in their order; none if the explanation lists none. */
    List<Part> of(String term, String explanation) {
        return Stream.of(groups(term, explanation), all("parts.brackets", explanation, 2),
                        all("parts.lead", explanation, 1), whole(term, explanation), framed(explanation),
                        all("parts.quoted", explanation, 1), countedAny(explanation))
                .filter(parts -> parts.size() > 1).findFirst().orElse(List.of());
    }

    /** The members of a list that a term counts, or that has at least two of which all are of one kind. */
    List<Part> listed(String term, String text, Span list, String rule) {
        List<Part> parts = split(text, list, SEPARATORS, rule);
        int said = counted(term);
        return said == parts.size() || said == 0 && alike(parts) ? parts : List.of();
    }

    /** How many parts a term says that it has, 0 if it does not say. */
    int counted(String term) {
        return count.first(term).map(match -> Numerals.whole(match.group("n"))).map(n -> n > 1 ? n : 0).orElse(0);
    }

    private List<Part> groups(String term, String text) {
        List<Part> parts = new ArrayList<>();
        int groups = 0;
        for (Match match : grammar.rule("parts.groups").matches(text).toList()) {
            String mark = match.group("mark");
            if (term.contains(mark) || text.indexOf(mark) < match.span("mark").start()) {
                parts.addAll(split(text, match.span("parts"), SEPARATORS, match.rule().id()));
                groups++;
            }
        }
        return groups > 1 ? parts : List.of();
    }

    private List<Part> all(String rule, String text, int least) {
        List<Match> matches = grammar.rule(rule).matches(text).toList();
        return matches.size() < least ? List.of() : matches.stream()
                .flatMap(match -> split(text, match.span("parts"), SEPARATORS, rule).stream()).toList();
    }

    private List<Part> whole(String term, String text) {
        Optional<Match> match = grammar.rule("parts.whole").first(text);
        if (match.isEmpty()) {
            return List.of();
        }
        Span list = match.get().span("parts");
        List<Part> best = List.of();
        for (String separators : List.of(SEPARATORS, "，,", "、，和")) {
            List<Part> parts = split(text, list, separators, match.get().rule().id());
            if (parts.size() > 1 && (parts.size() == counted(term) || best.isEmpty() && alike(parts))) {
                best = parts;
            }
            if (best.size() == counted(term) && !best.isEmpty()) {
                return best;
            }
        }
        return counted(term) == 0 ? best : List.of();
    }

    /** Members that hold commas themselves, told by their last word, as many as the words behind them count. */
    private List<Part> framed(String text) {
        for (Match match : grammar.rule("parts.framed").matches(text).toList()) {
            List<Part> parts = new ArrayList<>();
            Span list = match.span("parts");
            String unit = match.group("unit");
            int start = list.start();
            for (int i = start + 1; i <= list.end(); i++) {
                boolean ends = i == list.end() || text.charAt(i) == '，';
                if (ends && text.startsWith(unit, i - unit.length())) {
                    parts.add(new Part(new Span(start, i), text.substring(start, i), match.rule().id()));
                    start = i + 1;
                }
            }
            if (parts.size() == Numerals.whole(match.group("n"))) {
                return parts;
            }
        }
        return List.of();
    }

    private List<Part> within(String text, Match match) {
        List<Part> parts = split(text, match.span("parts"), SEPARATORS, match.rule().id());
        return parts.size() <= Numerals.whole(match.group("n")) ? parts : List.of();
    }

    private List<Part> countedAny(String text) {
        return grammar.rule("parts.counted").matches(text).map(match -> within(text, match))
                .filter(parts -> parts.size() > 1).findFirst().orElse(List.of());
    }

    /** Cuts a list at its separators outside of quotation marks and brackets, and the last member where the list ends. */
    private List<Part> split(String text, Span list, String separators, String rule) {
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        int start = list.start();
        for (int i = start; i <= list.end(); i++) {
            char c = i < list.end() ? text.charAt(i) : '\0';
            boolean quotes = c == '“' && depth == 0 && i > list.start() && text.charAt(i - 1) == '”';
            if (i == list.end() || quotes || depth == 0 && separators.indexOf(c) >= 0) {
                add(text, new Span(start, i), i == list.end(), rule, parts);
                start = quotes ? i : i + 1;
            }
            depth += OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 && depth > 0 ? -1 : 0;
        }
        return parts;
    }

    private void add(String text, Span span, boolean last, String rule, List<Part> parts) {
        String name = span.of(text);
        for (Rule tail : last ? tails : List.<Rule>of()) {
            Optional<Match> match = tail.first(name);
            boolean shared = match.isPresent() && parts.stream().anyMatch(other -> tail.first(other.name()).isPresent());
            if (match.isPresent() && !shared && match.get().span().start() > 1) {
                name = name.substring(0, match.get().span().start());
            }
        }
        if (name.length() > 1) {
            parts.add(new Part(new Span(span.start(), span.start() + name.length()), name, rule));
        }
    }

    /** Whether all members end alike. */
    private static boolean alike(List<Part> parts) {
        String first = parts.get(0).name();
        String end = first.substring(Math.max(0, first.length() - 2));
        return parts.size() > 1 && parts.stream().allMatch(part -> part.name().endsWith(end));
    }
}
