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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.zhengtu.vocab.Prefixes;

/**
 * The fact tables as CSV (RFC 4180, UTF-8, a header line) with metadata as CSV on the Web has them, so that programs
 * know what the columns mean. The same rows as {@link TableExport} writes, with the IRIs of facts and of what cells
 * name; document by document, so that memory does not grow with their number.
 */
public final class CsvExport {
    /** The file that describes the tables, beside them. */
    public static final String METADATA = "csv-metadata.json";
    private static final Comparator<Map<String, String>> ORDER = Comparator
            .comparingInt((Map<String, String> row) -> Integer.parseInt(row.get(Row.START)))
            .thenComparingInt(row -> Integer.parseInt(row.get(Row.END)));

    private final DatasetGraph graphs;
    private final boolean withQuotes;

    /**
     * @param graphs     one named graph a document; the caller keeps it open and is inside a reading transaction
     * @param withQuotes whether what copies sentences of the source stays: columns, and names that are too long for one
     */
    public CsvExport(DatasetGraph graphs, boolean withQuotes) {
        this.graphs = graphs;
        this.withQuotes = withQuotes;
    }

    /** How often {@code write} says that something is done. */
    public int steps() {
        return names().size() * FactTable.values().length;
    }

    /**
     * Writes all tables and {@link #METADATA} to a folder that is there.
     *
     * @param done is run after each document of each table
     */
    public void write(Path folder, Runnable done) throws IOException {
        for (FactTable table : FactTable.values()) {
            try (Writer out = Files.newBufferedWriter(folder.resolve(fileName(table)), StandardCharsets.UTF_8)) {
                write(table, out, done);
            }
        }
        Files.writeString(folder.resolve(METADATA), CsvMetadata.of(withQuotes), StandardCharsets.UTF_8);
    }

    static String fileName(FactTable table) {
        return table.tableName() + ".csv";
    }

    private void write(FactTable table, Writer out, Runnable done) throws IOException {
        List<CsvColumn> columns = CsvColumn.of(table, withQuotes);
        Csv.write(columns.stream().map(CsvColumn::name).toList(), out);
        Query query = QueryFactory.create(table.query());
        CsvColumn.of(table, true).stream().map(CsvColumn::variable)
                .filter(variable -> !query.getResultVars().contains(variable)).forEach(query::addResultVar);
        for (String name : names()) {
            for (Map<String, String> row : rows(table, query, name)) {
                Csv.write(columns.stream().map(column -> cell(row, column)).toList(), out);
            }
            done.run();
        }
    }

    private String cell(Map<String, String> row, CsvColumn column) {
        String cell = row.getOrDefault(column.variable(), "");
        return withQuotes || !column.isText() || Names.isName(cell) ? cell : "";
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Iterator<Node> all = graphs.listGraphNodes(); all.hasNext();) {
            String name = all.next().toString();
            if (name.startsWith(Prefixes.DOCUMENT)) {
                names.add(name);
            }
        }
        return names;
    }

    private List<Map<String, String>> rows(FactTable table, Query query, String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecution.dataset(DatasetFactory.wrap(graphs)).query(query)
                .substitution("graph", ResourceFactory.createResource(name)).build()) {
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
                rows.add(row(results.next(), query.getResultVars()));
            }
        }
        rows.sort(ORDER.thenComparing(row -> String.join("\t", cells(row, query.getResultVars()))));
        List<String> key = new ArrayList<>(table.columns());
        if (table.isOncePerDocument()) {
            key.removeAll(List.of(Row.START, Row.END, "quote"));
        }
        Set<List<String>> seen = new HashSet<>();
        rows.removeIf(row -> !seen.add(cells(row, key)));
        return rows;
    }

    private static Map<String, String> row(QuerySolution solution, List<String> variables) {
        Map<String, String> row = new HashMap<>();
        for (String variable : variables) {
            RDFNode node = solution.get(variable);
            if (node != null) {
                row.put(variable, node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString());
            }
        }
        return row;
    }

    private static List<String> cells(Map<String, String> row, List<String> variables) {
        return variables.stream().map(variable -> row.getOrDefault(variable, "")).toList();
    }
}
