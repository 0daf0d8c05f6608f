package org.zhengtu.rdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.link.Entity;
import org.zhengtu.link.IdentityRule;
import org.zhengtu.text.Division;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/** Describes the things that facts point to, each once a graph, as its document knows them. */
final class EntityWriter {
    private final Iris iris;
    private final QuadSink sink;
    private final BestBodies bodies;
    private final Periods periods;
    private final PlaceWriter places;
    private final Set<List<Node>> wholes = new HashSet<>();
    private final List<Entity> written = new ArrayList<>();

    EntityWriter(Iris iris, QuadSink sink, BestBodies bodies) {
        this.iris = iris;
        this.sink = sink;
        this.bodies = bodies;
        this.periods = new Periods(sink);
        this.places = new PlaceWriter(sink, this);
    }

    /** The node of a thing, described if it was not yet. */
    Node write(Entity entity) {
        Node node = iris.entity(entity);
        if (sink.first(node)) {
            // By the fullest record, so that it makes no difference which comes first.
            Entity known = entity instanceof Entity.Body body ? bodies.best(body) : entity;
            written.add(known);
            sink.label(node, entity.name());
            identity(node, entity.key(), known.rule());
            describe(node, known);
        }
        return node;
    }

    /** Says on what the identity of a thing rests. */
    void identity(Node node, String key, IdentityRule rule) {
        sink.text(node, ZT.identityKey, key.replace('\n', ' '));
        sink.add(node, ZT.identityRule, Iris.concept(Schemes.IDENTITY_RULE, rule));
    }

    /** All that was described, in this order. */
    List<Entity> written() {
        return List.copyOf(written);
    }

    private void describe(Node node, Entity entity) {
        if (entity instanceof Entity.Person person) {
            sink.type(node, ZT.Person, FOAF.Person);
            sink.chinese(node, FOAF.name, person.name());
        } else if (entity instanceof Entity.Body body) {
            body(node, body);
        } else if (entity instanceof Entity.Meeting meeting) {
            meeting(node, meeting);
        } else if (entity instanceof Entity.Programme) {
            sink.type(node, ZT.Programme);
        } else if (entity instanceof Entity.Place place) {
            places.write(node, place);
        } else if (entity instanceof Entity.Indicator indicator) {
            indicator(node, indicator);
        } else {
            sink.type(node, ZT.Group);
        }
    }

    private void body(Node node, Entity.Body body) {
        sink.type(node, ZT.Body, ORG.Organization);
        sink.add(node, ZT.bodyType, Iris.concept(Schemes.BODY_TYPE, body.bodyType()));
        body.parent().ifPresent(parent -> sink.add(node, ORG.subOrganizationOf, write(parent)));
        body.seat().ifPresent(seat -> sink.add(node, ZT.seat, division(seat)));
    }

    private void meeting(Node node, Entity.Meeting meeting) {
        sink.type(node, ZT.Meeting, Others.EVENT);
        if (!meeting.series().isEmpty() && !meeting.series().equals(meeting.name())) {
            sink.add(node, ZT.series, series(meeting.series(), meeting.scope()));
        }
        sink.text(node, ZT.seriesName, meeting.series());
        if (meeting.ordinal() > 0) {
            sink.typed(node, ZT.ordinal, Integer.toString(meeting.ordinal()), XSDDatatype.XSDinteger);
        }
        periods.say(node, ZT.date, meeting.date());
    }

    private Node series(String name, String scope) {
        String key = name + scope;
        Node node = iris.thing("meeting-series", name, List.of(key));
        if (sink.first(node)) {
            identity(node, key, IdentityRule.ofSeries(scope));
            sink.type(node, ZT.MeetingSeries);
            sink.label(node, name);
        }
        return node;
    }

    private void indicator(Node node, Entity.Indicator indicator) {
        sink.type(node, ZT.Indicator, SKOS.Concept);
        sink.add(node, SKOS.inScheme, Iris.scheme(Schemes.INDICATOR));
        indicator.broader().ifPresent(broader -> sink.add(node, SKOS.broader, write(broader)));
    }

    /** A division as a place, with those above it but the country. */
    Node division(Division division) {
        return write(Entity.Place.of(division));
    }

    /** Says that one thing is part of another. */
    void whole(Node part, Node whole) {
        if (!part.equals(whole) && wholes.add(List.of(part, whole))) {
            sink.add(part, DCTerms.isPartOf, whole);
        }
    }

    /** Says that two things are related. */
    void related(Node subject, Property property, Node object) {
        sink.add(subject, property, object);
    }
}
