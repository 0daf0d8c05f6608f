package org.zhengtu.bench;

import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extractor;
import org.zhengtu.link.Linker;
import org.zhengtu.rdf.GraphWriter;

/**
 * Prints characters per second of the whole pipeline (bytes to quads) beside those of HanLP's Viterbi segmenter with
 * all its recognisers, on the same text in the same run, on one thread. Rounds of both alternate, after as many rounds
 * of warm-up; the time is that of the thread, so that a busy machine disturbs little; the median counts.
 *
 * <p>Usage: {@code mvn -q -Pbench test-compile exec:exec}, or with files and folders to read:
 * {@code -Dbench.input=FOLDER}. The exit code is 1 if the ratio is below the bar.
 */
public final class SpeedBenchmark {
    private static final double BAR = 0.25;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int LEAST_CHARACTERS = Integer.getInteger("bench.characters", 60_000);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final DocumentReader reader = new DocumentReader();
    private final Extractor extractor = new Extractor();
    private final Linker linker = new Linker();
    private final GraphWriter writer = new GraphWriter();
    private final Segment segment = BenchInput.segmenter();

    private SpeedBenchmark() {
    }

    /** Usage: FILE_OR_FOLDER... */
    public static void main(String[] args) throws IOException {
        SpeedBenchmark benchmark = new SpeedBenchmark();
        List<BenchInput> inputs = BenchInput.of(args.length == 0 ? new String[] {"data/sample"} : args);
        long characters = BenchInput.characters(inputs);
        int times = (int) Math.max(1, LEAST_CHARACTERS / Math.max(1, characters));
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            double pipeline = benchmark.speed(inputs, times, benchmark::pipeline);
            double segmenter = benchmark.speed(inputs, times, benchmark::segment);
            if (round >= 0) {
                ours[round] = pipeline;
                theirs[round] = segmenter;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        double ratio = ours[ROUNDS / 2] / theirs[ROUNDS / 2];
        System.out.println(String.format(Locale.ROOT,
                "%d documents, %d characters, %d times a round, %d rounds after %d of warm-up%n"
                        + "pipeline  %10.0f characters a second (%.0f to %.0f)%n"
                        + "segmenter %10.0f characters a second (%.0f to %.0f)%n"
                        + "ratio     %10.3f, at least %.2f is asked for",
                inputs.size(), characters, times, ROUNDS, ROUNDS, ours[ROUNDS / 2], ours[0], ours[ROUNDS - 1],
                theirs[ROUNDS / 2], theirs[0], theirs[ROUNDS - 1], ratio, BAR));
        System.exit(ratio >= BAR ? 0 : 1);
    }

    private double speed(List<BenchInput> inputs, int times, ToLongFunction<BenchInput> work) {
        long begin = threads.getCurrentThreadCpuTime();
        long results = 0;
        long characters = 0;
        for (int i = 0; i < times; i++) {
            for (BenchInput input : inputs) {
                results += work.applyAsLong(input);
                characters += input.text().length();
            }
        }
        double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
        if (results == 0) {
            throw new IllegalStateException("nothing was found in the text");
        }
        return characters / seconds;
    }

    private long pipeline(BenchInput input) {
        Document document = ((Reading.Read) reader.read(input.name(), input.bytes())).document();
        long[] quads = {0};
        writer.write(linker.link(extractor.extract(document)), quad -> quads[0]++);
        return quads[0];
    }

    private long segment(BenchInput input) {
        return segment.seg(input.text()).size();
    }
}
