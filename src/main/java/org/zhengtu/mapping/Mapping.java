package org.zhengtu.mapping;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * A mapping as SSSOM has it: a statement about a thing of ours and an entry of other data.
 *
 * @param negated       whether it says that the statement does not hold
 * @param justification local name of a term of semapv
 * @param confidence    that the mapping as it stands, negated or not, is right
 * @param reasons       codes of features
 * @param author        who asserted it; empty for the program
 * @param date          ISO day on which a person did; empty for the program
 */
public record Mapping(String subject, String subjectLabel, String category, String predicate, boolean negated, String object,
        String objectLabel, String justification, BigDecimal confidence, String matched, List<String> reasons,
        String author, String date, String comment) implements Comparable<Mapping> {
    static final String MANUAL = "ManualMappingCuration";
    static final String COMPOSITE = "CompositeMatching";
    static final String LEXICAL = "LexicalMatching";

    /** Keeps an unmodifiable copy. */
    public Mapping {
        reasons = List.copyOf(reasons);
    }

    /** Whether a person decided it. */
    boolean isReviewed() {
        return !author.isEmpty();
    }

    @Override
    public int compareTo(Mapping other) {
        return Comparator.comparing(Mapping::subject).thenComparing(Mapping::object).thenComparing(Mapping::predicate)
                .thenComparing(Mapping::negated).compare(this, other);
    }
}
