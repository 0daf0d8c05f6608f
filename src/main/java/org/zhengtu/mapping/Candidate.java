package org.zhengtu.mapping;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** A thing of ours and an entry that may be the same, with what speaks for and against it. */
record Candidate(EntityView view, Reference reference, String matched, Set<Feature> features, BigDecimal score) {

    Candidate {
        features = java.util.Collections.unmodifiableSet(features.isEmpty() ? EnumSet.noneOf(Feature.class)
                : EnumSet.copyOf(features));
    }

    Candidate with(Feature feature, Weights weights) {
        EnumSet<Feature> more = EnumSet.copyOf(features);
        more.add(feature);
        return new Candidate(view, reference, matched, more, weights.score(more));
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }
}
