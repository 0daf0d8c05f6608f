package org.zhengtu.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/** What the page of a thing shows because of what kind of thing it is. */
final class KindSections {
    /** What one wants to know first of each kind of thing. */
    private static final Map<Node, List<Node>> FIRST = Map.of(
            ZT.Body.asNode(), List.of(ORG.subOrganizationOf.asNode(), ZT.bodyType.asNode(), ZT.seat.asNode()),
            ZT.Meeting.asNode(), List.of(ZT.date.asNode(), ZT.venue.asNode(), ZT.series.asNode(), ZT.ordinal.asNode()),
            ZT.Programme.asNode(), List.of(DCTerms.isPartOf.asNode(), ZT.programmeKind.asNode(), ZT.lead.asNode()),
            ZT.Indicator.asNode(), List.of(SKOS.broader.asNode(), ZT.unit.asNode()),
            ZT.Place.asNode(), List.of(DCTerms.isPartOf.asNode(), ZT.placeKind.asNode(), ZT.divisionCode.asNode(),
                    ZT.cameToBeIn.asNode(), ZT.ceasedIn.asNode(), ZT.formerCode.asNode()));

    private final Context.Work work;

    KindSections(Context.Work work) {
        this.work = work;
    }

    void add(Node thing, Map<String, Object> model) {
        Set<Node> types = Set.copyOf(work.graph().types(thing));
        model.put("key", types.stream().flatMap(type -> FIRST.getOrDefault(type, List.of()).stream())
                .map(property -> new View.Property(work.names().value(property),
                        work.graph().objects(thing, property).stream().map(work.names()::value).distinct().toList()))
                .filter(property -> !property.values().isEmpty()).toList());
        Times times = new Times(work);
        if (types.contains(ZT.Person.asNode())) {
            times.ofPerson(thing).ifPresent(line -> model.put("posts", line));
            new NetworkOfMeetings(work).around(thing).ifPresent(network -> model.put("network", network));
        } else if (types.contains(ZT.Body.asNode())) {
            times.ofBody(thing).ifPresent(line -> model.put("people", line));
            model.put("meetings", list("meetings-of-body", thing, "meeting", "date"));
        } else if (types.contains(ZT.Meeting.asNode())) {
            said(thing, model);
        } else if (types.contains(ZT.Indicator.asNode())) {
            new FigurePages(work).of(thing).ifPresent(pivot -> model.put("chart", pivot));
            model.put("explore", FigurePages.PATH + "?indicator="
                    + Call.encode(thing.getURI().substring(Prefixes.BASE.length())));
        } else if (types.contains(ZT.Place.asNode())) {
            place(thing, model);
        }
    }

    private void said(Node meeting, Map<String, Object> model) {
        work.facts().table("said", View.Value.of(work.say("said")), ZT.Statement.asNode(), Set.of(),
                work.graph().select("statements-at-meeting", Map.of("thing", meeting)).stream()
                        .map(row -> row.node("fact")).distinct().toList())
                .ifPresent(said -> model.put("said", said));
    }

    private void place(Node place, Map<String, Object> model) {
        model.put("bodies", work.graph().select("bodies-of-place", Map.of("thing", place)).stream()
                .map(row -> work.names().value(row.node("body"))).toList());
        model.put("documents", list("documents-of-place", place, "document", "date"));
        model.put("neighbours", work.graph().select("neighbours", Map.of("thing", place)).stream()
                .map(row -> work.names().value(row.node("place"))).toList());
        model.put("former", work.graph().select("former-divisions", Map.of("thing", place)).stream()
                .map(row -> new View.Property(work.names().value(row.node("former")),
                        List.of(View.Value.of(years(row))))).toList());
    }

    private static String years(Row row) {
        return row.has("from") || row.has("to") ? row.text("from") + " – " + row.text("to") : "";
    }

    private List<View.Property> list(String query, Node thing, String what, String beside) {
        return work.graph().select(query, Map.of("thing", thing)).stream().filter(row -> row.has(what))
                .map(row -> new View.Property(work.names().value(row.node(what)),
                        List.of(View.Value.of(row.text(beside))))).toList();
    }
}
