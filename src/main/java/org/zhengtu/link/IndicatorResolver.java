package org.zhengtu.link;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;

/**
 * Brings the names of indicators to one form, so that figures of different documents and years meet. A name whose
 * wording differs from that of a known indicator only in what says nothing of the thing measured is that indicator; a
 * name that ends with a known one is a narrower case of it, unless the words before it say otherwise; any other is an
 * indicator of its own.
 */
final class IndicatorResolver {
    private final IndicatorNames names = new IndicatorNames();
    private final Map<String, Entity.Indicator> known = new HashMap<>();
    private final Map<String, Entity.Indicator> heads = new HashMap<>();

    IndicatorResolver() {
        for (IndicatorConcept concept : IndicatorConcept.all()) {
            add(concept.name(), concept.entity());
            concept.variants().forEach(variant -> add(variant, concept.entity()));
        }
    }

    private void add(String name, Entity.Indicator indicator) {
        String plain = names.plain(name);
        Entity.Indicator other = known.putIfAbsent(plain, indicator);
        if (other != null && !other.equals(indicator)) {
            throw new IllegalStateException("indicators.tsv: '" + name + "' stands for " + other.name() + " and for "
                    + indicator.name());
        }
        if (names.isHead(name) && names.isHead(plain)) {
            heads.put(plain, indicator);
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
        Set<String> forms = names.forms(name);
        for (String form : forms) {
            if (known.containsKey(form)) {
                return known.get(form);
            }
        }
        String canonical = names.canonical(name);
        return new Entity.Indicator(canonical, canonical, broader(forms));
    }

    private Optional<Entity.Indicator> broader(Set<String> forms) {
        for (String form : forms) {
            for (int at = 1; at < form.length(); at++) {
                Entity.Indicator head = heads.get(form.substring(at));
                if (head != null) {
                    // The longest that fits decides; a shorter one within it would mean less.
                    return names.bars(form.substring(0, at)) ? Optional.empty() : Optional.of(head);
                }
            }
        }
        return Optional.empty();
    }
}
