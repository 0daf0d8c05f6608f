package org.zhengtu.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What matching needs of a thing of the graph.
 *
 * @param label  its one Chinese name
 * @param names  other names, none twice
 * @param detail code of body type or place kind; empty for others
 * @param code   GB/T 2260 code of a division; empty for others
 * @param seats  codes of the divisions where a body sits
 * @param bodies full names of the bodies in which a person holds posts
 * @param known  statements {@code PREDICATE OBJECT} of matches that the graph itself makes
 */
public record EntityView(String iri, EntityKind kind, String label, List<String> names, String detail, String code, Set<String> seats,
        Set<String> bodies, List<Known> known) {

    /** Keeps unmodifiable copies. */
    public EntityView {
        names = List.copyOf(names);
        seats = copy(seats);
        bodies = copy(bodies);
        known = List.copyOf(known);
    }

    /** A match that the graph itself states. */
    record Known(String predicate, String object) {
    }

    private static <T extends Comparable<T>> Set<T> copy(Collection<T> values) {
        return java.util.Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
