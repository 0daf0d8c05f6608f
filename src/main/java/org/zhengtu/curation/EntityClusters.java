package org.zhengtu.curation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Things that grow together by decisions, except those that others hold apart. Used by one thread. */
final class EntityClusters {
    private final Map<ThingKey, ThingKey> parent = new TreeMap<>();
    private final Set<List<ThingKey>> apart = new HashSet<>();

    private ThingKey root(ThingKey member) {
        ThingKey at = member;
        while (!parent.getOrDefault(at, at).equals(at)) {
            at = parent.get(at);
        }
        return at;
    }

    /** Holds both apart from now on. */
    void separate(ThingKey one, ThingKey other) {
        apart.add(List.of(one, other));
    }

    /** Makes both one. @return whether they are now */
    boolean join(ThingKey one, ThingKey other) {
        ThingKey a = root(one);
        ThingKey b = root(other);
        if (!a.equals(b) && apart.stream().anyMatch(pair -> isPair(root(pair.get(0)), root(pair.get(1)), a, b))) {
            return false;
        }
        parent.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        parent.putIfAbsent(a.compareTo(b) < 0 ? a : b, a.compareTo(b) < 0 ? a : b);
        return true;
    }

    private static boolean isPair(ThingKey one, ThingKey other, ThingKey a, ThingKey b) {
        return one.equals(a) && other.equals(b) || one.equals(b) && other.equals(a);
    }

    /** The sets of more than one, each in order. */
    List<List<ThingKey>> all() {
        Map<ThingKey, List<ThingKey>> all = new TreeMap<>();
        parent.keySet().forEach(member -> all.computeIfAbsent(root(member), r -> new ArrayList<>()).add(member));
        return all.values().stream().filter(members -> members.size() > 1).toList();
    }
}
