package org.zhengtu.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.Query;
import org.zhengtu.text.Readings;

/** Understands words as they are heard: pinyin in any form, first letters, or Chinese read the same. */
final class SoundParser extends BoundedParser {
    private final Readings readings;

    SoundParser(Readings readings) {
        super(TextFields.SOUNDS);
        this.readings = readings;
    }

    @Override
    Query phrase(String text) {
        return heard(text, false);
    }

    private Query heard(String text, boolean open) {
        if (!Sounds.isTyped(text)) {
            return Phrases.of(getField(), syllables(readings, text));
        }
        return Phrases.any(new Sounds(readings).of(text, open).stream().map(places -> Phrases.of(getField(), places))
                .toList());
    }

    /** Whole syllables of characters, not their first letters. */
    static List<Set<String>> syllables(Readings readings, String text) {
        return Tokens.sounds(readings, text).stream().map(token -> Set.copyOf(token.terms().stream()
                .filter(term -> !term.startsWith(Tokens.PART)).toList())).toList();
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
        return getFieldQuery(field, text, true);
    }

    @Override
    protected Query getPrefixQuery(String field, String begin) throws ParseException {
        take(field, begin);
        return heard(begin, true);
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) throws ParseException {
        throw new ParseException("pinyin is asked for whole or by its begin, as shapin*");
    }

    @Override
    protected Query getFuzzyQuery(String field, String word, float likeness) throws ParseException {
        throw new ParseException("pinyin is asked for whole or by its begin, as shapin*");
    }
}
