package org.zhengtu.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.zhengtu.build.BuildReport;
import org.zhengtu.build.FileWork;
import org.zhengtu.build.ReportLines;
import org.zhengtu.describe.Description;
import org.zhengtu.shards.Manifest;

/** Takes documents to a folder of shards. */
final class GraphJob {
    /** Of so many files a task makes a piece that is worth its start, and that is soon done again if it is lost. */
    private static final int FILES_A_TASK = 200;
    private static final int MOST_TASKS = 20_000;
    private static final int DOCUMENTS_A_SHARD = 20_000;

    private final JavaSparkContext spark;
    private final JobSettings settings;
    private final Output output;
    private final Broadcast<Shared> shared;
    private final Parts parts;
    private final String decisions;

    GraphJob(JavaSparkContext spark, JobSettings settings) throws IOException {
        this.spark = spark;
        this.settings = settings;
        this.output = new Output(spark, settings.out());
        TreeMap<String, byte[]> files = decisions(settings);
        Shared own = new Shared(spark.hadoopConfiguration(), files);
        // Said now if a table is wrong, not by each machine.
        own.curation();
        own.reviewed();
        this.decisions = digest(files);
        this.shared = spark.broadcast(own);
        this.parts = new Parts(spark, shared, output);
    }

    private static TreeMap<String, byte[]> decisions(JobSettings settings) throws IOException {
        TreeMap<String, byte[]> decisions = new TreeMap<>();
        if (!settings.curation().isEmpty()) {
            try (Stream<Path> files = Files.list(Path.of(settings.curation()))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    decisions.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return decisions;
    }

    private static String digest(Map<String, byte[]> files) {
        MessageDigest digest = Parts.sha256();
        files.forEach((name, content) -> {
            digest.update((name + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Does it all.
     *
     * @throws JobException if there is no document among the files
     */
    Manifest run() throws IOException {
        Inputs.Listing listing = Inputs.of(settings.inputs(), spark.hadoopConfiguration());
        output.begin(fingerprint(listing));
        JavaRDD<ScannedFile> scanned = scanned(listing);
        JavaRDD<WrittenSource> written = written(scanned);
        ReportLines.Totals totals = written.map(WrittenSource::totals).fold(ReportLines.Totals.NONE,
                ReportLines.Totals::and);
        if (totals.read() == 0) {
            throw new JobException("no document could be read among " + listing.files().size()
                    + " files; nothing was written");
        }
        WhoIsWho.Found persons = new WhoIsWho(spark, shared, written).find();
        JavaRDD<Corrected> documents = Corrected.of(written, persons).persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<byte[]> lines = documents.flatMap(document -> document.lines().iterator())
                .union(persons.groups().flatMap(group -> group.lines().iterator()))
                .union(spark.parallelize(persons.decided(), 1));
        SortedShards sorted = SortedShards.of(spark, shared, parts, output, lines, shards(totals.read()));
        WholeGraph whole = WholeGraph.of(sorted, shared.value().reviewed());
        sorted.publish(whole.lines(), Parts.SHARDS);
        Map<String, Long> tables = new FactTables(spark, documents, persons.decided(), output).write();
        writeTexts(written);
        ReportLines.Totals all = totals.and(reports(listing, scanned, written));
        return publish(all, BuildReport.Changes.allNew(totals.files()), persons.identity(), whole, tables);
    }

    private int shards(long documents) {
        return settings.shards() > 0 ? settings.shards()
                : (int) Math.max(spark.defaultParallelism(), documents / DOCUMENTS_A_SHARD);
    }

    /** Changes whenever anything does that the result follows from. */
    private String fingerprint(Inputs.Listing listing) {
        MessageDigest digest = Parts.sha256();
        digest.update((Description.version() + '\n' + decisions + '\n' + settings.texts() + '\n')
                .getBytes(StandardCharsets.UTF_8));
        listing.files().forEach(file -> digest.update((file + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** First pass over all files. Both are kept, so that a job that was stopped does neither again. */
    private JavaRDD<ScannedFile> scanned(Inputs.Listing listing) throws IOException {
        int tasks = Math.min(MOST_TASKS, Math.max(3 * spark.defaultParallelism(),
                listing.files().size() / FILES_A_TASK));
        Broadcast<Shared> known = shared;
        return output.step("scanned", () -> spark.parallelize(listing.files(), tasks)
                .map(file -> ScannedFile.of(file, known.value())));
    }

    /** Second pass. */
    private JavaRDD<WrittenSource> written(JavaRDD<ScannedFile> scanned) throws IOException {
        Broadcast<Shared> known = shared;
        boolean texts = settings.texts();
        return output.step("written", () -> {
            Broadcast<Joints> joints = spark.broadcast(Joints.of(scanned));
            return scanned.flatMap(file -> WrittenSource.of(file, known.value(), joints.value(), texts).iterator());
        });
    }

    private void writeTexts(JavaRDD<WrittenSource> written) throws IOException {
        output.fresh(Parts.SOURCES);
        if (settings.texts()) {
            parts.write(written.filter(WrittenSource::isRead).map(GraphJob::text), Parts.SOURCES, Parts.JSON);
        }
    }

    private static byte[] text(WrittenSource source) {
        return line("document", source.graph(), "text", source.text());
    }

    private static byte[] line(String oneKey, String one, String otherKey, String other) {
        JsonObject json = new JsonObject();
        json.put(oneKey, one);
        json.put(otherKey, other);
        return JSON.toStringFlat(json).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes what became of all files; the counts of those that are no documents. */
    private ReportLines.Totals reports(Inputs.Listing listing, JavaRDD<ScannedFile> scanned,
            JavaRDD<WrittenSource> written) throws IOException {
        List<WrittenSource> sidecars = new ArrayList<>();
        scanned.flatMap(file -> file.sidecars().iterator()).collect()
                .forEach(refused -> sidecars.add(WrittenSource.rejected(refused.place(), "", refused.reason())));
        listing.lonely().forEach(place -> sidecars.add(WrittenSource.rejected(place, "",
                FileWork.lonely(place).reason())));
        JavaRDD<WrittenSource> others = spark.parallelize(sidecars, 1);
        parts.write(written.sortBy(WrittenSource::order, true, written.getNumPartitions()).union(others)
                .map(source -> source.line().getBytes(StandardCharsets.UTF_8)), Parts.REPORTS, Parts.JSON);
        parts.write(written.union(others).filter(source -> !source.reason().isEmpty())
                .sortBy(WrittenSource::order, true, 1)
                .map(source -> line("path", source.place(), "reason", source.reason())), Parts.REJECTS,
                Parts.PLAIN_JSON);
        return sidecars.stream().map(WrittenSource::totals).reduce(ReportLines.Totals.NONE, ReportLines.Totals::and);
    }

    private Manifest publish(ReportLines.Totals totals, BuildReport.Changes changes, BuildReport.Identity identity,
            WholeGraph whole, Map<String, Long> tables) throws IOException {
        List<Manifest.Part> shards = parts.measure(Parts.SHARDS);
        long quads = shards.stream().mapToLong(Manifest.Part::lines).sum();
        Manifest manifest = new Manifest(Description.version(),
                ReportLines.summary(totals, changes, identity, whole.links(), quads), shards, parts.measure(Parts.SOURCES),
                parts.measure(Parts.REPORTS), parts.measure(Parts.REJECTS), tables);
        output.publish(manifest);
        return manifest;
    }
}
