package org.zhengtu.build;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.atlas.json.JsonObject;
import org.zhengtu.document.Metadata;
import org.zhengtu.text.Division;

/** The report as JSON, for programs. */
final class ReportJson {
    private final JsonBuilder json = new JsonBuilder();

    private ReportJson() {
    }

    static String of(BuildReport report) {
        ReportJson writer = new ReportJson();
        writer.write(report);
        return writer.json.build().toString();
    }

    /** What is said of one document. */
    static JsonObject of(DocumentReport report) {
        ReportJson writer = new ReportJson();
        writer.document(report);
        return writer.json.build().getAsObject();
    }

    private void write(BuildReport report) {
        json.startObject();
        json.key("totals").startObject();
        json.pair("files", report.documents().size());
        json.pair("read", report.of(DocumentReport.Read.class).size());
        json.pair("rejected", report.of(DocumentReport.Rejected.class).size());
        json.pair("duplicates", report.of(DocumentReport.Duplicate.class).size());
        json.pair("characters", report.characters());
        json.pair("quads", report.quads());
        facts(report.facts());
        json.finishObject();
        json.key("changes").startObject();
        json.pair("new", report.changes().added()).pair("changed", report.changes().changed());
        json.pair("kept", report.changes().kept()).pair("removed", report.changes().removed());
        json.key("notes").startArray();
        report.changes().notes().forEach(json::value);
        json.finishArray();
        json.finishObject();
        json.key("identity").startObject();
        json.pair("persons", report.identity().persons()).pair("tenures", report.identity().tenures());
        json.pair("possiblySame", report.identity().hypotheses());
        json.pair("decisions", report.identity().decisions());
        json.key("warnings").startArray();
        report.identity().notes().forEach(json::value);
        json.finishArray();
        json.finishObject();
        json.key("links").startObject();
        json.pair("exact", report.links().exact()).pair("close", report.links().close());
        json.pair("rejected", report.links().rejected());
        json.key("warnings").startArray();
        report.links().notes().forEach(json::value);
        json.finishArray();
        json.finishObject();
        json.key("milliseconds").startObject();
        new TreeMap<>(report.times()).forEach((stage, time) -> json.pair(stage.words(), time.toMillis()));
        json.pair("elapsed", report.elapsed().toMillis());
        json.finishObject();
        json.key("documents").startArray();
        report.documents().forEach(this::document);
        json.finishArray();
        json.finishObject();
    }

    private void document(DocumentReport report) {
        json.startObject();
        json.pair("path", report.path());
        if (report instanceof DocumentReport.Read read) {
            json.pair("outcome", "read");
            read(read);
        } else if (report instanceof DocumentReport.Rejected rejected) {
            json.pair("outcome", "rejected").pair("reason", rejected.reason());
        } else if (report instanceof DocumentReport.Duplicate duplicate) {
            json.pair("outcome", "duplicate").pair("of", duplicate.of());
        }
        json.finishObject();
    }

    private void read(DocumentReport.Read read) {
        json.pair("name", read.name()).pair("sha256", read.digest()).pair("mediaType", read.mediaType());
        json.pair("encoding", read.encoding());
        json.pair("characters", read.characters());
        json.key("repairs").startArray();
        read.repairs().forEach(json::value);
        json.finishArray();
        metadata(read.metadata());
        facts(read.facts());
        json.key("articles").startArray();
        read.articles().forEach(piece -> json.startObject().pair("number", piece.number())
                .pair("headline", piece.headline()).pair("kind", piece.kind()).pair("start", piece.start())
                .pair("end", piece.end()).finishObject());
        json.finishArray();
        json.key("issues").startArray();
        read.issues().forEach(issue -> json.startObject().pair("message", issue.message())
                .pair("start", issue.start()).pair("end", issue.end()).finishObject());
        json.finishArray();
    }

    private void metadata(Metadata metadata) {
        json.key("metadata").startObject();
        json.pair("title", metadata.title()).pair("kind", metadata.kind().code());
        json.pair("publisher", metadata.publisher()).pair("issue", metadata.issue());
        json.pair("date", metadata.date().iso());
        json.pair("place", metadata.place().map(Division::name).orElse(""));
        json.pair("author", metadata.author()).pair("authorPost", metadata.authorPost());
        json.pair("source", metadata.source());
        json.finishObject();
    }

    private void facts(Map<String, Integer> facts) {
        json.key("facts").startObject();
        new TreeMap<>(facts).forEach(json::pair);
        json.finishObject();
    }
}
