package org.zhengtu.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Compares fact tables with hand-annotated ones. The annotated tables lie in one folder a document, named by what
 * stands before the first {@code _} or {@code .} of its file's name; {@code window.tsv} limits what counts, spans of
 * {@code ignore.tsv} count neither way. Immutable.
 */
public final class Scorer {
    private final List<GoldDocument> documents;

    /** @throws IOException if the folder cannot be read or holds no annotated document */
    public Scorer(Path gold) throws IOException {
        this.documents = GoldDocument.all(gold);
    }

    /** The figures of tables in a folder; a table without a file counts as empty. */
    public List<TableScore> score(Path predicted) throws IOException {
        List<TableScore> scores = new ArrayList<>();
        for (FactTable table : FactTable.values()) {
            Path file = predicted.resolve(table.tableName() + ".tsv");
            score(table, Files.exists(file) ? Tsv.read(file) : List.of(), scores);
        }
        return scores;
    }

    /** The figures of a graph, by way of the same tables; see {@link TableExport#TableExport}. */
    public List<TableScore> score(DatasetGraph graphs) throws IOException {
        TableExport export = new TableExport(graphs);
        List<TableScore> scores = new ArrayList<>();
        for (FactTable table : FactTable.values()) {
            score(table, export.rows(table).stream().map(Row::escaped).toList(), scores);
        }
        return scores;
    }

    private void score(FactTable table, List<Row> predicted, List<TableScore> scores) throws IOException {
        Map<String, List<Row>> byDocument = new HashMap<>();
        for (Row printed : predicted) {
            Row row = printed.plain();
            byDocument.computeIfAbsent(GoldDocument.id(row.get(Row.DOCUMENT)), id -> new ArrayList<>()).add(row);
        }
        Tally tally = new Tally(table);
        boolean annotated = false;
        for (GoldDocument document : documents) {
            if (document.has(table)) {
                annotated = true;
                List<Places.Range> window = document.window();
                List<Row> counted = byDocument.getOrDefault(document.id(), List.of()).stream()
                        .filter(row -> Places.inside(row, window)).toList();
                tally.add(document.id(), Pairing.of(MatchRule.of(table), document.rows(table), counted,
                        document.ignored(table)));
            }
        }
        if (annotated) {
            scores.add(tally.score());
        }
    }
}
