package org.zhengtu.extract;

import java.util.List;
import java.util.Optional;
import org.zhengtu.document.Section;
import org.zhengtu.extract.Fact.FigureStatus;
import org.zhengtu.text.Match;
import org.zhengtu.text.Numerals;
import org.zhengtu.text.Period;
import org.zhengtu.text.Rule;

/**
 * Time and outlook within one sentence.
 *
 * @param in          finds the year named with a figure that a result is compared with
 * @param yearly      finds words that make a rate one of several years
 * @param usual       what figures are about that the sentence says nothing of
 * @param named       the times that the sentence names
 * @param carried     the time that the sentence before handed over
 * @param looks       whether the part looks back or ahead
 * @param firstTarget where the first word that tells a goal stands, -1 if none does
 * @param lastActual  where the first word that tells a result stands, -1 if none does
 * @param today       the year of which the part tells, 0 if not known
 */
record FigureSetting(Rule in, Rule yearly, Period usual, List<FigurePeriods.Named> named,
        Optional<Period> carried, Section.Part looks, int firstTarget, int lastActual, int today) {
    /** Length of 2021/2025. */
    private static final int INTERVAL = 9;

    /**
     * When the figure at an offset holds.
     *
     * @param words what stands right before its number
     */
    Period period(int offset, String words) {
        if (usual.iso().length() == INTERVAL && yearly.first(words).isPresent()) {
            // A rate by the year is one of all the years told of, also where it follows on the level of the last.
            return usual;
        }
        Optional<Period> last = Optional.empty();
        for (FigurePeriods.Named name : named) {
            if (name.span().start() < offset && offset < name.reach()) {
                last = Optional.of(name.period());
            }
        }
        return last.or(() -> carried).orElse(usual);
    }

    /**
     * When a figure held that a result is compared with: in the year named with it, else in the year before the
     * years that the results are about; not known where they are of one year.
     *
     * @param words what stands right before the figure
     */
    Period before(String words) {
        Optional<Match> year = in.first(words);
        if (year.isPresent()) {
            return Period.year(Numerals.whole(year.get().group("year")));
        }
        String about = carried.orElse(usual).iso();
        return about.length() == INTERVAL ? Period.year(Integer.parseInt(about.substring(0, 4)) - 1)
                : Period.UNKNOWN;
    }

    /** Whether the figure at an offset is a result or a goal. */
    FigureStatus status(int offset, Period period) {
        if (today > 0 && period.year() > today) {
            return FigureStatus.TARGET;
        }
        boolean wanted = firstTarget >= 0 && firstTarget < offset;
        boolean done = lastActual >= 0 && lastActual < offset;
        return switch (looks) {
            case PLAN -> done && !wanted || period.year() > 0 && period.year() < today
                    ? FigureStatus.ACTUAL : FigureStatus.TARGET;
            case REVIEW -> FigureStatus.ACTUAL;
            case GLOSSARY, OTHER -> wanted && !done ? FigureStatus.TARGET : FigureStatus.ACTUAL;
        };
    }
}
