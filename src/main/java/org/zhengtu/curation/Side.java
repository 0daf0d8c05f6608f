package org.zhengtu.curation;

import java.util.Optional;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Period;

/**
 * What a decision is about.
 *
 * @param name  of the thing, or its IRI
 * @param where of a person: full name of the body that the post belongs to, or of the division; of other things: the
 *              division that the document or the thing belongs to, or the document's file name; empty: anywhere
 * @param when  it was told of; unknown: at any time
 */
public record Side(String name, String where, Period when) {

    /** Whether nothing but the name is given. */
    boolean isBare() {
        return where.isEmpty() && !when.isKnown();
    }

    /** Whether these days are among those that are meant. */
    public boolean isThen(Optional<DayRange> days) {
        return DayRange.of(when).map(range -> days.filter(range::overlaps).isPresent()).orElse(true);
    }

    /** As messages give it. */
    public String words() {
        return name + (where.isEmpty() ? "" : ", " + where) + (when.isKnown() ? ", " + when : "");
    }

    /** What tells this side from others of its name. */
    public String qualifier() {
        return (where + " " + when).strip();
    }
}
