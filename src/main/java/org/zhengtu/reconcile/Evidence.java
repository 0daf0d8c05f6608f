package org.zhengtu.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * How well a name answers what was asked.
 *
 * @param kind in which way
 * @param degree from 1 down to 0
 */
record Evidence(Kind kind, double degree) {
    static final Evidence NONE = new Evidence(Kind.SIMILAR, 0);
    static final Evidence SAME = new Evidence(Kind.ID, 1);
    static final Evidence IDENTIFIED = new Evidence(Kind.VALUE, 0.75);
    /** Less alike names are not worth a look. */
    private static final double LEAST_ALIKE = 0.6;
    private static final double SHORTENED = 0.6;
    private static final double SHORTENED_MORE = 0.18;
    private static final double ALIKE = 0.7;

    /** Ways in which a name answers. */
    enum Kind {
        /** The IRI itself was asked for. */
        ID("id", true),
        /** It is the name to show, to the letter. */
        NAME("name_exact", true),
        /** It is another name, to the letter. */
        ALIAS("alias_exact", true),
        /** It is a name but for width, case, spaces, marks and script. */
        FORM("name_normalised", true),
        /** It is a short form that is used in one place only. */
        LOCAL("alias_local", false),
        /** A value that only one thing has was given, and it has it. */
        VALUE("value_identifies", false),
        /** It is read so. */
        PINYIN("pinyin", false),
        /** It begins so, or is read so at its beginning. */
        BEGINS("name_begins", false),
        /** It has the characters in their order. */
        SHORT("abbreviation", false),
        /** It is written much like it. */
        SIMILAR("name_similarity", false);

        private final String id;
        private final boolean sure;

        Kind(String id, boolean sure) {
            this.id = id;
            this.sure = sure;
        }

        /** The id of the feature that says so. */
        String id() {
            return id;
        }

        /** Whether a thing that is called so, and no other, is the one that is meant. */
        boolean isSure() {
            return sure;
        }
    }

    private static final double OF_ALIAS = 0.98;
    private static final double OF_FORM = 0.96;
    private static final double OF_LOCAL = 0.85;

    /** The best that one of the names has to say. */
    static Evidence best(String asked, List<Name> names) {
        String folded = Folding.fold(asked);
        Evidence best = NONE;
        for (Name name : names) {
            best = best.or(of(asked, folded, name));
        }
        return best;
    }

    /** The one of higher degree. */
    Evidence or(Evidence other) {
        return other.degree > degree ? other : this;
    }

    private static Evidence of(String asked, String folded, Name name) {
        boolean local = name.standing() == Name.Standing.LOCAL;
        if (!local && asked.equals(name.text())) {
            return name.standing() == Name.Standing.PREFERRED ? new Evidence(Kind.NAME, 1)
                    : new Evidence(Kind.ALIAS, OF_ALIAS);
        }
        if (!folded.isEmpty() && folded.equals(name.folded())) {
            return local ? new Evidence(Kind.LOCAL, OF_LOCAL) : new Evidence(Kind.FORM, OF_FORM);
        }
        return approximate(folded, name.folded()).orElse(NONE);
    }

    private static Optional<Evidence> approximate(String asked, String name) {
        if (Likeness.shortens(asked, name)) {
            return Optional.of(new Evidence(Kind.SHORT, SHORTENED + SHORTENED_MORE * asked.length() / name.length()));
        }
        double alike = Likeness.of(asked, name);
        return alike < LEAST_ALIKE ? Optional.empty() : Optional.of(new Evidence(Kind.SIMILAR, ALIKE * alike));
    }
}
