package org.zhengtu.tables;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Prints the fact tables of a graph: UTF-8, a header line, tab-separated, no quoting; {@code \n}, {@code \r},
 * {@code \t} and {@code \\} stand for what they say; rows by document, start, end, then the rest.
 */
public final class TableExport {
    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> row.get(Row.DOCUMENT))
            .thenComparingInt(row -> number(row, Row.START)).thenComparingInt(row -> number(row, Row.END));

    private final DatasetGraph graphs;

    /**
     * @param graphs one named graph a document, as {@code rdf} writes them; the caller keeps it open and, where it has
     *               transactions, is inside a reading one
     */
    public TableExport(DatasetGraph graphs) {
        this.graphs = graphs;
    }

    /** Writes every table to {@code TABLE.tsv} in a folder, which is made if it is not there. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (FactTable table : FactTable.values()) {
            Path file = folder.resolve(table.tableName() + ".tsv");
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                Tsv.write(table.columns(), rows(table), out);
            }
        }
    }

    /** Writes one table; the caller closes {@code out}. */
    public void write(FactTable table, Writer out) throws IOException {
        Tsv.write(table.columns(), rows(table), out);
    }

    /** The rows of a table as cells in the order of {@link FactTable#columns}; empty where nothing is known. */
    public List<List<String>> cells(FactTable table) {
        return rows(table).stream().map(row -> row.get(table.columns())).toList();
    }

    List<Row> rows(FactTable table) {
        Query query = QueryFactory.create(table.query());
        List<Row> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(query, DatasetFactory.wrap(graphs))) {
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
                rows.add(row(results.next(), table));
            }
        }
        rows.sort(ORDER.thenComparing(row -> String.join("\t", row.get(table.columns()))));
        return table.isOncePerDocument() ? firstMentions(rows, table) : rows;
    }

    private static Row row(QuerySolution solution, FactTable table) {
        Map<String, String> cells = new HashMap<>();
        for (String column : table.columns()) {
            RDFNode node = solution.get(column);
            if (node != null) {
                cells.put(column, node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString());
            }
        }
        return new Row(cells);
    }

    /** Two things with one name (two persons, say) read alike in a table; the first mention stands for both. */
    private static List<Row> firstMentions(List<Row> rows, FactTable table) {
        List<String> said = new ArrayList<>(table.columns());
        said.removeAll(List.of(Row.START, Row.END, "quote"));
        Set<List<String>> seen = new HashSet<>();
        return rows.stream().filter(row -> seen.add(row.get(said))).toList();
    }

    private static int number(Row row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
