package org.zhengtu.people;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.zhengtu.text.Lexicon;

/** The numbers of {@code data/lexicon/identity.tsv}. Immutable. */
final class Settings {
    private final Map<String, BigDecimal> limits = new HashMap<>();
    private final Map<String, BigDecimal> weights = new HashMap<>();

    /** Read once, since names are told apart group by group. */
    private static final class Shipped {
        private static final Settings SETTINGS = new Settings();
    }

    /** Those that ship with the program. */
    static Settings load() {
        return Shipped.SETTINGS;
    }

    private Settings() {
        for (Lexicon.Row row : Lexicon.load("identity").rows()) {
            (row.get("use").equals("limit") ? limits : weights).put(row.get("name"), new BigDecimal(row.get("number")));
        }
        for (Reason reason : Reason.values()) {
            if (!weights.containsKey(reason.code())) {
                throw new IllegalStateException("identity.tsv has no weight " + reason.code());
            }
        }
    }

    int whole(String limit) {
        return number(limit).intValueExact();
    }

    BigDecimal number(String limit) {
        BigDecimal number = limits.get(limit);
        if (number == null) {
            throw new IllegalStateException("identity.tsv has no limit " + limit);
        }
        return number;
    }

    BigDecimal weight(Reason reason) {
        return weights.get(reason.code());
    }
}
