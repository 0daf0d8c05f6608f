package org.zhengtu.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one table compares with the annotated one.
 *
 * @param gold        annotated facts
 * @param predicted   facts of the graph that count
 * @param found       the fact is there
 * @param full        and everything said of it is right as well
 * @param attributes  for each attribute the share right among the facts found
 * @param differences what is missed, extra or wrong, document by document
 */
public record TableScore(FactTable table, int gold, int predicted, Rates found, Rates full,
        Map<String, Double> attributes, List<Difference> differences) {

    /** Keeps unmodifiable copies in their order. */
    public TableScore {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        differences = List.copyOf(differences);
    }

    /** Precision, recall and their harmonic mean, rounded to four places. */
    public record Rates(double precision, double recall, double f1) {
        private static final int DECIMALS = 4;

        static Rates of(int hits, int gold, int predicted) {
            double precision = predicted == 0 ? 0 : (double) hits / predicted;
            double recall = gold == 0 ? 0 : (double) hits / gold;
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return new Rates(round(precision), round(recall), round(f1));
        }

        static double round(double value) {
            return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
        }
    }

    /** How a row differs. */
    public enum Kind {
        /** Annotated and not found. */
        MISSED,
        /** Found and not annotated. */
        EXTRA,
        /** Found, with an attribute that is not right. */
        WRONG
    }

    /**
     * One difference.
     *
     * @param document  id of the annotated document
     * @param attribute the attribute that is wrong, empty for what is missed or extra
     * @param gold      the annotated cells by column, empty for what is extra
     * @param got       the graph's cells by column, empty for what is missed
     */
    public record Difference(Kind kind, String document, String attribute, Map<String, String> gold,
            Map<String, String> got) {

        /** Keeps unmodifiable copies. */
        public Difference {
            gold = Map.copyOf(gold);
            got = Map.copyOf(got);
        }
    }

    /** The differences of one kind, in their order. */
    public List<Difference> differences(Kind kind) {
        return differences.stream().filter(difference -> difference.kind() == kind).toList();
    }
}
