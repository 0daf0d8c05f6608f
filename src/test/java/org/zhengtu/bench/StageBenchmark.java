package org.zhengtu.bench;

import com.hankcs.hanlp.seg.Segment;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.WatchedExtractor;
import org.zhengtu.link.Linked;
import org.zhengtu.link.Linker;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.rdf.GraphWriter;

/**
 * Prints how fast each stage of the pipeline and each finder of the extraction is, beside HanLP's segmenter, as rows of
 * a Markdown table; then how fast one and two threads are.
 *
 * <p>Speeds of stages are by the time of their thread, so that a busy machine disturbs little. Threads are told by the
 * clock, which needs a quiet machine, and by the time of all processors for the same work, which does not.
 *
 * <p>Usage: {@code mvn -q -Pbench test-compile exec:exec -Dbench.class=org.zhengtu.bench.StageBenchmark}, with
 * {@code -Dbench.input=FILE_OR_FOLDER}.
 */
public final class StageBenchmark {
    private static final int WARM_UP = Integer.getInteger("bench.rounds", 5);
    private static final int LEAST_CHARACTERS = Integer.getInteger("bench.characters", 400_000);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final DocumentReader reader = new DocumentReader();
    private final WatchedExtractor extractor = new WatchedExtractor();
    private final Linker linker = new Linker();
    private final GraphWriter writer = new GraphWriter();
    private final Segment segment = BenchInput.segmenter();
    private final List<BenchInput> inputs = new ArrayList<>();
    private final long characters;

    private StageBenchmark(List<BenchInput> texts) {
        long once = BenchInput.characters(texts);
        for (long taken = 0; taken < Math.max(once, LEAST_CHARACTERS); taken += once) {
            inputs.addAll(texts);
        }
        this.characters = BenchInput.characters(inputs);
    }

    /** Usage: FILE_OR_FOLDER... */
    public static void main(String[] args) throws IOException, InterruptedException {
        StageBenchmark benchmark = new StageBenchmark(BenchInput.of(args));
        Map<String, Long> nanos = Map.of();
        for (int round = 0; round <= WARM_UP; round++) {
            nanos = benchmark.round();
        }
        benchmark.printStages(nanos);
        Work one = benchmark.work(1);
        Work two = benchmark.work(2);
        System.out.println(String.format(Locale.ROOT,
                "%none thread %.0f characters a second, two threads %.0f: %.2f times as fast; %.2f times the work",
                one.speed(), two.speed(), two.speed() / one.speed(), two.processors() / one.processors()));
    }

    /** Nanoseconds by stage and finder, in the order of the pipeline. */
    private Map<String, Long> round() {
        Laps laps = new Laps();
        for (BenchInput input : inputs) {
            laps.skip();
            Document document = read(input);
            laps.end("read");
            long begin = laps.last;
            Extraction extraction = extractor.extract(document, finder -> laps.end("- " + finder));
            laps.end("- the rest");
            laps.nanos.merge("extract", laps.last - begin, Long::sum);
            Linked linked = linker.link(extraction);
            laps.end("link");
            QuadLines.of(out -> writer.write(linked, out));
            laps.end("write");
        }
        laps.skip();
        inputs.forEach(input -> segment.seg(input.text()));
        laps.end("segmenter");
        return laps.nanos;
    }

    private Document read(BenchInput input) {
        return ((Reading.Read) reader.read(input.name(), input.bytes())).document();
    }

    /** Adds up the time of this thread from one call to the next. */
    private final class Laps {
        private final Map<String, Long> nanos = new LinkedHashMap<>();
        private long last;

        void skip() {
            last = threads.getCurrentThreadCpuTime();
        }

        void end(String stage) {
            long now = threads.getCurrentThreadCpuTime();
            nanos.merge(stage, now - last, Long::sum);
            last = now;
        }
    }

    private void printStages(Map<String, Long> nanos) {
        long all = List.of("read", "extract", "link", "write").stream().mapToLong(nanos::get).sum();
        System.out.println("| stage | characters a second | share of the pipeline |\n|---|---|---|");
        print("pipeline", all, all);
        nanos.forEach((stage, time) -> print(stage, time, all));
        System.out.println(String.format(Locale.ROOT, "%n%d characters; pipeline to segmenter %.3f", characters,
                (double) nanos.get("segmenter") / all));
    }

    private void print(String stage, long time, long all) {
        System.out.println(String.format(Locale.ROOT, "| %s | %.0f | %.1f %% |", stage,
                characters * 1e9 / Math.max(1, time), 100.0 * time / all));
    }

    /** What some threads did: characters a second by the clock, and seconds of all processors. */
    private record Work(double speed, double processors) {
    }

    private Work work(int count) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        long clock = System.nanoTime();
        long processors = system.getProcessCpuTime();
        for (int i = 0; i < count; i++) {
            Thread worker = new Thread(() -> {
                for (int at = next.getAndIncrement(); at < inputs.size(); at = next.getAndIncrement()) {
                    Linked linked = linker.link(extractor.extract(read(inputs.get(at)), finder -> { }));
                    QuadLines.of(out -> writer.write(linked, out));
                }
            });
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return new Work(characters * 1e9 / (System.nanoTime() - clock),
                (system.getProcessCpuTime() - processors) / 1e9);
    }
}
