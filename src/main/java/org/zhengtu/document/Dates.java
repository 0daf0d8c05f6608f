package org.zhengtu.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Match;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds dates and periods in running text and tells which ones are meant, by {@code data/grammar/dates.grammar}. */
public final class Dates {
    private static final List<Rule> RULES = Grammar.load("dates").rules();

    private Dates() {
    }

    /**
     * An expression and the period it stands for.
     *
     * @param span   the words, e.g. 9月8日至10日
     * @param period unknown where the expression needs a year that the reference does not give
     */
    public record Dated(Span span, Period period) {
    }

    /**
     * All date expressions of a text, from left to right, none overlapping another. Expressions without a year (12月31日,
     * 去年, 五年来, 一季度) are counted from the reference: with a month or day in it, days and months lie within half a
     * year of it; where it is a mere year, in that year.
     *
     * @param reference day or year of writing, or of what the text is about; may be unknown
     */
    public static List<Dated> in(CharSequence text, Period reference) {
        List<Match> matches = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.matches(text).forEach(matches::add);
        }
        matches.sort(Comparator.comparing(Match::span));
        DateResolver resolver = new DateResolver(reference);
        List<Dated> found = new ArrayList<>();
        int free = 0;
        for (Match match : matches) {
            if (match.span().start() >= free) {
                found.add(new Dated(match.span(), resolver.resolve(match)));
                free = match.span().end();
            }
        }
        return found;
    }

    /** The first expression whose period is known. */
    static Optional<Period> first(CharSequence text, Period reference) {
        return in(text, reference).stream().map(Dated::period).filter(Period::isKnown).findFirst();
    }
}
