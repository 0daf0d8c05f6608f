package org.zhengtu.reconcile;

import com.google.gson.JsonArray;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A thing that may be meant.
 *
 * @param names all of them, those to show first
 * @param types all of them, the narrowest first
 */
record Thing(Node node, List<Name> names, List<Type> types) {

    Thing {
        names = List.copyOf(names);
        types = List.copyOf(types);
    }

    /** Its IRI. */
    String id() {
        return node.getURI();
    }

    /** The name to show; the id for want of one. */
    String name() {
        return names.isEmpty() ? id() : names.get(0).text();
    }

    boolean isA(Type type) {
        return types.stream().anyMatch(own -> own.isA(type));
    }

    JsonArray typesAsJson() {
        return Json.list(types.stream(), Type::named);
    }
}
