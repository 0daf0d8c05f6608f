package org.zhengtu.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.zhengtu.text.Lexicon;

/** The numbers and words of {@code data/lexicon/links.tsv}. Immutable. */
final class Weights {
    private final Map<String, BigDecimal> limits = new HashMap<>();
    private final Map<String, BigDecimal> weights = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    Weights() {
        for (Lexicon.Row row : Lexicon.load("links").rows()) {
            (row.get("use").equals("limit") ? limits : weights).put(row.get("name"), new BigDecimal(row.get("number")));
            words.put(row.get("name"), row.get("en"));
        }
        for (Feature feature : Feature.values()) {
            if (!weights.containsKey(feature.code())) {
                throw new IllegalStateException("links.tsv has no weight " + feature.code());
            }
        }
    }

    BigDecimal limit(String name) {
        BigDecimal number = limits.get(name);
        if (number == null) {
            throw new IllegalStateException("links.tsv has no limit " + name);
        }
        return number;
    }

    /** The sum of the weights, held between 0 and 1. */
    BigDecimal score(Collection<Feature> features) {
        BigDecimal sum = features.stream().map(feature -> weights.get(feature.code()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.max(BigDecimal.ZERO).min(BigDecimal.ONE).setScale(2, RoundingMode.HALF_UP);
    }

    /** The feature in English. */
    String words(Feature feature) {
        return words.get(feature.code());
    }
}
