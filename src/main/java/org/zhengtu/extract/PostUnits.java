package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhengtu.document.Document;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;
import org.zhengtu.text.Span;

/** Finds the units of bodies that only a post tells of: 东江市财政局采购处处长王明 names a body beside 东江市财政局. Immutable. */
final class PostUnits {
    private final Rule unit;

    PostUnits(Grammar bodies) {
        this.unit = bodies.rule("unit.body");
    }

    /** The units, where the name of a known body begins the body of a post. */
    List<Fact> find(Document document, List<Fact.PersonNamed> persons, List<Fact.BodyNamed> bodies) {
        Map<Integer, Integer> ends = new HashMap<>();
        bodies.forEach(body -> ends.merge(body.span().start(), body.span().end(), Math::max));
        Set<Span> seen = new TreeSet<>();
        List<Fact> found = new ArrayList<>();
        for (Fact.PersonNamed person : persons) {
            int start = person.span().start();
            Span span = new Span(start, start + person.body().length());
            if (ends.getOrDefault(start, span.end()) < span.end()
                    && document.repaired().startsWith(person.body(), start)
                    && unit.first(person.body()).isPresent() && seen.add(span)) {
                found.add(new Fact.BodyNamed(person.body(), person.article(),
                        new Evidence(span, "bodies/" + unit.id(), unit.confidence())));
            }
        }
        return found;
    }
}
