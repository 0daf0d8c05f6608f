package org.zhengtu.curation;

import java.util.Optional;
import org.zhengtu.link.Entity;
import org.zhengtu.text.Coded;

/** The types of things that may be decided on. */
public enum Kind implements Coded {
    PERSON, BODY, PROGRAMME, MEETING, PLACE;

    /** The type of a thing; none if it is of those that are not decided on. */
    public static Optional<Kind> of(Entity entity) {
        return entity instanceof Entity.Person ? Optional.of(PERSON)
                : entity instanceof Entity.Body ? Optional.of(BODY)
                : entity instanceof Entity.Programme ? Optional.of(PROGRAMME)
                : entity instanceof Entity.Meeting ? Optional.of(MEETING)
                : entity instanceof Entity.Place ? Optional.of(PLACE) : Optional.empty();
    }
}
