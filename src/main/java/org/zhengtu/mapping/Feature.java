package org.zhengtu.mapping;

import java.util.Locale;

/** What speaks for or against a pair; weights and words are in {@code data/lexicon/links.tsv}. */
enum Feature {
    CODE, CODE_DIFFERS, CODE_ELSEWHERE, NAME, VARIANT, ALIAS, TYPE, TYPE_DIFFERS, PLACE, NATIONWIDE, PLACE_KNOWN, PLACE_DIFFERS,
    DISTINCTIVE, SECOND_SOURCE, POST, POST_DIVISION, OUTSCORED, AMBIGUOUS, CURATED;

    /** As in the lexicon and in concepts of the scheme {@code link-reason}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
