package org.zhengtu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.system.Txn;
import org.zhengtu.sparql.Store;
import org.zhengtu.vocab.ZT;

/**
 * Builds stores of more and more generated documents, each in a process of its own as a user starts it, and measures
 * time, memory and size; then adds one document to the largest and measures until a query finds it.
 *
 * <p>Usage: FOLDER SIZE... The properties {@code bench.heap} (default 1g), {@code bench.work} (a folder that may grow
 * large), those of {@link Corpus} and {@code bench.results}. The exit code is 1 if something asked for is missed.
 */
public final class ScaleBenchmark {
    private static final double SLACK = 1.05;
    private static final double MOST_MEMORY_RATIO = 1.2;
    private static final double MOST_MIB = 1536;
    private static final double MOST_ADD_SECONDS = 5;
    private static final double MIB = 1 << 20;
    private static final int HEAD_OF_REPORT = 1 << 14;

    private final Corpus corpus;
    private final Path work;
    private final Results.Book book = new Results.Book("scale");

    private record Built(int documents, ProcessMeter.Usage usage) {
    }

    private ScaleBenchmark(Path folder) throws IOException {
        this.corpus = Corpus.of(folder);
        this.work = Path.of(System.getProperty("bench.work", "target/bench/work")).resolve("scale");
    }

    /** Usage: FOLDER SIZE... */
    public static void main(String[] args) throws IOException, InterruptedException {
        ScaleBenchmark benchmark = new ScaleBenchmark(Path.of(args[0]));
        List<Integer> sizes = Stream.of(args).skip(1).map(Integer::valueOf).sorted().toList();
        Results results = benchmark.run(sizes);
        results.write();
        System.out.print(Markdown.section("documents", results));
        System.exit(results.hold() ? 0 : 1);
    }

    private Results run(List<Integer> sizes) throws IOException, InterruptedException {
        delete(work);
        Path documents = Files.createDirectories(work.resolve("documents"));
        Path store = work.resolve("store");
        Built before = null;
        int written = 0;
        for (int size : sizes) {
            corpus.write(written, size, documents);
            written = size;
            // A store that is there might be built upon.
            delete(store);
            Built built = new Built(size, build(documents, store));
            measured(built, store);
            if (before != null) {
                compared(before, built);
            }
            before = built;
        }
        added(documents, store, written);
        arrived(documents, store, written + 1);
        book.note("The documents are made of " + corpus.originals().size() + " texts of " + corpus.originals().stream()
                .mapToInt(original -> original.text().length()).sum() + " characters in all; heap " + heap() + "; peak memory counts mapped files of the store as well.");
        return book.results();
    }

    private void measured(Built built, Path store) throws IOException {
        String report = head(store.resolve("report.json"));
        double characters = number(report, "characters");
        double quads = number(report, "quads");
        ProcessMeter.Usage usage = built.usage();
        String row = row(built.documents());
        book.value(row, "characters", characters).value(row, "quads", quads)
                .value(row, "persons", number(report, "persons"))
                .value(row, "wall s", usage.wall()).value(row, "user s", usage.user())
                .value(row, "system s", usage.system()).value(row, "peak MiB", usage.peakMib())
                .value(row, "characters/s", characters / usage.wall())
                .value(row, "quads/s", quads / usage.wall())
                .value(row, "store MiB", size(store) / MIB)
                .value(row, "of it database MiB", size(store.resolve("tdb2")) / MIB)
                .value(row, "graph.nq.gz MiB", size(store.resolve("graph.nq.gz")) / MIB);
        if (number(report, "read") + number(report, "duplicates") != built.documents()) {
            throw new IOException(store + " was built of " + number(report, "read") + " documents, expected "
                    + built.documents());
        }
    }

    private void compared(Built one, Built other) {
        double times = (double) other.documents() / one.documents();
        String of = row(other.documents()) + " documents beside " + row(one.documents());
        book.atMost("time of " + of, other.usage().wall() / one.usage().wall(), SLACK * times);
        book.atMost("peak memory of " + of, other.usage().peakMib() / one.usage().peakMib(), MOST_MEMORY_RATIO);
        book.atMost("peak memory of " + row(other.documents()) + " documents, MiB", other.usage().peakMib(), MOST_MIB);
    }

    private void added(Path documents, Path store, int count) throws IOException, InterruptedException {
        corpus.write(count, count + 1, documents);
        String name = name(count);
        long begin = System.nanoTime();
        build(documents, store);
        try (Store open = Store.open(store)) {
            if (!finds(open, name)) {
                throw new IOException(name + " is not in the store after the build, expected it there");
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        book.atMost("one document more than " + row(count) + ", by build until a query finds it, s", seconds,
                MOST_ADD_SECONDS);
    }

    /** A failure costs no other result. */
    private void arrived(Path documents, Path store, int count) throws InterruptedException {
        double seconds = Double.NaN;
        try (ServedWatch watch = ServedWatch.start(documents, store, heap(), work.resolve("watch.log"))) {
            long begin = System.nanoTime();
            corpus.write(count, count + 1, documents);
            watch.await(name(count));
            seconds = (System.nanoTime() - begin) / 1e9;
        } catch (IOException e) {
            book.note("**" + e.getMessage() + "**");
        }
        book.atMost("one document more than " + row(count) + ", by watch from its arrival until the endpoint"
                + " tells of it, s", seconds, MOST_ADD_SECONDS);
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "document-%08d.txt", number);
    }

    private static boolean finds(Store store, String name) {
        return Txn.calculateRead(store.graph(), () -> {
            try (QueryExecution ask = QueryExecutionFactory.create(
                    "ASK { ?document <" + ZT.fileName.getURI() + "> \"" + name + "\" }", store.dataset())) {
                return ask.execAsk();
            }
        });
    }

    private ProcessMeter.Usage build(Path documents, Path store) throws IOException, InterruptedException {
        return ProcessMeter.run(List.of("./zhengtu", "build", documents.toString(), "--out", store.toString()),
                Map.of("ZHENGTU_JAVA_OPTS", "-Xmx" + heap()), work.resolve("build.log"));
    }

    private static String heap() {
        return System.getProperty("bench.heap", "1g");
    }

    private static String row(int documents) {
        return Markdown.number(documents);
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_OF_REPORT), StandardCharsets.UTF_8);
        }
    }

    private static double number(String report, String key) throws IOException {
        Matcher matcher = Pattern.compile("\"" + key + "\"\\s*:\\s*(\\d+)").matcher(report);
        if (!matcher.find()) {
            throw new IOException("report.json has no number '" + key + "' at its begin");
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static long size(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
