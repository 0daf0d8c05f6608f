package org.zhengtu.pages;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhengtu.vocab.ZT;

/** Lists: all things of a kind, all documents. */
final class ListPages {
    private static final int PER_PAGE = 100;
    private static final int LAST_PAGE = 10_000;
    /** The kinds of things. */
    static final List<Node> KINDS = List.of(ZT.Person.asNode(), ZT.Body.asNode(), ZT.Place.asNode(),
            ZT.Meeting.asNode(), ZT.MeetingSeries.asNode(), ZT.Programme.asNode(), ZT.Indicator.asNode(),
            ZT.Document.asNode(), ZT.Group.asNode());

    private final Context.Work work;

    ListPages(Context.Work work) {
        this.work = work;
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
