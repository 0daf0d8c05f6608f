package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Cuts a sentence into clauses and gives each figure the words around it. */
final class FigureStretches {
    private static final char[][] BRACKETS = {{'（', '）'}, {'(', ')'}, {'“', '”'}};
    private static final int LONGEST_OBJECT = 40;
    private static final int LONGEST_SUBJECT = 160;

    private final Rule clause;
    private final Rule lead;
    private final Rule coordination;
    private final Rule nothing;

    FigureStretches(Grammar grammar) {
        clause = grammar.rule("clause");
        lead = grammar.rule("lead");
        coordination = grammar.rule("coordination");
        nothing = grammar.rule("right.nothing");
    }

    /** One stretch for each figure, in their order. */
    List<FigureStretch> cut(FigureText text, List<FigureToken> tokens) {
        List<Span> clauses = clause.matches(text.text()).map(Match::span).toList();
        List<FigureStretch> out = new ArrayList<>();
        int taken = 0;
        for (int i = 0; i < tokens.size(); i++) {
            FigureToken token = tokens.get(i);
            if (i > 0 && token.closesRange(tokens.get(i - 1))) {
                FigureStretch least = out.get(i - 1);
                out.add(new FigureStretch(token, least.clause(), least.left(), least.right(), least.shared()));
                continue;
            }
            boolean range = i + 1 < tokens.size() && tokens.get(i + 1).closesRange(token);
            FigureToken end = range ? tokens.get(i + 1) : token;
            int number = clauseOf(clauses, token.number().start());
            Span home = number < 0 ? token.span() : clauses.get(number);
            int following = range ? i + 2 : i + 1;
            Optional<FigureToken> next = following < tokens.size()
                    ? Optional.of(tokens.get(following)) : Optional.empty();
            Span left = left(text, Math.min(Math.max(home.start(), taken), token.span().start()), token.span().start());
            FigureStretch stretch = right(text, end, number, left, home, next);
            out.add(new FigureStretch(token, number, left, stretch.right(), stretch.shared()));
            taken = stretch.shared() ? end.span().end() : Math.max(end.span().end(), stretch.right().end());
        }
        return out;
    }

    private static int clauseOf(List<Span> clauses, int offset) {
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).contains(offset)) {
                return i;
            }
        }
        return -1;
    }

    private Span left(FigureText text, int from, int to) {
        int start = Math.max(from, to - LONGEST_SUBJECT);
        String words = text.text().substring(start, to);
        // A bracket that opens before the figure and closes after it.
        for (char[] pair : BRACKETS) {
            int open = words.lastIndexOf(pair[0]);
            if (open > words.lastIndexOf(pair[1])) {
                start += open + 1;
                words = words.substring(open + 1);
            }
        }
        Optional<Match> begin = lead.first(words);
        return new Span(begin.isPresent() ? start + begin.get().span().end() : start, to);
    }

    private FigureStretch right(FigureText text, FigureToken token, int number, Span left, Span home,
            Optional<FigureToken> next) {
        int from = token.span().end();
        int to = Math.max(from, Math.min(home.end(), from + LONGEST_OBJECT));
        boolean followed = next.isPresent() && next.get().span().start() < to;
        if (followed) {
            to = Math.max(from, next.get().span().start());
        }
        // Brackets that hold the next figure, or close around this one, end what belongs to it.
        int bracket = bracket(text.text(), from, to);
        followed &= bracket == to;
        to = bracket;
        String words = text.text().substring(from, to);
        if (nothing.first(words).isPresent()) {
            return new FigureStretch(token, number, left, new Span(from, from), false);
        }
        if (!followed) {
            return new FigureStretch(token, number, left, new Span(from, to), false);
        }
        List<Match> joints = coordination.matches(words).toList();
        return joints.isEmpty() ? new FigureStretch(token, number, left, new Span(from, to), true)
                : new FigureStretch(token, number, left,
                        new Span(from, from + joints.get(joints.size() - 1).span().start()), false);
    }

    /** Where a bracket stands whose partner is not between the two places; {@code to} if there is none. */
    private static int bracket(String text, int from, int to) {
        int open = -1;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '（' || c == '(') {
                open = at;
            } else if (c == '）' || c == ')') {
                if (open < 0) {
                    return at;
                }
                open = -1;
            }
        }
        return open < 0 ? to : open;
    }
}
