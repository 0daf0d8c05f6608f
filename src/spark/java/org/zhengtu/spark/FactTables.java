package org.zhengtu.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.zhengtu.quads.QuadLine;
import org.zhengtu.tables.FactTable;
import org.zhengtu.tables.TableExport;

/**
 * The tables of facts as Parquet: columns and rows as {@code tables} writes them, {@code start} and {@code end} as
 * numbers, cells of which nothing is known as nulls.
 */
final class FactTables {
    private static final List<String> PLACE = List.of("start", "end", "quote");
    private static final String FIRST = "first";

    private final SparkSession session;
    private final JavaRDD<Cells> cells;
    private final Output output;

    /** A row of a table. */
    private record Cells(FactTable table, ArrayList<String> row) implements Serializable {
    }

    /** @param decided lines that decisions put into documents' graphs, beside those of other graphs */
    FactTables(JavaSparkContext spark, JavaRDD<Corrected> documents, List<byte[]> decided, Output output) {
        this.session = SparkSession.builder().sparkContext(spark.sc()).getOrCreate();
        this.output = output;
        HashMap<String, ArrayList<byte[]>> byGraph = new HashMap<>();
        decided.forEach(line -> byGraph.computeIfAbsent(QuadLine.iri(QuadLine.of(line).graph()),
                graph -> new ArrayList<>()).add(line));
        Broadcast<HashMap<String, ArrayList<byte[]>>> more = spark.broadcast(byGraph);
        this.cells = documents.flatMap(document -> rows(document,
                more.value().getOrDefault(document.graph(), new ArrayList<>())).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static List<Cells> rows(Corrected document, List<byte[]> more) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (List<byte[]> some : List.of(document.lines(), more)) {
            some.forEach(line -> {
                lines.writeBytes(line);
                lines.write('\n');
            });
        }
        DatasetGraph graphs = DatasetGraphFactory.create();
        RDFParser.create().source(new ByteArrayInputStream(lines.toByteArray())).lang(Lang.NQUADS).parse(graphs);
        TableExport export = new TableExport(graphs);
        List<Cells> rows = new ArrayList<>();
        for (FactTable table : FactTable.values()) {
            export.cells(table).forEach(row -> rows.add(new Cells(table, new ArrayList<>(row))));
        }
        return rows;
    }

    /** Writes every table; how many rows each has. */
    Map<String, Long> write() throws IOException {
        output.fresh(Parts.TABLES);
        Map<String, Long> counts = new TreeMap<>();
        for (FactTable table : FactTable.values()) {
            String folder = output.fresh(Parts.TABLES + "/" + table.tableName() + ".parquet");
            ordered(table).write().parquet(folder);
            counts.put(table.tableName(), session.read().parquet(folder).count());
        }
        cells.unpersist();
        return counts;
    }

    private Dataset<Row> ordered(FactTable table) {
        Dataset<Row> rows = session.createDataFrame(cells.filter(row -> row.table() == table)
                .map(row -> RowFactory.create(values(row.row()))), schema(table));
        rows = table.isOncePerDocument() ? firstMentions(rows, table) : rows.distinct();
        Column[] order = table.columns().stream().map(column -> functions.coalesce(functions.col(column),
                functions.lit(column.equals("start") || column.equals("end") ? 0 : ""))).toArray(Column[]::new);
        return rows.orderBy(order);
    }

    /** Of rows that say the same of documents of one name the first, as everywhere else. */
    private static Dataset<Row> firstMentions(Dataset<Row> rows, FactTable table) {
        Column[] said = table.columns().stream().filter(column -> !PLACE.contains(column)).map(functions::col)
                .toArray(Column[]::new);
        Column first = functions.min(functions.struct(PLACE.stream().map(functions::col).toArray(Column[]::new)));
        return rows.groupBy(said).agg(first.as(FIRST)).select(table.columns().stream().map(column ->
                PLACE.contains(column) ? functions.col(FIRST + "." + column).as(column) : functions.col(column))
                .toArray(Column[]::new));
    }

    private static Object[] values(List<String> row) {
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            String cell = row.get(i);
            values[i] = cell.isEmpty() ? null : i == 1 || i == 2 ? (Object) Integer.valueOf(cell) : cell;
        }
        return values;
    }

    private static StructType schema(FactTable table) {
        StructType schema = new StructType();
        for (String column : table.columns()) {
            schema = schema.add(column, column.equals("start") || column.equals("end") ? DataTypes.IntegerType
                    : DataTypes.StringType);
        }
        return schema;
    }
}
