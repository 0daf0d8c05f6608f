package org.zhengtu.people;

import java.math.BigDecimal;
import java.util.List;

/**
 * Two persons of one name may be one.
 *
 * @param one   the one whose key comes first
 * @param score from 0 to 1; the sum of the weights of the reasons
 */
public record Hypothesis(KnownPerson one, KnownPerson other, BigDecimal score, List<Reason> reasons) {

    /** Keeps an unmodifiable copy. */
    public Hypothesis {
        reasons = List.copyOf(reasons);
    }
}
