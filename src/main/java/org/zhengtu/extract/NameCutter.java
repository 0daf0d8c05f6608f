package org.zhengtu.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/**
 * Decides where a name that begins at a given place ends: by the words that follow names, by the other places of the
 * document where the same characters stand, and in the end by the segmenter.
 */
final class NameCutter {
    private static final int STRONG = 2;
    /** How often a word stands in the segmenter's corpus that is no rare one. */
    private static final int COMMON = 20;
    private final Rule three;
    private final Rule two;
    private final Rule four;
    private final Rule rare;
    private final Rule dotted;
    private final Rule strong;
    private final Rule weak;
    private final Rule stop;
    private final Rule title;
    private final Segmenter segmenter;
    private final DivisionNames places = new DivisionNames();
    private final Map<String, Boolean> doubtful = new HashMap<>();
    private final Set<String> functional = new HashSet<>();

    NameCutter(Grammar grammar, Segmenter segmenter) {
        this.three = grammar.rule("name.three");
        this.two = grammar.rule("name.two");
        this.four = grammar.rule("name.four");
        this.rare = grammar.rule("name.rare");
        this.dotted = grammar.rule("name.dotted");
        this.strong = grammar.rule("next.strong");
        this.weak = grammar.rule("next.weak");
        this.title = grammar.rule("post");
        this.stop = grammar.rule("stop");
        this.segmenter = segmenter;
        for (Lexicon.Row row : Lexicon.load("surnames").rows()) {
            doubtful.put(row.get("surname"), !row.get("use").equals("common"));
            if (row.get("use").equals("function")) {
                functional.add(row.get("surname"));
            }
        }
    }

    /**
     * The name that begins at {@code at}.
     *
     * @param text   the sentence
     * @param whole  the text of the whole document, for comparison
     * @param least  0: a post precedes, any following word will do; 1: something must follow that follows names;
     *               2: and the characters must be no common word
     */
    Optional<Span> nameAt(String text, int at, String whole, int least) {
        Optional<Span> foreign = dotted.at(text, at).map(m -> m.span("name"));
        if (foreign.isPresent()) {
            return foreign;
        }
        if (at >= text.length() || stop.at(text, at).isPresent()) {
            return Optional.empty();
        }
        int longer = four.at(text, at).isPresent() ? 4 : three.at(text, at).isPresent() ? 3 : 0;
        if (longer == 0 && least == 0 && rare.at(text, at).isPresent()) {
            longer = 3;
        }
        int shorter = longer == 4 ? 3 : two.at(text, at).isPresent() ? 2 : 0;
        int length = choose(text, at, longer, shorter, whole);
        if (length == 0) {
            return Optional.empty();
        }
        Span span = new Span(at, at + length);
        return title.at(text, at + 1).isEmpty() && accept(text, span, whole, least)
                ? Optional.of(span) : Optional.empty();
    }

    private int choose(String text, int at, int longer, int shorter, String whole) {
        if (longer == 0 || shorter == 0) {
            return Math.max(longer, shorter);
        }
        String longName = text.substring(at, at + longer);
        String shortName = text.substring(at, at + shorter);
        int afterLong = follow(text, at + longer);
        int afterShort = follow(text, at + shorter);
        int longCount = count(whole, longName);
        int shortCount = count(whole, shortName);
        if (afterLong == STRONG && (longCount > 1 || afterShort == 0)) {
            return longer;
        }
        if (afterShort > 0 && shortCount > longCount) {
            return shorter;
        }
        if (afterLong != afterShort) {
            return afterLong > afterShort ? longer : shorter;
        }
        return bySegmenter(text, at, longer, shorter);
    }

    private int bySegmenter(String text, int at, int longer, int shorter) {
        String rest = text.substring(at, Math.min(text.length(), at + longer + 6));
        for (Segmenter.Token token : segmenter.cut(rest)) {
            if (token.span().end() == shorter) {
                boolean joined = segmenter.cut(rest).stream().anyMatch(t -> t.span().end() == longer
                        && t.isPerson());
                return joined ? longer : shorter;
            }
            if (token.span().end() == longer) {
                return longer;
            }
        }
        return longer;
    }

    private boolean accept(String text, Span span, String whole, int least) {
        String name = span.of(text);
        int after = follow(text, span.end());
        boolean again = count(whole, name) > 1;
        boolean word = segmenter.frequency(name) > 0;
        if (functional.contains(name.substring(0, 1)) && (word || !seen(text, span))) {
            return false;
        }
        if (word || doubtful.getOrDefault(name.substring(0, 1), false)) {
            return !word && (after == STRONG && least <= 1 || after > 0 && least == 0 && (again || isMadeUp(name) || seen(text, span)))
                    || again && after == STRONG && least == 0 && stop.at(name, 0).isEmpty();
        }
        boolean sure = least < 2 || plausible(name, whole) && (again || span.length() > 2);
        return sure && (after == STRONG || after > 0 && least == 0 || least == 0 && again);
    }

    /** Whether a common word is in a name that begins with a doubtful surname. */
    private boolean holdsWord(String name) {
        return doubtful.getOrDefault(name.substring(0, 1), false)
                && (segmenter.frequency(name.substring(0, 2)) >= COMMON
                        || segmenter.frequency(name.substring(1)) >= COMMON);
    }

    /** Whether no common word is in three characters that begin with a doubtful surname. */
    private boolean isMadeUp(String name) {
        return name.length() == 3 && !functional.contains(name.substring(0, 1))
                && segmenter.frequency(name.substring(0, 2)) == 0
                && segmenter.frequency(name.substring(1)) < COMMON;
    }

    /** Whether a name after a word such as 市民 is one: no common word, and seen by the segmenter or said again. */
    boolean isLikelyName(String text, Span name, String whole) {
        String characters = name.of(text);
        return plausible(characters, whole) && !holdsWord(characters) && (count(whole, characters) > 1 && name.length() > 2
                || seen(text, name));
    }

    private boolean seen(String text, Span name) {
        int from = Math.max(0, name.start() - 8);
        String near = text.substring(from, Math.min(text.length(), name.end() + 8));
        return segmenter.cut(near).stream().anyMatch(token -> token.isPerson()
                && token.span().shift(from).equals(name));
    }

    /** The name that ends where {@code left} ends, as the segmenter sees it. */
    Optional<Span> nameEnding(String left) {
        int from = Math.max(0, left.length() - 8);
        List<Segmenter.Token> tokens = segmenter.cut(left.substring(from));
        Segmenter.Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null && last.isPerson() && last.word().length() >= 2 && last.word().length() <= 3
                && two.at(last.word(), 0).isPresent() && plausible(last.word(), left)
                ? Optional.of(last.span().shift(from)) : Optional.empty();
    }

    /** Whether a name stands here that nothing but a verb of saying speaks for: it must be said again, or be seen. */
    boolean isSurelyName(String text, Span name, String whole) {
        String characters = name.of(text);
        if (!plausible(characters, whole) || doubtful.getOrDefault(characters.substring(0, 1), false)) {
            return false;
        }
        return count(whole, characters) > (name.length() > 2 ? 1 : 2) || seen(text, name);
    }

    /** Whether these characters may be a name where only their place speaks for them. */
    boolean plausible(String name, String whole) {
        boolean word = doubtful.getOrDefault(name.substring(0, 1), false);
        boolean madeOfWords = name.length() == 2 || segmenter.frequency(name.substring(0, 2)) > 0
                || segmenter.frequency(name.substring(1)) > 0;
        return stop.at(name, 0).isEmpty() && title.at(name, 1).isEmpty() && segmenter.frequency(name) == 0
                && (!word || !madeOfWords || count(whole, name) > 1)
                && places.startOf(name, name.length()) > 0;
    }

    /** 2: certainly the end of a name, 1: possibly, 0: nothing that follows names. */
    int follow(String text, int at) {
        return strong.at(text, at).isPresent() || at >= text.length() ? STRONG : weak.at(text, at).isPresent() ? 1 : 0;
    }

    private static int count(String whole, String name) {
        int count = 0;
        for (int i = whole.indexOf(name); i >= 0 && count < 9; i = whole.indexOf(name, i + name.length())) {
            count++;
        }
        return count;
    }
}
