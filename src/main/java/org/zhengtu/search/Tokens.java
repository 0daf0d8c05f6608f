package org.zhengtu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.zhengtu.text.Readings;
import org.zhengtu.text.Span;

/**
 * A name as it is indexed: at each place the terms by which that place is found. Marks stand before the first and behind
 * the last place, so that a phrase can ask for the begin of a name, or the whole.
 */
final class Tokens {
    /** Stand where no letter can. */
    static final String BEGIN = "^";
    static final String END = "$";
    /** Before what is only the begin of a word or a syllable. */
    static final String PART = "~";
    private static final int LONGEST_PART = 24;
    private static final Analyzer WORDS = new WordAnalyzer();

    private Tokens() {
    }

    /** What is found at a place of a text. */
    record Token(Span span, Set<String> terms) {
    }

    /** The words of a text, folded. */
    static List<Token> words(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = WORDS.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    tokens.add(new Token(new Span(offsets.startOffset(), offsets.endOffset()),
                            Set.of(term.toString())));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return tokens;
    }

    /** The words with their beginnings, where they have more than one letter. */
    static List<Token> wordsAndParts(String text) {
        return words(text).stream().map(Tokens::withParts).toList();
    }

    private static Token withParts(Token token) {
        String word = token.terms().iterator().next();
        Set<String> terms = new TreeSet<>(token.terms());
        int most = isHan(word) ? 0 : Math.min(word.length(), LONGEST_PART);
        for (int length = 1; length <= most; length++) {
            terms.add(PART + word.substring(0, length));
        }
        return new Token(token.span(), terms);
    }

    private static boolean isHan(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

    /** The syllables of characters with their first letters, and other words with their beginnings. */
    static List<Token> sounds(Readings readings, String text) {
        List<Readings.Sound> sounds = readings.of(text);
        List<Token> tokens = new ArrayList<>();
        int next = 0;
        for (Token word : words(text)) {
            while (next < sounds.size() && sounds.get(next).span().start() < word.span().start()) {
                next++;
            }
            if (next < sounds.size() && sounds.get(next).span().equals(word.span())) {
                Set<String> terms = new TreeSet<>();
                sounds.get(next).syllables().forEach(syllable -> {
                    terms.add(syllable);
                    terms.add(PART + syllable.charAt(0));
                });
                tokens.add(new Token(word.span(), terms));
            } else {
                tokens.add(withParts(word));
            }
        }
        return tokens;
    }
}
