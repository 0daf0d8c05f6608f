package org.zhengtu.link;

import java.util.List;
import org.zhengtu.text.Lexicon;

/**
 * A recurring indicator of official statistics, as {@code data/lexicon/indicators.tsv} describes it.
 *
 * @param name       the canonical name, which is also its key
 * @param variants   other names
 * @param english    the name in English
 * @param definition what is measured, empty where the name says all
 * @param unit       in which its level is usually printed, empty if it varies
 * @param broader    the name of the wider indicator, empty if there is none
 * @param same       entries of the National Bureau of Statistics that are the same indicator, {@code TREE/CODE}
 * @param near       its entries that are about the indicator without being the same
 */
public record IndicatorConcept(String name, List<String> variants, String english, String definition, String unit,
        String broader, List<String> same, List<String> near) {

    /** Keeps unmodifiable copies. */
    public IndicatorConcept {
        variants = List.copyOf(variants);
        same = List.copyOf(same);
        near = List.copyOf(near);
    }

    /** All of them, in the order of the file. */
    public static List<IndicatorConcept> all() {
        return Lexicon.load("indicators").rows().stream().map(row -> new IndicatorConcept(row.get("name"),
                row.list("variants"), row.get("en"), row.get("definition"), row.get("unit"), row.get("broader"),
                row.list("nbs"), row.list("nbs-close"))).toList();
    }

    /** As a thing that figures point to. */
    public Entity.Indicator entity() {
        return new Entity.Indicator(name, name);
    }
}
