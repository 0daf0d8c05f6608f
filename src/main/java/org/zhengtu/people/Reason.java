package org.zhengtu.people;

import org.zhengtu.text.Coded;

/** What speaks for or against two persons of one name being one; {@code data/lexicon/identity.tsv} has the weights. */
public enum Reason implements Coded {
    SAME_DIVISION, DIVISION_ABOVE, NEIGHBOURING_DIVISION, SAME_BODY, SAME_POST, SAME_KIND_OF_BODY, YEARS_FEW,
    YEARS_SOME, YEARS_MANY, LONG_NAME, COMMON_NAME, NO_OFFICE, SAME_POST_AT_ONCE, NAMED_TOGETHER
}
