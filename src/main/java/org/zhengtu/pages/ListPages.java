package org.zhengtu.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhengtu.vocab.ZT;

/** Lists: what a search finds, all things of a kind, all documents. */
final class ListPages {
    private static final int PER_PAGE = 100;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST = 200;
    /** The kinds of things to look for, in the order in which a search shows them. */
    static final List<Node> KINDS = List.of(ZT.Person.asNode(), ZT.Body.asNode(), ZT.Place.asNode(),
            ZT.Meeting.asNode(), ZT.MeetingSeries.asNode(), ZT.Programme.asNode(), ZT.Indicator.asNode(),
            ZT.Document.asNode(), ZT.Group.asNode());

    private final Context.Work work;

    ListPages(Context.Work work) {
        this.work = work;
    }

    /** What is called so, by kind, and where the words stand in the texts. */
    Answer search() {
        String asked = work.call().parameter("q");
        String words = asked.substring(0, asked.offsetByCodePoints(0, Math.min(LONGEST, asked.codePointCount(0,
                asked.length()))));
        Map<String, Object> model = Context.Work.model();
        model.put("q", words);
        model.put("groups", List.of());
        model.put("passages", List.of());
        if (!Similar.phrase(words).equals("\"\"")) {
            Map<String, Node> phrase = Map.of("words", NodeFactory.createLiteralString(Similar.phrase(words)));
            model.put("groups", groups(work.graph().select("search-names", phrase)));
            model.put("passages", work.graph().select("search-quotes", phrase).stream()
                    .flatMap(row -> work.passages().place(row.node("span")).stream())
                    .map(work.passages()::passage).toList());
        }
        return work.page("search", model);
    }

    private List<View.Property> groups(List<Row> rows) {
        Map<Node, List<View.Value>> byKind = new LinkedHashMap<>();
        KINDS.forEach(kind -> byKind.put(kind, new ArrayList<>()));
        rows.forEach(row -> {
            List<View.Value> kind = byKind.get(row.node("type"));
            View.Value name = work.names().value(row.node("thing"));
            View.Value shown = name.text().equals(row.text("name")) ? name
                    : new View.Value(name.text(), name.href(), name.lang(), row.text("name"));
            if (kind != null && kind.stream().noneMatch(other -> other.href().equals(shown.href()))) {
                kind.add(shown);
            }
        });
        return byKind.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new View.Property(work.names().value(entry.getKey()), entry.getValue())).toList();
    }

    /** All things of a kind, those first of which documents say most. */
    Answer things() {
        Node type = Graph.iri(ZT.NS + work.call().parameter("type"));
        int page = work.call().number("page", LAST_PAGE);
        List<Row> rows = KINDS.contains(type) || work.context().kinds().of(List.of(type)).isPresent()
                ? work.graph().select("things", Map.of("type", type), PER_PAGE + 1, (page - 1) * PER_PAGE) : List.of();
        Map<String, Object> model = Context.Work.model();
        model.put("kind", work.names().value(type));
        model.put("kinds", KINDS.stream().map(kind -> new View.Value(work.names().of(kind),
                work.call().to("/things?type=" + kind.getLocalName()), "", "")).toList());
        model.put("rows", rows.stream().limit(PER_PAGE).map(row -> new View.Count(work.names().value(row.node("thing")),
                row.number("n"), "")).toList());
        more(model, "/things?type=" + Call.encode(work.call().parameter("type")), page, rows.size());
        return work.page("things", model);
    }

    /** The documents of a place (by the beginning of its code) and of a year, the latest first. */
    Answer documents() {
        String code = work.call().parameter("code");
        String year = work.call().parameter("year");
        int page = work.call().number("page", LAST_PAGE);
        List<Row> rows = work.graph().select("documents", Map.of("prefix", NodeFactory.createLiteralString(code),
                "year",
                NodeFactory.createLiteralString(year)), PER_PAGE + 1, (page - 1) * PER_PAGE);
        Map<String, Object> model = Context.Work.model();
        model.put("code", code);
        model.put("year", year);
        model.put("rows", rows.stream().limit(PER_PAGE).map(row -> List.of(work.names().value(row.node("document")),
                row.has("kind") ? work.names().value(row.node("kind")) : View.Value.of(""),
                View.Value.of(row.text("date")),
                row.has("place") ? work.names().value(row.node("place")) : View.Value.of(""),
                View.Value.of(row.text("publisher")))).toList());
        more(model, "/documents?code=" + Call.encode(code) + "&year=" + Call.encode(year), page, rows.size());
        return work.page("documents", model);
    }

    private void more(Map<String, Object> model, String address, int page, int found) {
        model.put("next", found > PER_PAGE ? work.call().to(address + "&page=" + (page + 1)) : "");
        model.put("previous", page > 1 ? work.call().to(address + "&page=" + (page - 1)) : "");
    }
}
