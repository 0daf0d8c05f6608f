package org.zhengtu.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.Entity;
import org.zhengtu.link.IdentityRule;
import org.zhengtu.link.Linked;
import org.zhengtu.text.Period;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.vocab.ZT;

/**
 * From the surface forms of facts to the nodes of things, described on the way. What the linker left unresolved becomes
 * a thing of this document alone, so that nothing is merged by accident.
 */
final class References {
    private final Linked linked;
    private final Iris iris;
    private final QuadSink sink;
    private final EntityWriter entities;
    private final Set<List<Object>> labelled = new HashSet<>();

    References(Linked linked, Iris iris, QuadSink sink, EntityWriter entities) {
        this.linked = linked;
        this.iris = iris;
        this.sink = sink;
        this.entities = entities;
    }

    Node person(String name) {
        Entity.Person person = linked.persons().get(name);
        return write(person != null ? person : new Entity.Person(local(name), name), name);
    }

    Node body(String surface) {
        Entity.Body body = linked.bodies().get(surface);
        return write(body != null ? body
                : new Entity.Body(surface, Entity.BodyType.OTHER, Optional.empty(), Optional.empty()), surface);
    }

    Node meeting(String id) {
        Entity.Meeting meeting = linked.meetings().get(id);
        if (meeting != null) {
            return write(meeting, meeting.name());
        }
        String name = linked.extraction().facts(Fact.MeetingNamed.class).stream().filter(m -> m.id().equals(id))
                .map(Fact.MeetingNamed::name).findFirst().orElse(id);
        return write(new Entity.Meeting(local(name), name, "", 0, Period.UNKNOWN), name);
    }

    Node programme(String name) {
        Entity.Programme programme = linked.programmes().get(name);
        return write(programme != null ? programme : new Entity.Programme(local(name), name), name);
    }

    Node place(Fact.PlaceNamed fact) {
        return linked.place(fact).map(found -> write(found, fact.name()))
                .orElseGet(() -> place(fact.name(), fact.kind()));
    }

    Node place(String name, PlaceKind kind) {
        Entity.Place place = linked.places().get(name);
        return write(place != null ? place : new Entity.Place(local(name), name, kind, ""), name);
    }

    Node indicator(String name) {
        Entity.Indicator indicator = linked.indicators().get(name);
        return write(indicator != null ? indicator : new Entity.Indicator(name, name), name);
    }

    /** Whoever acts. */
    Node actor(String surface, Fact.ActorKind kind) {
        return switch (kind) {
            case PERSON -> linked.persons().containsKey(surface) ? person(surface) : named(surface);
            case BODY -> linked.bodies().containsKey(surface) ? body(surface) : named(surface);
            case MEETING -> meeting(surface);
            case GROUP -> linked.named(surface).map(found -> write(found, surface))
                    .orElseGet(() -> entities.write(new Entity.Group(local(surface), surface)));
        };
    }

    /** Whatever a surface form names. */
    Node named(String surface) {
        return linked.named(surface).map(found -> write(found, surface)).orElseGet(() -> thing(surface));
    }

    /** What one side of a relation is. */
    Node related(Fact.RelationKind kind, String surface) {
        return linked.related(kind, surface).map(found -> write(found, surface)).orElseGet(() -> thing(surface));
    }

    private Node thing(String surface) {
        Node node = iris.thing("thing", surface, List.of(local(surface)));
        if (sink.first(node)) {
            entities.identity(node, local(surface), IdentityRule.DOCUMENT_ALONE);
            sink.type(node, ZT.NamedThing);
            sink.label(node, surface);
        }
        return node;
    }

    /** A key that no other document can have. */
    private String local(String surface) {
        return sink.graph().getURI() + "\n" + surface;
    }

    /** Another name of a thing, once. */
    void alias(Node node, String alias) {
        if (labelled.add(List.of(node, alias))) {
            sink.chinese(node, SKOS.altLabel, alias);
        }
    }

    private Node write(Entity entity, String surface) {
        Node node = entities.write(entity);
        if (!surface.equals(entity.name()) && labelled.add(List.of(node, surface))) {
            sink.chinese(node, SKOS.altLabel, surface);
        }
        return node;
    }
}
