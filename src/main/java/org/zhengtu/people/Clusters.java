package org.zhengtu.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhengtu.link.IdentityRule;

/** Sets of mentions that grow together, except those that a decision holds apart. Used by one thread. */
final class Clusters {
    private final int[] parent;
    /** By root: the sides of decisions that its members are on; of a pair of sides, one is even and one odd. */
    private final Map<Integer, Set<Integer>> sides = new HashMap<>();

    private final List<Join> joins = new ArrayList<>();

    Clusters(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int root(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Holds two groups apart from now on; no member may be in both. */
    void separate(List<Integer> group, List<Integer> other, int decision) {
        group.forEach(member -> sides.computeIfAbsent(root(member), r -> new HashSet<>()).add(2 * decision));
        other.forEach(member -> sides.computeIfAbsent(root(member), r -> new HashSet<>()).add(2 * decision + 1));
    }

    /** Whether a decision holds both apart. */
    boolean areSeparate(int one, int other) {
        Set<Integer> here = sides.getOrDefault(root(one), Set.of());
        Set<Integer> there = sides.getOrDefault(root(other), Set.of());
        return here.stream().anyMatch(side -> there.contains(side ^ 1));
    }

    /** Two sets grew together by these members. */
    record Join(int one, int other, IdentityRule rule, String on) {
    }

    /**
     * Makes both one.
     *
     * @param rule why
     * @param on   what both share
     * @return whether they are now; false if a decision holds them apart
     */
    boolean join(int one, int other, IdentityRule rule, String on) {
        int a = root(one);
        int b = root(other);
        if (a == b) {
            return true;
        }
        if (areSeparate(a, b)) {
            return false;
        }
        int keep = Math.min(a, b);
        int drop = Math.max(a, b);
        parent[drop] = keep;
        joins.add(new Join(one, other, rule, on));
        Set<Integer> moved = sides.remove(drop);
        if (moved != null) {
            sides.computeIfAbsent(keep, r -> new HashSet<>()).addAll(moved);
        }
        return true;
    }

    /** What made the sets, in the order in which it did. */
    List<Join> joins() {
        return joins;
    }

    /** The members of each set, by its root. */
    Map<Integer, List<Integer>> all() {
        Map<Integer, List<Integer>> all = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            all.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
        }
        return all;
    }
}
