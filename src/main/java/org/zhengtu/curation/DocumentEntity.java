package org.zhengtu.curation;

import java.util.Optional;
import org.zhengtu.link.Entity;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Division;
import org.zhengtu.text.Period;

/**
 * A thing, other than a person, as one document knows it.
 *
 * @param graph    the document
 * @param document its file name
 * @param place    of the document
 * @param date     of the document
 * @param iri      of the thing, as its document alone would have it
 */
public record DocumentEntity(String graph, String document, Optional<Division> place, Period date, Entity entity,
        String iri) {

    Kind kind() {
        return Kind.of(entity).orElseThrow();
    }

    boolean is(Side side) {
        return (side.name().equals(entity.name()) || side.name().equals(iri)) && isAt(side.where())
                && side.isThen(days());
    }

    private boolean isAt(String where) {
        return where.isEmpty() || where.equals(document) || isDivision(place, where)
                || entity instanceof Entity.Body body && isDivision(body.seat(), where)
                || entity instanceof Entity.Place at && at.code().equals(where);
    }

    private static boolean isDivision(Optional<Division> division, String name) {
        return division.filter(d -> d.name().equals(name) || d.fullName().equals(name) || d.code().equals(name))
                .isPresent();
    }

    private Optional<DayRange> days() {
        Optional<DayRange> own = entity instanceof Entity.Meeting meeting ? DayRange.of(meeting.date())
                : Optional.empty();
        return own.or(() -> DayRange.of(date));
    }
}
