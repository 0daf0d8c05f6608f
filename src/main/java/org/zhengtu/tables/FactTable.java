package org.zhengtu.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fact tables, each one query of {@code queries/tables}. */
public enum FactTable {
    ARTICLES(false, "headline", "kicker", "continues", "reporters", "date_of_event", "kind"),
    PEOPLE(true, "person", "post", "institution", "as_of"),
    INSTITUTIONS(true, "name", "type", "parent"),
    MEETINGS(true, "name", "series", "ordinal", "date", "place", "kind"),
    PARTICIPATION(true, "meeting", "participant", "role"),
    AGENDA(true, "meeting", "action", "item"),
    PROGRAMMES(true, "name", "kind", "lead", "definition"),
    PROGRAMME_STATUS(true, "programme", "status", "modality", "date"),
    INDICATORS(false, "indicator", "kind", "value", "unit", "comparator", "period", "status", "area", "programme",
            "normalized_value", "normalized_unit", "concept"),
    STATEMENTS(false, "speaker", "verb", "article"),
    PLACES(true, "name", "kind", "code"),
    RELATIONS(true, "kind", "subject", "object", "date"),
    AWARDS(true, "kind", "subject", "object", "date");

    private final boolean oncePerDocument;
    private final List<String> columns;

    FactTable(boolean oncePerDocument, String... columns) {
        this.oncePerDocument = oncePerDocument;
        this.columns = Stream.concat(Stream.of("document", "start", "end", "quote"), Stream.of(columns)).toList();
    }

    /** The table's name, as files and queries bear it. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All columns in their order, the common ones first. */
    public List<String> columns() {
        return columns;
    }

    /** The columns, of those that CSV has, that no two rows have alike. */
    List<String> key() {
        return oncePerDocument ? List.of("fact") : List.of("fact", "start", "end");
    }

    /** Whether a fact said several times in a document is listed at its first mention only. */
    public boolean isOncePerDocument() {
        return oncePerDocument;
    }

    /** The query. @throws IllegalStateException if the program is incomplete */
    public String query() {
        String path = "/queries/tables/" + tableName() + ".rq";
        try (InputStream in = FactTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("query is missing: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
