package org.zhengtu.search;

import java.util.List;

/**
 * A thing that was found.
 *
 * @param iri of the thing
 * @param label the name that was found, as the graph has it
 * @param lang of that name; empty if it is of none
 * @param alias whether the graph has it as another name only ({@code skos:altLabel})
 * @param types all classes of the thing, sorted
 * @param facts how many triples point at the thing
 * @param match how the name answers
 * @param score from 1 for what was asked down to 0; as {@link Match#score()}, of similar names less by how unlike they
 *        are
 */
public record Found(String iri, String label, String lang, boolean alias, List<String> types, long facts, Match match,
        double score) {

    /** Keeps an unmodifiable copy. */
    public Found {
        types = List.copyOf(types);
    }
}
