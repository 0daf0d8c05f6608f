package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * Tells names of bodies from descriptions of them: 东江幼儿园 is a name, 普惠性幼儿园 is none. A name holds a proper
 * noun, or characters that the segmenter cannot join to words, or belongs to a division, or is said to be opened.
 */
final class BodyNameTest {
    /** Stands for the place where a name would begin. */
    static final char BAR = '|';
    private final Rule openedAfter;
    private final Rule openedBefore;
    private final Rule openedOne;
    private final Rule listable;
    private final Rule counted;
    private final Rule countedAfter;
    private final Rule numbered;
    private final Rule local;
    private final Rule road;
    private final Rule strict;
    private final Rule strong;
    private final Rule particle;
    private final Segmenter segmenter;
    private final DivisionNames divisions;
    private final GenericWords generic = new GenericWords("name-generic", "body-generic");

    /** What a stretch of text is: a name, one if its neighbours in a list are, or none. */
    enum Verdict { NAME, MAYBE, NONE }

    BodyNameTest(Grammar grammar, Segmenter segmenter, DivisionNames divisions) {
        this.openedAfter = grammar.rule("opened.after");
        this.openedBefore = grammar.rule("opened.before");
        this.openedOne = grammar.rule("opened.one");
        this.listable = grammar.rule("listable");
        this.counted = grammar.rule("counted");
        this.numbered = grammar.rule("numbered");
        this.countedAfter = grammar.rule("counted.after");
        this.road = grammar.rule("road");
        this.local = grammar.rule("local");
        this.strict = grammar.rule("ending.strict");
        this.strong = grammar.rule("ending.strong");
        this.particle = grammar.rule("never-inside");
        this.segmenter = segmenter;
        this.divisions = divisions;
    }

    /**
     * Judges a stretch.
     *
     * @param span what may be a name
     * @param end  where its ending (公司, 大学 …) begins
     */
    Verdict judge(String text, List<Segmenter.Token> tokens, Span span, int end) {
        String left = text.substring(Math.max(0, span.start() - 8), span.start());
        if (span.length() < 4 || counted.first(left + BAR + span.of(text)).isPresent()
                || countedAfter.at(text, span.end()).isPresent() || numbered.first(span.of(text)).isPresent()) {
            return Verdict.NONE;
        }
        String name = span.of(text);
        if (local.first(left + BAR + name).isPresent() || road.first(name).isPresent() || strong.first(name).isPresent()
                && (openedBefore.first(left).isPresent() || !isOrdinary(text.substring(span.start(), end)))) {
            return Verdict.NAME;
        }
        if (generic.describe(text.substring(span.start(), end))) {
            return openedOne.at(text, span.end()).isPresent() && end - span.start() >= 4 ? Verdict.NAME
                    : listable.first(name).isPresent() ? Verdict.MAYBE : Verdict.NONE;
        }
        if (divisions.startsAt(text, span.start()) || holdsProper(tokens, new Span(span.start(), end))) {
            return Verdict.NAME;
        }
        if (strict.first(name).isPresent()) {
            return Verdict.NONE;
        }
        if (holdsPieces(tokens, new Span(span.start(), end)) || openedAfter.at(text, span.end()).isPresent()
                || openedBefore.first(left).isPresent() && span.length() >= 6) {
            return Verdict.NAME;
        }
        return Verdict.MAYBE;
    }

    private boolean holdsProper(List<Segmenter.Token> tokens, Span stem) {
        return tokens.stream().filter(token -> stem.contains(token.span())).anyMatch(this::isProper);
    }

    private boolean isProper(Segmenter.Token token) {
        String tag = token.tag();
        return !generic.describe(token.word()) && (tag.startsWith("ns") || tag.startsWith("nr") || tag.startsWith("nz")
                || tag.startsWith("nt") && token.word().length() > 2
                || segmenter.frequency(token.word()) == 0 && token.word().length() > 1);
    }

    /** Whether two characters stand side by side that make no word: 青|源. */
    private boolean holdsPieces(List<Segmenter.Token> tokens, Span stem) {
        for (int i = 1; i < tokens.size(); i++) {
            Segmenter.Token one = tokens.get(i - 1);
            Segmenter.Token two = tokens.get(i);
            if (stem.contains(one.span()) && stem.contains(two.span()) && isPiece(one) && isPiece(two)
                    && !generic.describe(one.word() + two.word())) {
                return true;
            }
        }
        return false;
    }

    private boolean isPiece(Segmenter.Token token) {
        return token.word().length() == 1 && !token.tag().startsWith("w") && particle.at(token.word(), 0).isEmpty();
    }

    /** Whether the short name of a firm, without its ending, is a name. */
    boolean isFirmStem(String stem) {
        if (stem.length() < 2 || generic.describe(stem)) {
            return false;
        }
        List<Segmenter.Token> tokens = segmenter.cut(stem);
        Span whole = new Span(0, stem.length());
        if (tokens.size() == 1) {
            return segmenter.frequency(stem) == 0 || segmenter.isProper(stem) && divisions.startOf(stem, 2) != 0;
        }
        return holdsProper(tokens, whole) || holdsPieces(tokens, whole);
    }

    boolean isGeneric(String words) {
        return generic.describe(words);
    }

    /** The unknown word that the name of a project begins with, where other words follow: 青源 in 青源底盘. */
    Optional<Span> brandOf(String project) {
        Segmenter.Token first = segmenter.cut(project).get(0);
        return first.word().length() >= 2 && first.word().length() < project.length()
                && segmenter.frequency(first.word()) == 0 && isProper(first)
                && divisions.startOf(first.word(), first.word().length()) != 0
                ? Optional.of(first.span()) : Optional.empty();
    }

    /** Whether words are ordinary ones, so that a list that holds them is no list of names. */
    boolean isOrdinary(String words) {
        return generic.describe(words) || segmenter.frequency(words) > 0 && !segmenter.isProper(words);
    }
}
