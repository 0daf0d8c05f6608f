package org.zhengtu.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A type of things.
 *
 * @param id short, without a hash, since some clients put it into an address as it is
 * @param main the class of the ontology
 * @param kind the concept that narrows the class; empty for the class itself
 * @param broader the type that it is a kind of
 */
record Type(String id, Labels labels, Node main, Optional<Node> kind, Optional<Type> broader) {

    /** As candidates and suggestions name it. */
    JsonObject named() {
        return Json.named(id, labels.both());
    }

    /** The same with the broader types. */
    JsonObject whole() {
        JsonObject object = named();
        broader.ifPresent(type -> {
            JsonArray above = new JsonArray();
            above.add(type.whole());
            object.add("broader", above);
        });
        return object;
    }

    /** Whether it is this type or a kind of it. */
    boolean isA(Type other) {
        return id.equals(other.id) || broader.isPresent() && broader.get().isA(other);
    }
}
