package org.zhengtu.reconcile;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Finds things that may be called so; whether they are is judged elsewhere. */
interface Lookup {

    /**
     * A thing that may be meant.
     *
     * @param evidence what only the look-up knows of it, as that a name is read so
     */
    record Hit(Node thing, Evidence evidence) {
    }

    /**
     * The likeliest first.
     *
     * @param words as somebody wrote them, no longer than {@link Bounds#NAME}
     * @param classes of which a thing must have one; of any if empty
     */
    List<Hit> find(String words, Set<Node> classes, int most);
}
