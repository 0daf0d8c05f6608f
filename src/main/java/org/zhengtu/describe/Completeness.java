package org.zhengtu.describe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.vocab.ZT;

/** Counts for each class how many of its things have a property, and of how many the rule is often right. */
final class Completeness {
    private static final BigDecimal CONFIDENT = new BigDecimal("0.8");
    private static final String CONFIDENCE = ZT.confidence.getURI();
    private static final String SURE = "sure";
    private static final int DIGITS = 3;

    private final Map<String, Long> things = new HashMap<>();
    private final Map<String, Map<String, Long>> having = new HashMap<>();

    void add(Thing thing) {
        for (String type : thing.types()) {
            if (type.startsWith(ZT.NS)) {
                things.merge(type, 1L, Long::sum);
                Map<String, Long> counts = having.computeIfAbsent(type, key -> new HashMap<>());
                thing.uses().keySet().forEach(property -> counts.merge(property, 1L, Long::sum));
                if (isSure(thing)) {
                    counts.merge(SURE, 1L, Long::sum);
                }
            }
        }
    }

    private static boolean isSure(Thing thing) {
        Thing.Use confidence = thing.uses().get(CONFIDENCE);
        return confidence != null && new BigDecimal(confidence.firstText()).compareTo(CONFIDENT) >= 0;
    }

    /** The share of the things of a class that have a property; none if there are no such things. */
    Optional<BigDecimal> share(String type, String property) {
        long all = things.getOrDefault(type, 0L);
        return all == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(having.get(type).getOrDefault(property, 0L))
                .divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_UP));
    }

    /** The share of the facts of a class whose confidence is 0.8 or more; none if there are no such facts. */
    Optional<BigDecimal> confident(String type) {
        return share(type, CONFIDENCE).filter(any -> any.signum() > 0).flatMap(any -> share(type, SURE));
    }
}
