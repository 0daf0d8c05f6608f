package org.zhengtu.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zhengtu.shards.Manifest;
import scala.Tuple2;

/** The files of lines that a result consists of. */
final class Parts {
    static final String SHARDS = "shards";
    static final String SOURCES = "sources";
    static final String REPORTS = "reports";
    static final String REJECTS = "rejects";
    static final String TABLES = "tables";
    static final String QUADS = ".nq.gz";
    static final String JSON = ".jsonl.gz";
    static final String PLAIN_JSON = ".jsonl";
    private static final int BUFFER = 1 << 16;

    private final JavaSparkContext spark;
    private final Broadcast<Shared> shared;
    private final Output output;

    Parts(JavaSparkContext spark, Broadcast<Shared> shared, Output output) {
        this.spark = spark;
        this.shared = shared;
        this.output = output;
    }

    /** Writes each partition to one file of a folder, its lines in their order. */
    void write(JavaRDD<byte[]> lines, String folder, String ending) throws IOException {
        lines.mapToPair(line -> new Tuple2<>(NullWritable.get(), new BytesWritable(line)))
                .saveAsNewAPIHadoopFile(output.fresh(folder), NullWritable.class, BytesWritable.class,
                        LineFormat.class, LineFormat.withEnding(spark.hadoopConfiguration(), ending));
    }

    /** A part, in a form that goes from machine to machine. */
    private record Measured(String file, long bytes, long lines, String sha256) implements Serializable {
    }

    /** The files of a folder with sizes and checksums, in their order. */
    List<Manifest.Part> measure(String folder) throws IOException {
        List<String> files = output.parts(folder);
        if (files.isEmpty()) {
            return List.of();
        }
        String base = output.folder();
        Broadcast<Shared> known = shared;
        return spark.parallelize(files, files.size())
                .map(file -> measure(file, new Path(base, file), known.value())).collect().stream()
                .map(part -> new Manifest.Part(part.file(), part.bytes(), part.lines(), part.sha256())).toList();
    }

    private static Measured measure(String name, Path file, Shared shared) throws IOException {
        MessageDigest digest = sha256();
        long[] count = new long[2];
        try (InputStream raw = new DigestInputStream(counted(file.getFileSystem(shared.settings()).open(file), count),
                digest)) {
            // What wraps it is read to its end, so that the digest is of all bytes.
            InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
            byte[] buffer = new byte[BUFFER];
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                for (int i = 0; i < size; i++) {
                    count[1] += buffer[i] == '\n' ? 1 : 0;
                }
            }
            raw.transferTo(OutputStream.nullOutputStream());
        }
        return new Measured(name, count[0], count[1], HexFormat.of().formatHex(digest.digest()));
    }

    private static InputStream counted(InputStream in, long[] count) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                count[0] += next < 0 ? 0 : 1;
                return next;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int size = super.read(bytes, offset, length);
                count[0] += Math.max(0, size);
                return size;
            }
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
