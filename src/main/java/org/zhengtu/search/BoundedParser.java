package org.zhengtu.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * Understands the words of {@code text:query}: Lucene's syntax without what would walk through all words of the index
 * (patterns that begin with a wildcard, regular expressions, ranges). What stands without a blank in between is a phrase,
 * since Chinese is indexed by characters; parts with blanks in between must all be there.
 */
class BoundedParser extends QueryParser {
    private static final int LONGEST = 1000;
    private static final int LONGEST_WORD = 100;
    private static final int MOST_PARTS = 100;
    private static final int MOST_WILDCARDS = 4;
    private static final int MOST_DISTANT = 100;

    private int parts;

    BoundedParser(String field) {
        super(field, new WordAnalyzer());
        setAllowLeadingWildcard(false);
        setDefaultOperator(Operator.AND);
        setSplitOnWhitespace(true);
    }

    /**
     * Reads words.
     *
     * @throws RefusedSearchException if they cannot be understood or would be too costly
     */
    final Query read(String words) {
        if (words.length() > LONGEST) {
            throw new RefusedSearchException("The words of a text:query may have " + LONGEST + " characters, not "
                    + words.length());
        }
        try {
            return parse(words);
        } catch (ParseException e) {
            throw new RefusedSearchException("text:query: " + firstLine(e.getMessage())
                    + " Words in quotation marks are taken as they are.");
        }
    }

    /** Lucene's parser lists all that it would have expected. */
    private static String firstLine(String message) {
        String line = message.strip().lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    /** Counts what is asked for, and holds to the one field. */
    final void take(String field, String text) throws ParseException {
        if (!getField().equals(field)) {
            throw new ParseException("there is no field '" + field + "'; name a property before the words, or quote"
                    + " the colon");
        }
        if (++parts > MOST_PARTS) {
            throw new ParseException("more than " + MOST_PARTS + " parts");
        }
        if (text.length() > LONGEST_WORD && text.chars().anyMatch(c -> c == '*' || c == '?')) {
            throw new ParseException("a pattern may have " + LONGEST_WORD + " characters");
        }
    }

    /** The words as they follow each other. */
    Query phrase(String text) {
        return Phrases.of(getField(), Tokens.words(text).stream().map(Tokens.Token::terms).toList());
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        take(field, text);
        return Tokens.words(text).isEmpty() ? null : phrase(text);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
        take(field, text);
        return super.getFieldQuery(field, text, Math.min(slop, MOST_DISTANT));
    }

    @Override
    protected Query getPrefixQuery(String field, String begin) throws ParseException {
        take(field, begin);
        List<Set<String>> words = Tokens.words(begin).stream().map(Tokens.Token::terms).toList();
        if (words.isEmpty()) {
            throw new ParseException("'" + begin + "*' has no word");
        }
        String last = words.get(words.size() - 1).iterator().next();
        if (Character.isIdeographic(last.codePointAt(0))) {
            return phrase(begin);
        }
        Query unfinished = new PrefixQuery(new Term(field, last));
        return words.size() == 1 ? unfinished
                : Phrases.all(List.of(Phrases.of(field, words.subList(0, words.size() - 1)), unfinished));
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) throws ParseException {
        take("*".equals(field) ? getField() : field, pattern);
        if (pattern.startsWith("*") || pattern.startsWith("?")) {
            throw new ParseException("a pattern may not begin with '*' or '?'");
        }
        if (pattern.chars().filter(c -> c == '*' || c == '?').count() > MOST_WILDCARDS) {
            throw new ParseException("a pattern may have " + MOST_WILDCARDS + " wildcards");
        }
        return super.getWildcardQuery(field, pattern);
    }

    @Override
    protected Query getFuzzyQuery(String field, String word, float likeness) throws ParseException {
        take(field, word);
        if (word.length() > LONGEST_WORD || word.chars().anyMatch(Character::isIdeographic)) {
            throw new ParseException("only short words in letters can be asked for with '~'");
        }
        return super.getFuzzyQuery(field, word, likeness);
    }

    @Override
    protected Query getRegexpQuery(String field, String pattern) throws ParseException {
        throw new ParseException("regular expressions are not understood here; use FILTER regex()");
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean withFrom, boolean withTo)
            throws ParseException {
        throw new ParseException("ranges are not understood here; use FILTER");
    }
}
