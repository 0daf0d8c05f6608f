package org.zhengtu.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.zhengtu.quads.LineReader;
import org.zhengtu.quads.SortedLines.LineSink;

/**
 * Lines in the order of their bytes, in ranges, one file each. Sorting is done by the machines together; what is found
 * out over the sorted lines is small, and is put into its places without sorting again.
 */
final class SortedShards {
    private static final String LINE = "line";
    private static final String FOLDER = "sorted";
    private static final int BUFFER = 1 << 16;

    private final JavaSparkContext spark;
    private final Broadcast<Shared> shared;
    private final Parts parts;
    private final Output output;
    private final List<String> files;

    private SortedShards(JavaSparkContext spark, Broadcast<Shared> shared, Parts parts, Output output)
            throws IOException {
        this.spark = spark;
        this.shared = shared;
        this.parts = parts;
        this.output = output;
        this.files = output.parts(FOLDER);
    }

    /** Sorts lines, each kept once, into so many files. */
    static SortedShards of(JavaSparkContext spark, Broadcast<Shared> shared, Parts parts, Output output,
            JavaRDD<byte[]> lines, int shards) throws IOException {
        SparkSession session = SparkSession.builder().sparkContext(spark.sc()).getOrCreate();
        JavaRDD<byte[]> sorted = session.createDataset(lines.rdd(), Encoders.BINARY()).toDF(LINE)
                .repartitionByRange(shards, functions.col(LINE)).sortWithinPartitions(LINE).toJavaRDD()
                .map(row -> row.<byte[]>getAs(0)).mapPartitions(Once::new);
        parts.write(sorted, FOLDER, Parts.QUADS);
        return new SortedShards(spark, shared, parts, output);
    }

    /** Leaves out what equals the line before it; equal lines are always in one range. */
    private static final class Once implements Iterator<byte[]> {
        private final Iterator<byte[]> lines;
        private Optional<byte[]> next = Optional.empty();

        Once(Iterator<byte[]> lines) {
            this.lines = lines;
            advance(new byte[0]);
        }

        private void advance(byte[] last) {
            next = Optional.empty();
            while (next.isEmpty() && lines.hasNext()) {
                next = Optional.of(lines.next()).filter(line -> !Arrays.equals(line, last));
            }
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public byte[] next() {
            byte[] line = next.orElseThrow(NoSuchElementException::new);
            advance(line);
            return line;
        }
    }

    /** Hands out all lines, and these, which are sorted too, among them; on the driver. */
    void writeTo(List<byte[]> among, LineSink sink) throws IOException {
        Merge merge = new Merge(among, sink);
        for (String file : files) {
            try (LineReader lines = reader(output.open(file))) {
                for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                    merge.line(line.get());
                }
            }
        }
        merge.finish();
    }

    private static LineReader reader(InputStream in) throws IOException {
        return new LineReader(new GZIPInputStream(in, BUFFER));
    }

    /** Writes the shards of the result: all lines, and these, which are sorted too, among them. */
    void publish(List<byte[]> among, String folder) throws IOException {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < files.size(); i++) {
            Optional<byte[]> next = first(i + 1);
            int to = next.isEmpty() ? among.size() : from + before(among.subList(from, among.size()), next.get());
            ranges.add(new Range(output.file(files.get(i)).toString(), new ArrayList<>(among.subList(from, to))));
            from = to;
        }
        Broadcast<Shared> known = shared;
        parts.write(spark.parallelize(ranges, ranges.size())
                .flatMap(range -> new RangeLines(range, known.value())), folder, Parts.QUADS);
    }

    /** The first line of this file or the next that has one. */
    private Optional<byte[]> first(int index) throws IOException {
        for (int i = index; i < files.size(); i++) {
            try (LineReader lines = reader(output.open(files.get(i)))) {
                Optional<byte[]> line = lines.next();
                if (line.isPresent()) {
                    return line;
                }
            }
        }
        return Optional.empty();
    }

    private static int before(List<byte[]> sorted, byte[] line) {
        int count = 0;
        while (count < sorted.size() && Arrays.compareUnsigned(sorted.get(count), line) < 0) {
            count++;
        }
        return count;
    }
}
