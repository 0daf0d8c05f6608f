package org.zhengtu.shacl;

import java.util.Comparator;

/**
 * Something that the graph must not hold.
 *
 * @param check  name of the shape or query, e.g. {@code PostHolding-member} or {@code quote-length}
 * @param graph  IRI of the named graph
 * @param where  the node
 * @param found  the value found there, empty if something is missing
 * @param what   what is wrong, in Chinese and English
 * @param mend   how to mend it, in Chinese and English
 */
public record Violation(String check, String graph, String where, String found, Text what, Text mend)
        implements Comparable<Violation> {
    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::graph)
            .thenComparing(Violation::check).thenComparing(Violation::where).thenComparing(Violation::found);

    /** The same in Chinese and English. */
    public record Text(String zh, String en) {
    }

    /** By graph, then check, then place. */
    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }
}
