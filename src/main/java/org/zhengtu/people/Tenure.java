package org.zhengtu.people;

import java.util.List;
import java.util.Optional;
import org.zhengtu.link.Entity;
import org.zhengtu.text.DayRange;
import org.zhengtu.text.Period;

/**
 * The days on which one person's post in one body is attested, and no claim beyond them.
 *
 * @param post the form that most documents print
 * @param from the earliest attestation, as exact as it is; unknown if none has a day
 * @param to   the latest
 * @param span from the last day that the earliest may mean to the first day that the latest may mean; none unless the
 *             one is before the other
 * @param attestations by day and fact
 */
public record Tenure(KnownPerson person, String post, Entity.Body body, Period from, Period to,
        Optional<DayRange> span, List<Attestation> attestations) {

    /** Keeps an unmodifiable copy. */
    public Tenure {
        attestations = List.copyOf(attestations);
    }
}
