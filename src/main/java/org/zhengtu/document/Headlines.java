package org.zhengtu.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhengtu.text.Span;

/** Tells which lines are the headline of a body, and which of them is the main one. */
final class Headlines {
    private static final double FIRST = 0.15;
    private static final double EVENT = 0.5;
    private static final double ATTENDANCE = -1;
    private static final double SUBTITLE = -2;
    private static final double LABEL = -0.6;
    private static final int SHORTEST = 8;
    private static final double BEFORE_BODY = 0.1;
    /** So much more of its words a second line must share with the body to be the headline of a web page's text. */
    private static final double CLEARLY = 0.4;

    private Headlines() {
    }

    /** The main headline, where it is printed, and the lines around it. */
    record Heading(String main, Optional<Span> span, List<String> kickers) {
    }

    /** How many of the lines between two bodies belong to the one before them. */
    static int split(List<Paragraph> lines, Shared before, Shared after) {
        int best = 0;
        double score = 0;
        double most = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            score += before.with(line) - after.with(line) - BEFORE_BODY;
            if (score > most) {
                most = score;
                best = i + 1;
            }
        }
        return best;
    }

    /** The main headline: the line that says what the body tells, rather than who came or a slogan. */
    static Heading choose(Piece piece) {
        List<List<Paragraph>> lines = joined(piece);
        if (lines.isEmpty()) {
            return new Heading("", Optional.empty(), List.of());
        }
        Shared shared = new Shared(piece.lead());
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            scores.add(score(text(lines.get(i)), shared) + (i == 0 ? FIRST : 0));
        }
        double most = scores.stream().max(Comparator.naturalOrder()).orElseThrow();
        List<Paragraph> main = largest(lines).orElse(lines.get(scores.indexOf(most)));
        List<String> kickers = lines.stream().filter(line -> line != main).map(Headlines::text).toList();
        return new Heading(text(main), Optional.of(main.get(0).span().union(main.get(main.size() - 1).span())),
                kickers);
    }

    /**
     * The headline of a text that is one article: its first line, unless that is a column's name, a line above a
     * headline with a subtitle, or far from what the body says.
     */
    static Heading ofSingle(Piece piece) {
        List<List<Paragraph>> lines = joined(piece);
        if (lines.isEmpty()) {
            return new Heading("", Optional.empty(), List.of());
        }
        List<List<Paragraph>> choice = lines.stream().filter(line -> !WebLine.is("column", text(line))
                && NewsMarks.first("headline.subtitle", text(line)).isEmpty()).toList();
        Optional<List<Paragraph>> largest = largest(choice);
        List<Paragraph> main = largest.orElse(choice.isEmpty() ? lines.get(0) : choice.get(0));
        Shared lead = new Shared(piece.lead());
        for (int i = 1; i < choice.size() && i < 3 && largest.isEmpty(); i++) {
            List<Paragraph> line = choice.get(i);
            int next = lines.indexOf(line) + 1;
            boolean hasSubtitle = next < lines.size() && i == 1
                    && NewsMarks.first("headline.subtitle", text(lines.get(next))).isPresent();
            main = hasSubtitle || lead.with(text(line)) > lead.with(text(main)) + CLEARLY
                    ? line : main;
        }
        List<Paragraph> chosen = main;
        return bare(chosen, lines.stream().filter(line -> line != chosen).map(Headlines::text).toList());
    }

    /** The headline without a column's name in brackets before it and the picture sign behind it. */
    private static Heading bare(List<Paragraph> main, List<String> kickers) {
        String text = text(main);
        int from = WebLine.GRAMMAR.rule("prefix").first(text).map(match -> match.span().end()).orElse(0);
        int to = WebLine.GRAMMAR.rule("suffix").first(text).map(match -> match.span().start()).orElse(text.length());
        Span span = main.get(0).span().union(main.get(main.size() - 1).span());
        boolean whole = main.size() > 1 || to <= from;
        return new Heading(to <= from ? text : text.substring(from, to), Optional.of(whole ? span
                : new Span(span.start() + from, span.start() + to)), kickers);
    }

    /** The line in larger type, or marked higher, than all the others; numbered headings are those of sections. */
    private static Optional<List<Paragraph>> largest(List<List<Paragraph>> lines) {
        List<List<Paragraph>> marked = lines.stream().filter(line -> line.get(0).level() > 0
                && !SectionCutter.isHeading(line.get(0)))
                .sorted(Comparator.comparing((List<Paragraph> line) -> line.get(0).level())).toList();
        return marked.isEmpty() || marked.size() > 1 && marked.get(0).get(0).level() == marked.get(1).get(0).level()
                ? Optional.empty() : Optional.of(marked.get(0));
    }

    /** Lines that the layout broke: the body says the words at the break without one. */
    private static List<List<Paragraph>> joined(Piece piece) {
        List<List<Paragraph>> lines = new ArrayList<>();
        String lead = piece.lead();
        for (Paragraph line : piece.heading) {
            Optional<List<Paragraph>> open = lines.isEmpty() ? Optional.empty()
                    : Optional.of(lines.get(lines.size() - 1)).filter(l -> isOneName(text(l), line.text(), lead)
                    || !line.apart() && isWrapped(text(l), line.text(), lead));
            if (open.isPresent()) {
                open.get().add(line);
            } else {
                lines.add(new ArrayList<>(List.of(line)));
            }
        }
        return lines;
    }

    private static boolean isOneName(String line, String next, String lead) {
        return line.length() >= 3 && next.length() >= 3
                && lead.contains(line.substring(line.length() - 3) + next.substring(0, 3))
                || line.length() >= 2 && next.length() >= 4 && !lead.contains(next.substring(0, 4) + "。")
                && lead.contains(line.substring(line.length() - 2) + next.substring(0, 4));
    }

    /** Whether a narrow column broke a line: it is no shorter than the next, and a word goes across. */
    private static boolean isWrapped(String line, String next, String lead) {
        return line.length() >= next.length() && next.length() >= 2 && (Seam.isLikely(line, next)
                || lead.contains(line.substring(line.length() - 2) + next.substring(0, 2)));
    }

    private static double score(String line, Shared lead) {
        double score = lead.with(line);
        score += NewsMarks.first("headline.event", line).isPresent() ? EVENT : 0;
        score += NewsMarks.first("headline.attendance", line).isPresent() ? ATTENDANCE : 0;
        score += NewsMarks.first("headline.subtitle", line).isPresent() ? SUBTITLE : 0;
        return score + (line.length() < SHORTEST && !NewsMarks.first("headline.event", line).isPresent() ? LABEL : 0);
    }

    private static String text(List<Paragraph> lines) {
        return lines.stream().map(Paragraph::text).collect(Collectors.joining());
    }
}
