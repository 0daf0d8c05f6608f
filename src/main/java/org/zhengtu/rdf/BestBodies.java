package org.zhengtu.rdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.zhengtu.link.Entity;
import org.zhengtu.link.Linked;

/** Where a document's surface forms resolve to one body in several states of knowledge, the fullest of them. */
public final class BestBodies {
    private final Map<String, Entity.Body> byKey = new HashMap<>();

    BestBodies(Linked linked) {
        this(Stream.of(linked.bodies().values(), linked.posts().values()).flatMap(Collection::stream));
    }

    /** Of these, and of the bodies above them. */
    public BestBodies(Stream<Entity.Body> bodies) {
        bodies.forEach(this::add);
    }

    /** Takes what somebody knows of a body, and of those above it. */
    void add(Entity.Body body) {
        byKey.merge(body.key(), body, (one, other) -> Entity.Body.FULLNESS.compare(one, other) >= 0 ? one : other);
        body.parent().ifPresent(this::add);
    }

    /** The fullest record of this body. */
    Entity.Body best(Entity.Body body) {
        return byKey.getOrDefault(body.key(), body);
    }
}
