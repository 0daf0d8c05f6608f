package org.zhengtu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.Quad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.zhengtu.curation.Curation;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extractor;
import org.zhengtu.link.Linker;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.people.Identities;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.rdf.GraphWriter;

/**
 * The hottest parts of a build one by one, by JMH: facts of a fixed text, lines of its quads, and who is who in
 * documents that are made of the sample.
 *
 * <p>Usage: no arguments. The properties {@code bench.rounds} and {@code bench.results}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotParts {
    private static final Path FOLDER = Path.of("data/sample");
    private static final Path TEXT = FOLDER.resolve("shapingba-work-report-2025.txt");
    private static final int DOCUMENTS = 120;

    private final Extractor extractor = new Extractor();
    private Document document;
    private final List<Quad> quads = new ArrayList<>();
    private final List<DocumentPerson> people = new ArrayList<>();

    /** Runs all three, and writes down how long each takes and for how much. */
    public static void main(String[] args) throws IOException, RunnerException {
        int rounds = Integer.getInteger("bench.rounds", 5);
        HotParts sizes = new HotParts();
        sizes.read();
        Results.Book book = new Results.Book("hot-parts");
        for (RunResult result : new Runner(new OptionsBuilder().include(HotParts.class.getName() + "\\.").forks(1)
                .warmupIterations(rounds).measurementIterations(rounds).warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1)).build()).run()) {
            String name = result.getPrimaryResult().getLabel();
            double size = sizes.size(name);
            book.value(name, "µs", result.getPrimaryResult().getScore())
                    .value(name, "± µs", result.getPrimaryResult().getScoreError())
                    .value(name, "units", size)
                    .value(name, "µs a unit", result.getPrimaryResult().getScore() / size);
        }
        book.note("Units: characters of a work report for `extract`, quads for `lines`, mentions of persons in "
                + DOCUMENTS + " documents for `identities`; one thread.");
        book.results().write();
        System.out.print(Markdown.section("part", book.results()));
    }

    /** Reads the texts. */
    @Setup
    public void read() throws IOException {
        DocumentReader reader = new DocumentReader();
        Linker linker = new Linker();
        GraphWriter writer = new GraphWriter();
        document = ((Reading.Read) reader.read(TEXT.getFileName().toString(), Files.readAllBytes(TEXT))).document();
        writer.write(linker.link(extractor.extract(document)), quads::add);
        Corpus corpus = new Corpus(Original.in(FOLDER, Integer.MAX_VALUE), 1);
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] bytes = corpus.document(i).getBytes(StandardCharsets.UTF_8);
            Document made = ((Reading.Read) reader.read("document-" + i + ".txt", bytes)).document();
            people.addAll(writer.write(linker.link(extractor.extract(made)), quad -> { }));
        }
    }

    private double size(String name) {
        return switch (name) {
            case "extract" -> document.repaired().length();
            case "lines" -> quads.size();
            case "identities" -> people.size();
            default -> throw new IllegalArgumentException(name + " is no part, expected extract, lines or identities");
        };
    }

    /** Facts of a text that is read already. */
    @Benchmark
    public int extract() {
        return extractor.extract(document).facts().size();
    }

    /** Lines of N-Quads of its quads. */
    @Benchmark
    public int lines() {
        return QuadLines.of(quads::forEach).size();
    }

    /** Who is who. */
    @Benchmark
    public int identities() {
        return Identities.of(people, Curation.NONE).persons().size();
    }
}
