package org.zhengtu.rdf;

import java.util.Locale;
import org.zhengtu.extract.Fact;

/** The codes of comparators, whose signs cannot stand in an IRI. */
final class Comparators {
    private Comparators() {
    }

    /** E.g. {@code at_least} for {@code >=}. */
    static String code(Fact.Comparator comparator) {
        return comparator.name().toLowerCase(Locale.ROOT);
    }
}
