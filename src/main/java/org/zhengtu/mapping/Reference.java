package org.zhengtu.mapping;

import java.util.List;
import java.util.Set;

/**
 * An entry of other data.
 *
 * @param data      the data set, e.g. {@code wikidata}; matches are compared within one
 * @param names     the main one first
 * @param kinds     what of ours it can be; empty: anything
 * @param code      GB/T 2260 code; empty if unknown
 * @param places    names or codes of the places where it is or that it belongs to
 * @param bodies    names of bodies that a person belongs to
 * @param confirmed whether two sources agree on names and id
 */
record Reference(String iri, String data, List<String> names, Set<EntityKind> kinds, String code, List<String> places,
        List<String> bodies, boolean confirmed) {

    Reference {
        if (names.isEmpty()) {
            throw new IllegalArgumentException(iri + " has no name");
        }
        names = List.copyOf(names);
        kinds = Set.copyOf(kinds);
        places = List.copyOf(places);
        bodies = List.copyOf(bodies);
    }

    String name() {
        return names.get(0);
    }
}
