package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.link.Linked;
import org.zhengtu.rdf.GraphWriter;
import org.zhengtu.rdf.SmallDocument;
import org.zhengtu.tables.FactTable;
import org.zhengtu.tables.TableExport;

/** The graph must hold all that the tables say: tables asked of the graph equal those written from the facts. */
class GoldenTablesTest {
    @TempDir
    private Path folder;

    @Test
    void tablesAskedOfTheGraphEqualThoseWrittenFromTheFacts() throws IOException {
        List<Linked> documents = List.of(SmallDocument.linked(), SmallDocument.linked("样本-2.txt"));
        FactTables expected = new FactTables();
        DatasetGraph graphs = DatasetGraphFactory.create();
        for (Linked linked : documents) {
            expected.add(linked);
            new GraphWriter().write(linked, graphs::add);
        }
        expected.write(folder.resolve("facts"));
        new TableExport(graphs).write(folder.resolve("graph"));
        for (FactTable table : FactTable.values()) {
            List<String> rows = lines("graph", table);
            assertTrue(rows.size() > 1, table + " is empty");
            assertEquals(String.join("\n", lines("facts", table)), String.join("\n", rows), table.tableName());
        }
    }

    private List<String> lines(String from, FactTable table) throws IOException {
        return Files.readAllLines(folder.resolve(from).resolve(table.tableName() + ".tsv"));
    }
}
