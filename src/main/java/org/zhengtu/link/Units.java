package org.zhengtu.link;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.extract.Fact.FigureKind;
import org.zhengtu.text.Lexicon;

/**
 * Brings figures to base units, so that 5.3 万元 and 0.2 亿元 can be compared: the unit is the longest form of
 * {@code data/lexicon/units.tsv} that the printed unit ends with, what stands before it must be words of scale out of
 * {@code data/lexicon/numerals.tsv}, which multiply (万亿 is 10¹²). Immutable and safe for threads.
 *
 * <p>All arithmetic is decimal and exact, but where a unit is no decimal multiple of its base (a mu is 2000/3 m²): then
 * twelve significant digits are kept, half to even.
 */
public final class Units {
    /** The unit of ranks, whatever measure word is printed. */
    private static final String RANK = "rank";
    /** The unit of figures that the text gives none. */
    private static final String UNSTATED = "unstated";
    /** The kind of base units that are measure words. */
    private static final String COUNT = "count";
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private final Map<String, Base> bases = new LinkedHashMap<>();
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<Character, BigDecimal> scales = new HashMap<>();
    private final int longest;

    /**
     * A unit that figures are brought to.
     *
     * @param code    ASCII, as in tables and IRIs
     * @param chinese its name
     * @param english its name
     * @param qudt    IRI of the same unit in QUDT, empty if there is none
     * @param kind    what it measures
     */
    public record Base(String code, String chinese, String english, String qudt, String kind) {
    }

    /** A printed unit: {@code times / by} of its base unit. */
    private record Form(String base, BigDecimal times, BigDecimal by) {
        static final BigDecimal ONE = BigDecimal.ONE;

        Form as(String other) {
            return new Form(other, times, by);
        }

        Form times(BigDecimal scale) {
            return new Form(base, times.multiply(scale), by);
        }

        BigDecimal of(BigDecimal number) {
            BigDecimal product = number.multiply(times);
            return by.equals(ONE) ? product : product.divide(by, DIGITS);
        }
    }

    /** Loads the lexicons. @throws IllegalStateException if one is missing or broken; the message names file and line */
    public Units() {
        for (Lexicon.Row row : Lexicon.load("base-units").rows()) {
            bases.put(row.get("code"), new Base(row.get("code"), row.get("zh"), row.get("en"), row.get("qudt"),
                    row.get("kind")));
        }
        for (Lexicon.Row row : Lexicon.load("units").rows()) {
            forms.putIfAbsent(row.get("form"), form(row));
        }
        for (Lexicon.Row row : Lexicon.load("numerals").rows()) {
            if (!row.get("kind").equals("digit")) {
                scales.put(row.get("form").charAt(0), new BigDecimal(row.get("value")));
            }
        }
        longest = forms.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private Form form(Lexicon.Row row) {
        String[] factor = row.get("factor").split("/", 2);
        try {
            Form form = new Form(row.get("base"), new BigDecimal(factor[0]),
                    factor.length == 1 ? BigDecimal.ONE : new BigDecimal(factor[1]));
            if (bases.containsKey(form.base())) {
                return form;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException("units.tsv:" + row.line() + " has no factor: " + row.get("factor"), e);
        }
        throw new IllegalStateException("units.tsv:" + row.line() + " names a unit that is not in base-units.tsv: "
                + row.get("base"));
    }

    /** All base units in the order of the file. */
    public List<Base> bases() {
        return List.copyOf(bases.values());
    }

    /**
     * A figure in its base unit.
     *
     * @param value plain decimal
     * @param unit  as printed, with its scale; empty if none is printed
     * @return empty if the unit is not known or the value is no number
     */
    public Optional<Quantity> normalize(String value, String unit, FigureKind kind) {
        Optional<Form> form = form(unit).map(f -> kind == FigureKind.RANK && counts(f) ? f.as(RANK) : f);
        try {
            BigDecimal number = new BigDecimal(value);
            BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-number.scale());
            return form.map(f -> new Quantity(f.base(), f.of(number), f.of(step)));
        } catch (NumberFormatException e) {
            // What is printed stays; only arithmetic is lost.
            return Optional.empty();
        }
    }

    private boolean counts(Form form) {
        return form.base().equals(UNSTATED) || bases.get(form.base()).kind().equals(COUNT);
    }

    private Optional<Form> form(String unit) {
        for (int start = Math.max(0, unit.length() - longest); start < unit.length(); start++) {
            Form form = forms.get(unit.substring(start));
            if (form != null) {
                return scale(unit.substring(0, start)).map(form::times);
            }
        }
        return scale(unit).map(new Form(UNSTATED, BigDecimal.ONE, BigDecimal.ONE)::times);
    }

    /** What words of scale multiply to; empty if the text is anything else. */
    private Optional<BigDecimal> scale(String words) {
        BigDecimal scale = BigDecimal.ONE;
        for (char c : words.toCharArray()) {
            BigDecimal factor = scales.get(c);
            if (factor == null) {
                return Optional.empty();
            }
            scale = scale.multiply(factor);
        }
        return Optional.of(scale);
    }
}
