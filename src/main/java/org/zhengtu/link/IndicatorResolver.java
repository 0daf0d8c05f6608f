package org.zhengtu.link;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.text.Lexicon;

/**
 * Brings the names of indicators to one form, so that figures of different documents and years meet: known names by
 * {@code data/lexicon/indicators.tsv}, words that have a short form inside any name by
 * {@code data/lexicon/indicator-words.tsv}. What is not known keeps its name.
 */
final class IndicatorResolver {
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    IndicatorResolver() {
        for (Lexicon.Row row : Lexicon.load("indicators").rows()) {
            known.put(row.get("name"), row.get("name"));
            row.list("variants").forEach(variant -> known.put(variant, row.get("name")));
        }
        for (Lexicon.Row row : Lexicon.load("indicator-words").rows()) {
            words.put(row.get("short"), row.get("full"));
        }
    }

    /** The indicator of every figure, by the name in the fact. */
    Map<String, Entity.Indicator> resolveAll(Extraction extraction) {
        Map<String, Entity.Indicator> found = new LinkedHashMap<>();
        for (Fact.Figure figure : extraction.facts(Fact.Figure.class)) {
            found.computeIfAbsent(figure.indicator(), this::resolve);
        }
        return found;
    }

    /** The indicator that a name stands for; its key is its canonical name. */
    Entity.Indicator resolve(String name) {
        String plain = name.strip();
        String canonical = known.getOrDefault(plain, known.getOrDefault(spelledOut(plain), spelledOut(plain)));
        return new Entity.Indicator(canonical, canonical);
    }

    private String spelledOut(String name) {
        String out = name;
        for (Map.Entry<String, String> word : words.entrySet()) {
            int at = out.indexOf(word.getKey());
            if (at >= 0 && !out.contains(word.getValue())) {
                out = out.substring(0, at) + word.getValue() + out.substring(at + word.getKey().length());
            }
        }
        return out;
    }
}
