package org.zhengtu.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.text.Span;

/** Tells whether a span lies inside one of many others. */
final class Enclosing {
    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    Enclosing(List<? extends Fact> facts) {
        facts.stream().map(Fact::span).sorted(Comparator.comparing(Span::end)).forEach(s -> byStart.put(s.start(), s));
    }

    /** Whether one of the spans holds this one. */
    boolean hold(Span span) {
        return hold(span, 0);
    }

    /** Whether one of the spans holds this one and something more. */
    boolean holdMoreThan(Span span) {
        return hold(span, 1);
    }

    private boolean hold(Span span, int surplus) {
        Map.Entry<Integer, Span> before = byStart.floorEntry(span.start());
        for (int steps = 0; before != null && steps < 3; steps++) {
            if (before.getValue().contains(span) && before.getValue().length() >= span.length() + surplus) {
                return true;
            }
            before = byStart.lowerEntry(before.getKey());
        }
        return false;
    }
}
