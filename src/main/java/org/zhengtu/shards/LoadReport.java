package org.zhengtu.shards;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhengtu.build.Build;
import org.zhengtu.build.Workspace;

/**
 * Writes the reports of a store from those of the job: the same keys and words, document by document, so that memory
 * does not grow with their number. Times are not in it, since they are those of many machines.
 */
final class LoadReport {
    /** Of a line of a report: the outcomes, in the order in which the report for readers has them. */
    private static final List<String> OUTCOMES = List.of("rejected", "duplicate", "read");
    private static final String TEXT = "text";

    private final Manifest manifest;
    private final PartReader reader;

    LoadReport(Manifest manifest, PartReader reader) {
        this.manifest = manifest;
        this.reader = reader;
    }

    void write(Workspace workspace) throws IOException {
        try (Writer out = writer(workspace, Build.REPORT_JSON)) {
            json(out);
        }
        try (Writer out = writer(workspace, Build.REPORT_TEXT)) {
            text(out);
        }
    }

    private static Writer writer(Workspace workspace, String name) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(workspace.create(name), StandardCharsets.UTF_8));
    }

    private void json(Writer out) throws IOException {
        out.write("{ ");
        for (String key : List.of("totals", "changes", "identity", "links")) {
            out.write('"' + key + "\" : " + JSON.toStringFlat(manifest.summary().get(key)) + " ,\n  ");
        }
        out.write("\"documents\" : [");
        boolean[] first = {true};
        for (Manifest.Part part : manifest.reports()) {
            reader.read(part, line -> {
                JsonObject document = Load.json(part, line);
                document.remove(TEXT);
                out.write((first[0] ? "\n    " : " ,\n    ") + JSON.toStringFlat(document));
                first[0] = false;
            });
        }
        out.write("\n  ]\n}\n");
    }

    private void text(Writer out) throws IOException {
        out.write(manifest.summary().getString(TEXT));
        for (String outcome : OUTCOMES) {
            for (Manifest.Part part : manifest.reports()) {
                reader.read(part, line -> {
                    JsonObject document = Load.json(part, line);
                    JsonValue found = document.get("outcome");
                    if (found != null && found.getAsString().value().equals(outcome)) {
                        out.write(document.getString(TEXT));
                    }
                });
            }
        }
    }
}
