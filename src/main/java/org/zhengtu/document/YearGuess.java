package org.zhengtu.document;

import java.util.List;
import java.util.OptionalInt;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/** The year in which a text without a date was written, as far as the beginnings of its articles tell. */
final class YearGuess {
    private static final Rule YEAR = Grammar.load("masthead").rule("year.lead");
    private static final Rule BODY = Grammar.load("masthead").rule("year.body");
    private static final int FIRST_PARAGRAPHS = 3;
    private static final int PARAGRAPHS = 40;

    private YearGuess() {
    }

    /** What to count dates without a year from: the document's date, else its year as guessed. */
    static Period reference(Metadata metadata, List<Paragraph> paragraphs) {
        return metadata.date().isKnown() ? metadata.date() : of(paragraphs);
    }

    /** The latest year that a beginning speaks of as its own, goals and spans of years left out. */
    static Period of(List<Paragraph> paragraphs) {
        OptionalInt latest = paragraphs.stream()
                .filter(p -> p.number() < FIRST_PARAGRAPHS || NewsMarks.isReport(p.text()))
                .flatMap(p -> YEAR.matches(p.text())).mapToInt(m -> Integer.parseInt(m.group("year"))).max();
        OptionalInt year = latest.isPresent() ? latest : paragraphs.stream().limit(PARAGRAPHS)
                .flatMap(p -> BODY.matches(p.text()))
                .mapToInt(m -> Integer.parseInt(m.group("year") + m.group("year2"))).max();
        return year.isPresent() ? Period.year(year.getAsInt()) : Period.UNKNOWN;
    }
}
