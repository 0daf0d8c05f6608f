package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * Finds institutions by how their names end (公司, 大学, 医院 …). The begin is looked for word by word to the left; a
 * name must hold a proper noun, or the sentence must say that the thing was founded, opened or visited.
 */
final class Institutions {
    private static final int LONGEST = 24;
    private static final String BREAKS = "，。；：、！？,;:!?\n";
    private static final Set<String> STOP_TAGS = Set.of("p", "c", "cc", "u", "uj", "ul", "ud", "uz", "ug", "uv", "d",
            "r", "rr", "rz", "ry", "w", "y", "e", "o", "m", "mq", "v", "vd", "vi", "vl", "vf", "vshi", "vyou", "vx",
            "zg");
    /** Tags that a single character may have within a name, which the segmenter did not see as one. */
    private static final Set<String> LOOSE_TAGS = Set.of("v", "zg", "d", "vi", "m");
    private final Rule ending;
    private final Rule firmEnding;
    private final Rule noBegin;
    private final Rule inside;
    private final Rule joint;
    private final Rule cut;
    private final Rule particle;
    private final Rule glued;
    private final Segmenter segmenter;
    private final BodyNameTest test;
    private final Rule never;
    private final Set<String> acts = Lexicon.load("name-acts").rows().stream()
            .flatMap(row -> row.list("form").stream()).collect(Collectors.toUnmodifiableSet());

    Institutions(Grammar grammar, Segmenter segmenter, BodyNameTest test) {
        this.ending = grammar.rule("ending");
        this.firmEnding = grammar.rule("ending.firm");
        this.noBegin = grammar.rule("no-begin");
        this.inside = grammar.rule("inside");
        this.joint = grammar.rule("joint");
        this.cut = grammar.rule("cut");
        this.particle = grammar.rule("particle");
        this.glued = grammar.rule("glued");
        this.never = grammar.rule("never-inside");
        this.segmenter = segmenter;
        this.test = test;
    }

    /**
     * The institutions of a sentence, from left to right; one may lie inside another.
     *
     * @param organs places of bodies found by other means
     */
    List<Span> find(String text, List<Span> organs) {
        List<Match> ends = Stream.concat(ending.matches(text), firmEnding.matches(text)).toList();
        if (ends.isEmpty()) {
            return List.of();
        }
        Map<Span, List<Segmenter.Token>> clauses = new HashMap<>();
        List<Span> found = new ArrayList<>();
        List<Span> maybe = new ArrayList<>();
        for (Match end : ends) {
            List<Segmenter.Token> tokens = clauses.computeIfAbsent(clause(text, end.span()), c -> cut(text, c));
            Span span = new Span(begin(text, tokens, end.span().start()), end.span().end());
            Span cut = notOver(span, organs);
            boolean ofOrgan = cut.length() > 0 && organs.stream().anyMatch(o -> o.start() == cut.start());
            BodyNameTest.Verdict verdict = cut.start() >= end.span().start() ? BodyNameTest.Verdict.NONE
                    : ofOrgan ? BodyNameTest.Verdict.NAME : test.judge(text, tokens, cut, end.span().start());
            if (verdict != BodyNameTest.Verdict.NONE) {
                (verdict == BodyNameTest.Verdict.NAME ? found : maybe).add(cut);
            }
        }
        addListed(text, maybe, found);
        return found;
    }

    /** What stands in a list beside a name is a name as well. */
    private void addListed(String text, List<Span> maybe, List<Span> found) {
        List<Span> backwards = new ArrayList<>(maybe);
        Collections.reverse(backwards);
        Stream.concat(maybe.stream(), backwards.stream()).filter(span -> !found.contains(span))
                .filter(span -> found.stream().anyMatch(name -> listed(text, name, span) || listed(text, span, name)))
                .forEach(found::add);
    }

    private boolean listed(String text, Span left, Span right) {
        return right.start() == left.end() + 1 && joint.at(text, left.end()).isPresent();
    }

    /** The stretch between punctuation marks; no name reaches over them, so only it is cut into words. */
    private static Span clause(String text, Span span) {
        int start = span.start();
        while (start > 0 && BREAKS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && BREAKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(start, end);
    }

    private List<Segmenter.Token> cut(String text, Span clause) {
        return segmenter.cut(clause.of(text)).stream().map(token ->
                new Segmenter.Token(token.word(), token.tag(), token.span().shift(clause.start()))).toList();
    }

    /** An institution's name does not reach over the begin of an organ's; empty if it is that organ. */
    private static Span notOver(Span span, List<Span> organs) {
        Span cut = span;
        for (Span organ : organs) {
            if (cut.contains(organ)) {
                cut = new Span(organ.end() == cut.end() ? cut.end() : organ.start(), cut.end());
            }
        }
        return cut;
    }

    private int begin(String text, List<Segmenter.Token> tokens, int end) {
        int start = end;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Segmenter.Token token = tokens.get(i);
            if (token.span().start() >= start) {
                continue;
            }
            int held = held(text, start);
            if (held > 0 && start - held <= token.span().start()) {
                start -= held;
            } else if (end - token.span().start() > LONGEST || token.span().end() <= end && !mayHold(token, counts(tokens, i))) {
                break;
            } else {
                start = token.span().start();
            }
        }
        return withoutLeading(text, tokens, start, end);
    }

    private int held(String text, int end) {
        return inside.first(text.substring(Math.max(0, end - 12), end)).map(m -> m.span().length()).orElse(0);
    }

    /** Whether a word is a number before a measure: 3|家. */
    private static boolean counts(List<Segmenter.Token> tokens, int i) {
        return tokens.get(i).tag().startsWith("m") && (Character.isDigit(tokens.get(i).word().charAt(0))
                || i + 1 < tokens.size() && tokens.get(i + 1).tag().startsWith("q"));
    }

    private boolean mayHold(Segmenter.Token token, boolean counts) {
        if (counts || never.at(token.word(), 0).isPresent()) {
            return false;
        }
        return !STOP_TAGS.contains(token.tag()) || acts.contains(token.word())
                || token.word().length() == 1 && LOOSE_TAGS.contains(token.tag());
    }

    private int withoutLeading(String text, List<Segmenter.Token> tokens, int from, int end) {
        int start = from + cut.at(text.substring(from, end), 0).map(m -> m.span().end()).orElse(0);
        String seam = text.substring(Math.max(0, start - 1), start) + BodyNameTest.BAR + text.charAt(start);
        start += glued.first(seam).isPresent() ? 1 : 0;
        for (Segmenter.Token token : tokens) {
            if (token.span().start() == start && start < end && particle.at(token.word(), 0).isPresent()
                    && segmenter.frequency(token.word()) == 0) {
                return start + 1;
            }
            if (token.span().start() == start && start < end && noBegin.at(text, start)
                    .filter(m -> m.span().end() >= token.span().end()).isPresent()) {
                start = noBegin.at(text, start).orElseThrow().span().end();
            }
        }
        return start;
    }
}
