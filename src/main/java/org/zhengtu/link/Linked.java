package org.zhengtu.link;

import java.util.Map;
import java.util.Optional;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;

/**
 * An extraction together with the things that its surface forms stand for. Every reference that a fact makes can be
 * looked up; the look-ups are total for the references of this extraction's facts.
 *
 * @param persons    by name as in the facts
 * @param bodies     by surface form; what cannot be resolved is a body under its surface form
 * @param posts      by {@code post + "\t" + body} of a person fact: the body that the post belongs to, if known
 * @param meetings   by the id that is local to the document
 * @param programmes by name
 * @param places     by name, and by name and what the text says holds it: {@link #place}
 * @param indicators by name
 */
public record Linked(Extraction extraction, Map<String, Entity.Person> persons, Map<String, Entity.Body> bodies,
        Map<String, Entity.Body> posts, Map<String, Entity.Meeting> meetings,
        Map<String, Entity.Programme> programmes, Map<String, Entity.Place> places,
        Map<String, Entity.Indicator> indicators) {

    /** Keeps unmodifiable copies. */
    public Linked {
        persons = Map.copyOf(persons);
        bodies = Map.copyOf(bodies);
        posts = Map.copyOf(posts);
        meetings = Map.copyOf(meetings);
        programmes = Map.copyOf(programmes);
        places = Map.copyOf(places);
        indicators = Map.copyOf(indicators);
    }

    /** The body that a person's post belongs to. */
    public Optional<Entity.Body> bodyOf(String post, String body) {
        return Optional.ofNullable(posts.get(post + "\t" + body));
    }

    /** The place that a fact names. */
    public Optional<Entity.Place> place(Fact.PlaceNamed fact) {
        return Optional.ofNullable(places.get(PlaceResolver.key(fact.name(), fact.within())))
                .or(() -> Optional.ofNullable(places.get(fact.name())));
    }

    /** What one side of a relation is. */
    public Optional<Entity> related(Fact.RelationKind kind, String surface) {
        Optional<Entity> place = kind.isOfPlaces() ? Optional.ofNullable(places.get(surface)) : Optional.empty();
        return place.or(() -> named(surface));
    }

    /** Whatever a surface form names: a person, a body, a place, a programme or a meeting, asked in this order. */
    public Optional<Entity> named(String surface) {
        return Optional.<Entity>ofNullable(persons.get(surface))
                .or(() -> Optional.ofNullable(bodies.get(surface)))
                .or(() -> Optional.ofNullable(places.get(surface)))
                .or(() -> Optional.ofNullable(programmes.get(surface)))
                .or(() -> meetings.values().stream().filter(m -> m.name().equals(surface)).findFirst());
    }
}
