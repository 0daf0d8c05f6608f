package org.zhengtu.pages;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.zhengtu.vocab.Prefixes;
import org.zhengtu.vocab.ZT;

/** What the page of a thing shows because of what kind of thing it is. */
final class KindSections {
    private final Context.Work work;

    KindSections(Context.Work work) {
        this.work = work;
    }

    void add(Node thing, Map<String, Object> model) {
        Set<Node> types = Set.copyOf(work.graph().types(thing));
        Times times = new Times(work);
        if (types.contains(ZT.Person.asNode())) {
            times.ofPerson(thing).ifPresent(line -> model.put("posts", line));
            new NetworkOfMeetings(work).around(thing).ifPresent(network -> model.put("network", network));
        } else if (types.contains(ZT.Body.asNode())) {
            times.ofBody(thing).ifPresent(line -> model.put("people", line));
        } else if (types.contains(ZT.Meeting.asNode())) {
            work.facts().table("said", View.Value.of(work.say("said")), ZT.Statement.asNode(), Set.of(),
                    work.graph().select("statements-at-meeting", Map.of("thing", thing)).stream()
                            .map(row -> row.node("fact")).distinct().toList())
                    .ifPresent(said -> model.put("said", said));
        } else if (types.contains(ZT.Indicator.asNode())) {
            new FigurePages(work).of(thing).ifPresent(pivot -> model.put("chart", pivot));
            model.put("explore", FigurePages.PATH + "?indicator="
                    + Call.encode(thing.getURI().substring(Prefixes.BASE.length())));
        } else if (types.contains(ZT.Place.asNode())) {
            model.put("bodies", work.graph().select("bodies-of-place", Map.of("thing", thing)).stream()
                    .map(row -> work.names().value(row.node("body"))).toList());
            model.put("documents", work.graph().select("documents-of-place", Map.of("thing", thing)).stream()
                    .map(row -> new View.Property(work.names().value(row.node("document")),
                            java.util.List.of(View.Value.of(row.text("date"))))).toList());
        }
    }
}
