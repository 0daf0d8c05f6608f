package org.zhengtu.link;

import java.math.BigDecimal;

/**
 * A printed figure in its base unit: 1220.9 亿元 is 122090000000 {@code CNY}, precise to 10000000.
 *
 * @param unit      code of the base unit, as in {@code data/lexicon/base-units.tsv}
 * @param value     without zeros at the end
 * @param precision what a step of one in the last printed digit would be
 */
public record Quantity(String unit, BigDecimal value, BigDecimal precision) {

    /** @throws IllegalArgumentException if no unit is named or the precision is not positive */
    public Quantity {
        if (unit.isEmpty() || precision.signum() <= 0) {
            throw new IllegalArgumentException("no quantity: " + value + " '" + unit + "' to " + precision);
        }
        value = plain(value);
        precision = plain(precision);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
