package org.zhengtu.build;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * The reports of a build whose documents are not all in one memory: a line of JSON for each document, and a summary.
 * Both have a key {@code text} beside those of {@link Build#REPORT_JSON}, with what {@link Build#REPORT_TEXT} says.
 */
public final class ReportLines {
    private static final String TEXT = "text";

    private ReportLines() {
    }

    /**
     * Counts over all files.
     *
     * @param facts mentions, by table
     */
    public record Totals(long read, long rejected, long duplicates, long characters, Map<String, Long> facts)
            implements Serializable {
        /** Of no file. */
        public static final Totals NONE = new Totals(0, 0, 0, 0, Map.of());

        /** Keeps an unmodifiable copy in order. */
        public Totals {
            facts = Map.copyOf(facts);
        }

        /** Of one file. */
        public static Totals of(DocumentReport report) {
            if (report instanceof DocumentReport.Read read) {
                return new Totals(1, 0, 0, read.characters(), read.facts().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue().longValue())));
            }
            return report instanceof DocumentReport.Rejected ? new Totals(0, 1, 0, 0, Map.of())
                    : new Totals(0, 0, 1, 0, Map.of());
        }

        /** Both together. */
        public Totals and(Totals other) {
            Map<String, Long> sum = new TreeMap<>(facts);
            other.facts.forEach((table, count) -> sum.merge(table, count, Long::sum));
            return new Totals(read + other.read, rejected + other.rejected, duplicates + other.duplicates,
                    characters + other.characters, sum);
        }

        /** All files. */
        public long files() {
            return read + rejected + duplicates;
        }
    }

    /** What is said of one document, without line ends. */
    public static String line(DocumentReport report) {
        JsonObject json = ReportJson.of(report);
        json.put(TEXT, ReportText.of(report));
        return JSON.toStringFlat(json);
    }

    /**
     * What is said of all.
     *
     * @param changes beside the store before
     */
    public static JsonObject summary(Totals totals, BuildReport.Changes changes, BuildReport.Identity identity,
            BuildReport.Mapped links, long quads) {
        JsonObject json = new JsonObject();
        json.put("totals", totals(totals, quads));
        json.put("changes", changes(changes));
        JsonObject persons = new JsonObject();
        persons.put("persons", identity.persons());
        persons.put("tenures", identity.tenures());
        persons.put("possiblySame", identity.hypotheses());
        persons.put("decisions", identity.decisions());
        persons.put("warnings", array(identity.notes()));
        json.put("identity", persons);
        JsonObject mapped = new JsonObject();
        mapped.put("exact", links.exact());
        mapped.put("close", links.close());
        mapped.put("rejected", links.rejected());
        mapped.put("warnings", array(links.notes()));
        json.put("links", mapped);
        json.put(TEXT, text(totals, changes, identity, links, quads));
        return json;
    }

    private static JsonObject totals(Totals totals, long quads) {
        JsonObject json = new JsonObject();
        json.put("files", totals.files());
        json.put("read", totals.read());
        json.put("rejected", totals.rejected());
        json.put("duplicates", totals.duplicates());
        json.put("characters", totals.characters());
        json.put("quads", quads);
        JsonObject facts = new JsonObject();
        new TreeMap<>(totals.facts()).forEach((table, count) -> facts.put(table, count));
        json.put("facts", facts);
        return json;
    }

    private static JsonObject changes(BuildReport.Changes changes) {
        JsonObject json = new JsonObject();
        json.put("new", changes.added());
        json.put("changed", changes.changed());
        json.put("kept", changes.kept());
        json.put("removed", changes.removed());
        json.put("notes", array(changes.notes()));
        return json;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static String text(Totals totals, BuildReport.Changes changes, BuildReport.Identity identity,
            BuildReport.Mapped links, long quads) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "%d files: %d read, %d rejected, %d given twice\n", totals.files(),
                totals.read(), totals.rejected(), totals.duplicates()));
        out.append("beside the store before: ").append(changes.words()).append('\n');
        changes.notes().forEach(note -> out.append("note: ").append(note).append('\n'));
        out.append(String.format(Locale.ROOT, "%d characters, %d statements in the graph\n", totals.characters(),
                quads));
        out.append("found: ").append(new TreeMap<>(totals.facts()).entrySet().stream()
                .map(table -> table.getKey() + " " + table.getValue()).collect(Collectors.joining(", "))).append('\n');
        out.append(String.format(Locale.ROOT, "over all documents: %d persons, %d tenures, %d pairs that may be one"
                + " person\n", identity.persons(), identity.tenures(), identity.hypotheses()));
        out.append(String.format(Locale.ROOT, "links to other data: %d exact, %d close, %d rejected\n", links.exact(),
                links.close(), links.rejected()));
        links.notes().forEach(note -> out.append("warning: ").append(note).append('\n'));
        if (identity.decisions() > 0) {
            out.append("decisions of people applied: ").append(identity.decisions()).append('\n');
        }
        identity.notes().forEach(note -> out.append("warning: ").append(note).append('\n'));
        return out.toString();
    }
}
