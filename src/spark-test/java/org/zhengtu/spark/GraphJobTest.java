package org.zhengtu.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.TxnType;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.build.Build;
import org.zhengtu.build.BuildReport;
import org.zhengtu.build.DocumentReport;
import org.zhengtu.shards.Load;
import org.zhengtu.shards.Manifest;
import org.zhengtu.sparql.SourceTexts;
import org.zhengtu.sparql.Store;
import org.zhengtu.tables.FactTable;
import org.zhengtu.tables.TableExport;

/** The job gives what a single machine gives. */
class GraphJobTest {
    private static JavaSparkContext spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = LocalSpark.start("local[2]");
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    private Manifest run(Path documents, String curation, int shards) throws IOException {
        return new GraphJob(spark, new JobSettings(List.of(documents.toString()), folder.resolve("graph").toString(),
                shards, curation, true)).run();
    }

    @Test
    void the_shards_of_the_sample_are_the_graph_that_one_machine_builds_and_so_are_the_tables() throws IOException {
        Path sample = Path.of("data", "sample");
        Manifest manifest = run(sample, "", 3);
        Documents.build(sample, folder.resolve("store"), "");
        Documents.assertSameGraph(folder.resolve("store"), folder.resolve("graph"));
        assertEquals(3, manifest.shards().size());
        assertTrue(manifest.shards().stream().allMatch(part -> part.lines() > 1000), "no shard is nearly empty");
        try (Store store = Store.open(folder.resolve("store"))) {
            store.graph().begin(TxnType.READ);
            for (FactTable table : FactTable.values()) {
                List<List<String>> expected = new TableExport(store.graph()).cells(table);
                assertEquals(expected, parquet(table), table.tableName());
                assertEquals(expected.size(), manifest.tables().get(table.tableName()), table.tableName());
            }
            store.graph().end();
        }
        List<String> beside = Stream.of(folder.toFile().list()).filter(name -> name.startsWith(".")).toList();
        assertEquals(List.of(), beside, "nothing is left beside it");
    }

    private List<List<String>> parquet(FactTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : SparkSession.active().read().parquet(folder.resolve("graph").resolve(Parts.TABLES)
                .resolve(table.tableName() + ".parquet").toString()).collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (String column : table.columns()) {
                Object cell = row.getAs(column);
                cells.add(cell == null ? "" : cell.toString());
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void bad_files_duplicates_archives_joined_pages_and_decisions_come_out_as_on_one_machine() throws IOException {
        Path documents = Documents.mixed(folder.resolve("documents"));
        String curation = Documents.curation(folder.resolve("curation")).toString();
        BuildReport report = Documents.build(documents, folder.resolve("store"), curation);
        Manifest manifest = run(documents, curation, 2);
        Documents.assertSameGraph(folder.resolve("store"), folder.resolve("graph"));
        assertTrue(report.identity().decisions() >= 4, "decisions of every kind apply: " + report.identity());
        assertTrue(report.identity().notes().size() >= 2, "and some do not: " + report.identity().notes());
        Path loaded = folder.resolve("loaded");
        assertEquals(manifest.summary().getObj("totals").getNumber("read").longValue(),
                Load.of(Documents.shards(folder.resolve("graph")), false).run(loaded).documents());
        assertSameStore(folder.resolve("store"), loaded);
        Set<String> rejected = new TreeSet<>();
        for (Manifest.Part part : manifest.rejects()) {
            for (String line : Files.readAllLines(folder.resolve("graph").resolve(part.file()))) {
                JsonObject json = JSON.parse(line);
                assertFalse(json.getString("reason").isEmpty());
                rejected.add(json.getString("path"));
            }
        }
        assertEquals(new TreeSet<>(report.of(DocumentReport.Rejected.class).stream().map(DocumentReport.Rejected::path)
                .toList()), rejected);
        assertTrue(rejected.size() >= 5, rejected.toString());
        assertEquals(report.changes(), Documents.build(documents, loaded, curation).changes(),
                "shards hold nothing that a build keeps of documents");
    }

    private static void assertSameStore(Path built, Path loaded) throws IOException {
        assertArrayEquals(Files.readAllBytes(built.resolve(Build.GRAPH)), Files.readAllBytes(loaded.resolve(Build.GRAPH)));
        assertEquals(texts(built), texts(loaded));
        assertFalse(texts(loaded).isEmpty());
        assertEquals(report(built).toString(), report(loaded).toString());
        List<String> expected = Files.readAllLines(built.resolve(Build.REPORT_TEXT)).stream()
                .filter(line -> !line.startsWith("time: ")).toList();
        assertEquals(expected, Files.readAllLines(loaded.resolve(Build.REPORT_TEXT)));
        try (Store one = Store.open(built); Store other = Store.open(loaded)) {
            assertEquals(one.version(), other.version());
        }
    }

    private static JsonObject report(Path store) throws IOException {
        JsonObject report = JSON.parse(Files.readString(store.resolve(Build.REPORT_JSON)));
        report.remove("milliseconds");
        return report;
    }

    private static TreeMap<String, String> texts(Path store) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(store.resolve(SourceTexts.FOLDER))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(store.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void files_of_another_file_system_are_fetched_again_if_it_fails_once_and_rejected_if_it_always_fails()
            throws IOException {
        spark.close();
        spark = LocalSpark.start("local[2,3]");
        spark.hadoopConfiguration().set("fs.flaky.impl", FlakyFileSystem.class.getName());
        Path documents = Documents.mixed(folder.resolve("documents"));
        Path lost = Files.writeString(documents.resolve(FlakyFileSystem.LOST), "区长王明主持会议。");
        new GraphJob(spark, new JobSettings(List.of("flaky://" + documents), folder.resolve("graph").toString(), 2, "",
                true)).run();
        assertTrue(FlakyFileSystem.failures() > 5, "reading failed often");
        String rejects = Files.readString(folder.resolve("graph").resolve(Parts.REJECTS).resolve("part-00000.jsonl"));
        assertTrue(rejects.contains(FlakyFileSystem.LOST), rejects);
        Files.delete(lost);
        Documents.build(documents, folder.resolve("store"), "");
        Documents.assertSameGraph(folder.resolve("store"), folder.resolve("graph"));
    }

    @Test
    void a_folder_without_documents_is_an_error_and_leaves_an_earlier_result_alone() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.write(documents.resolve("empty.txt"), new byte[0]);
        Path graph = Files.createDirectories(folder.resolve("graph"));
        Files.writeString(graph.resolve(Manifest.FILE), "earlier");
        JobException failure = assertThrows(JobException.class, () -> run(documents, "", 1));
        assertEquals("no document could be read among 1 files; nothing was written", failure.getMessage());
        assertEquals("earlier", Files.readString(graph.resolve(Manifest.FILE)));
    }

    @Test
    void what_is_no_result_of_a_job_is_never_replaced() throws IOException {
        Path graph = Files.createDirectories(folder.resolve("graph"));
        Files.writeString(graph.resolve("mine.txt"), "mine");
        assertThrows(JobException.class, () -> run(Path.of("data", "sample"), "", 1));
        assertEquals(List.of("mine.txt"), Arrays.asList(graph.toFile().list()));
    }
}
