package org.zhengtu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Loads the graph of a store into our store and into others, and asks each the same queries of eight shapes. All must
 * give the same rows. Queries are warmed before they are measured; the median counts.
 *
 * <p>Usage: GRAPH.nq.gz [FOLDER_WITH_OXIGRAPH]. The properties {@code bench.warm} (milliseconds a query), {@code
 * bench.rounds}, {@code bench.work} and {@code bench.results}. The exit code is 1 if two stores differ in an answer.
 */
public final class StoresBenchmark {
    /** In the order of the tables. */
    static final List<String> SHAPES = List.of("lookup", "join", "group", "path", "optional", "filter", "order",
            "count");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final long WARM = Long.getLong("bench.warm", 2000) * 1_000_000;
    private static final String PERSON = "SELECT (MIN(STR(?person)) AS ?least) { ?person a "
            + "<https://w3id.org/zhengtu/ontology#Person> . ?part "
            + "<https://w3id.org/zhengtu/ontology#participant> ?person }";

    private final Path quads;
    private final Path work;
    private final List<Measured> engines = new ArrayList<>();
    private Map<String, String> queries;

    /** An answer: its rows, and a digest of them in whatever order. */
    record Answer(int rows, String digest) {
    }

    /** What one store took; times in milliseconds by query. */
    record Measured(String name, double loadSeconds, Map<String, Double> times, Map<String, Answer> answers) {
    }

    private StoresBenchmark(Path quads) {
        this.quads = quads;
        this.work = Path.of(System.getProperty("bench.work", "target/bench/work")).resolve("stores");
    }

    /** Usage: GRAPH.nq.gz [FOLDER_WITH_OXIGRAPH] */
    public static void main(String[] args) throws IOException, InterruptedException {
        StoresBenchmark benchmark = new StoresBenchmark(Path.of(args[0]));
        Results.Book book = new Results.Book("stores");
        benchmark.rehearse();
        benchmark.measure(new JenaEngine.Ours());
        benchmark.measure(new JenaEngine.Stock());
        // RDF4J, which is on the class path of the benchmarks alone.
        ServiceLoader.load(QueryEngine.class).stream().map(ServiceLoader.Provider::get).forEach(benchmark::measure);
        if (args.length > 1) {
            benchmark.engines.add(new Oxigraph(Path.of(args[1])).measure(benchmark.quads, benchmark.queries,
                    WARM / 1_000_000, ROUNDS, benchmark.work));
        } else {
            book.note("Oxigraph was not measured: it needs Node.js and npm, which are not here.");
        }
        List<String> differences = differences(benchmark.engines);
        benchmark.write(book, differences);
        book.results().write();
        System.out.print(Markdown.section("store", book.results()));
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** Loads once for nothing, since who comes first would pay for what all share. */
    private void rehearse() throws IOException {
        Path folder = work.resolve("rehearsal");
        ScaleBenchmark.delete(folder);
        Files.createDirectories(folder);
        try (JenaEngine.Stock stock = new JenaEngine.Stock()) {
            stock.load(quads, folder);
        }
        ScaleBenchmark.delete(folder);
    }

    private void measure(QueryEngine engine) {
        try (engine) {
            Path folder = work.resolve(Integer.toString(engines.size()));
            ScaleBenchmark.delete(folder);
            Files.createDirectories(folder);
            long begin = System.nanoTime();
            engine.load(quads, folder);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (queries == null) {
                queries = queries(engine);
            }
            Map<String, Double> times = new LinkedHashMap<>();
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (String shape : SHAPES) {
                answers.put(shape, answer(engine, queries.get(shape)));
                times.put(shape, time(engine, queries.get(shape)));
            }
            engines.add(new Measured(engine.name(), seconds, times, answers));
        } catch (IOException e) {
            throw new UncheckedIOException(engine.name() + " cannot be measured", e);
        }
    }

    /** The queries; where one asks of a person, of the first that took part in something. */
    private static Map<String, String> queries(QueryEngine engine) throws IOException {
        List<String> person = new ArrayList<>();
        engine.select(PERSON, row -> person.addAll(row));
        Map<String, String> queries = new LinkedHashMap<>();
        for (String shape : SHAPES) {
            try (InputStream in = StoresBenchmark.class.getResourceAsStream("/bench/queries/" + shape + ".rq")) {
                queries.put(shape, new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("%person%", person.get(0)));
            }
        }
        return queries;
    }

    private static Answer answer(QueryEngine engine, String query) {
        List<String> rows = new ArrayList<>();
        engine.select(query, row -> rows.add(String.join("\t", row)));
        return new Answer(rows.size(), digest(rows));
    }

    /** The same for the same rows in another order. */
    static String digest(List<String> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // By their bytes, as programs in other languages would.
            rows.stream().map(row -> HexFormat.of().formatHex(row.getBytes(StandardCharsets.UTF_8))).sorted()
                    .forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static double time(QueryEngine engine, String query) {
        long end = System.nanoTime() + WARM;
        while (System.nanoTime() < end) {
            once(engine, query);
        }
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = once(engine, query);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static double once(QueryEngine engine, String query) {
        long begin = System.nanoTime();
        long[] characters = {0};
        engine.select(query, row -> row.forEach(value -> characters[0] += value.length()));
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        if (characters[0] == 0) {
            throw new IllegalStateException(engine.name() + " found nothing for " + query);
        }
        return milliseconds;
    }

    /** Where stores answer otherwise than the first; empty if all agree. */
    static List<String> differences(List<Measured> engines) {
        Measured first = engines.get(0);
        return engines.stream().flatMap(engine -> engine.answers().keySet().stream()
                .filter(shape -> !engine.answers().get(shape).equals(first.answers().get(shape)))
                .map(shape -> "**" + engine.name() + " answers " + shape + " with "
                        + engine.answers().get(shape).rows() + " rows, " + first.name() + " with "
                        + first.answers().get(shape).rows() + ", and they differ.**")).toList();
    }

    private void write(Results.Book book, List<String> differences) throws IOException {
        double statements = lines(quads);
        for (Measured engine : engines) {
            book.value(engine.name(), "load quads/s", statements / engine.loadSeconds());
            SHAPES.forEach(shape -> book.value(engine.name(), shape + " ms", engine.times().get(shape)));
        }
        Measured base = engines.get(1);
        for (Measured engine : engines) {
            String row = engine.name() + " / " + base.name();
            book.value(row, "load quads/s", base.loadSeconds() / engine.loadSeconds());
            SHAPES.forEach(shape -> book.value(row, shape + " ms",
                    engine.times().get(shape) / base.times().get(shape)));
        }
        SHAPES.forEach(shape -> book.value("rows", shape + " ms", base.answers().get(shape).rows()));
        book.note(Markdown.number(statements) + " quads; median of " + ROUNDS + " after " + WARM / 1e9
                + " s of warm-up each; a ratio above 1 is faster for loading, slower for queries.");
        Stream.concat(differences.stream(), differences.isEmpty() ? Stream.of("All answers are equal, row by row.")
                : Stream.empty()).forEach(book::note);
    }

    private static double lines(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().count();
        }
    }
}
