package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** A title at the head of a document, which may be printed over several lines. */
record TitleLines(String text, Span span) {
    private static final Rule GOES_ON = Grammar.load("masthead").rule("goes-on");
    private static final int MOST_LINES = 3;
    private static final int LONGEST_LINE = 40;
    /** 工作报告 alone is the end of a title whose beginning stands above. */
    private static final int SHORTEST = 4;

    /**
     * The first title that a rule knows, in its group {@code title} if it has one. Lines are one title only if none of
     * them is a title by itself: the name of a body may stand above a complete one.
     */
    static Optional<TitleLines> find(List<Paragraph> head, Rule rule) {
        for (int i = 0; i < head.size(); i++) {
            Optional<TitleLines> found = Optional.empty();
            for (int n = 1; n <= MOST_LINES && i + n <= head.size() && found.isEmpty(); n++) {
                List<Paragraph> lines = head.subList(i, i + n);
                found = n == 1 || isOne(lines, rule) ? of(lines, rule) : Optional.empty();
            }
            if (found.isPresent()) {
                boolean goesOn = i + 1 < head.size() && GOES_ON.whole(head.get(i + 1).text()).isPresent();
                Optional<TitleLines> one = found;
                return goesOn ? of(head.subList(i, i + 2), rule)
                        .filter(two -> two.text().length() > one.get().text().length()).or(() -> one) : found;
            }
        }
        return Optional.empty();
    }

    /** Where lines print a title that is known. */
    static Optional<TitleLines> of(String title, List<Paragraph> lines) {
        for (int i = 0; i < lines.size() && !title.isEmpty(); i++) {
            StringBuilder joined = new StringBuilder();
            for (int n = i; n < Math.min(lines.size(), i + MOST_LINES); n++) {
                joined.append(lines.get(n).text());
                if (n == i && joined.indexOf(title) == 0) {
                    return Optional.of(new TitleLines(title, new Span(0, title.length())
                            .shift(lines.get(i).span().start())));
                }
                if (joined.toString().equals(title)) {
                    return Optional.of(new TitleLines(title, lines.get(i).span().union(lines.get(n).span())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOne(List<Paragraph> lines, Rule rule) {
        return lines.stream().allMatch(line -> line.text().length() <= LONGEST_LINE && !Marks.isProse(line.text())
                && rule.first(line.text()).filter(match -> match.text().length() > SHORTEST).isEmpty());
    }

    private static Optional<TitleLines> of(List<Paragraph> lines, Rule rule) {
        String joined = lines.stream().map(Paragraph::text).collect(Collectors.joining());
        return rule.first(joined).map(match -> {
            String words = words(match);
            // A title in one line may be followed by a remark; one in several ends with the last.
            Span span = lines.size() == 1 ? titleSpan(match).shift(lines.get(0).span().start())
                    : lines.get(0).span().union(lines.get(lines.size() - 1).span());
            return new TitleLines(words, span);
        });
    }

    private static Span titleSpan(Match match) {
        return match.has("title") ? match.span("title") : match.span();
    }

    private static String words(Match match) {
        return match.has("title") ? match.group("title") : match.text();
    }
}
