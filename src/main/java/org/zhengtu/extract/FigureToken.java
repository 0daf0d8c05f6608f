package org.zhengtu.extract;

import java.util.Optional;
import org.zhengtu.extract.Fact.Comparator;
import org.zhengtu.extract.Fact.FigureKind;
import org.zhengtu.text.Span;

/**
 * A printed figure with the words that cling to it, in a {@link FigureText}.
 *
 * @param span     the words before, the number, the unit and the words after
 * @param number   the printed number alone
 * @param kind     what the rule knows of the kind
 * @param reach    whether the words before say that a level was reached (下降至), so that it is no change
 * @param baseline whether the figure is what a result is compared with
 * @param before   the words before
 * @param rule     the rule that found it
 */
record FigureToken(Span span, Span number, String value, String unit, UnitClass unitClass, Comparator comparator,
        Optional<FigureKind> kind, boolean reach, boolean baseline, String before, String rule, double confidence) {

    /** Whether this figure and the one before it are the ends of one range. */
    boolean closesRange(FigureToken before) {
        return rule.endsWith("range") && before.rule.equals(rule) && comparator == Comparator.AT_MOST
                && before.comparator == Comparator.AT_LEAST;
    }

    /** Whether the unit is a mere scale (11.8万), so that what is counted must say its measure word. */
    boolean lacksUnit() {
        return unitClass == UnitClass.NONE && !unit.isEmpty() && kind.isEmpty();
    }

    FigureToken withUnit(String completed, UnitClass of) {
        return new FigureToken(span, number, value, completed, of, comparator, kind, reach, baseline, before, rule,
                confidence);
    }

    FigureToken asBaseline(String words) {
        return new FigureToken(span, number, value, unit, unitClass, comparator, kind, false, true, words, rule,
                confidence);
    }

    /** What a unit measures. */
    enum UnitClass {
        PERCENT, POINT, MULTIPLE, MONEY, MEASURE, COUNT, DURATION, AGE,
        /** No unit, or one that a rule gives. */
        NONE;

        boolean isRate() {
            return this == PERCENT || this == POINT || this == MULTIPLE;
        }
    }
}
