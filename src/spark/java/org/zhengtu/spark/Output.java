package org.zhengtu.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.zhengtu.shards.Manifest;

/**
 * The folder that a job writes. All is made in a hidden folder beside it; an earlier result gives way only when the new
 * one is whole, and the manifest, without which a folder is none, comes last. On a file system that renames at once a
 * reader finds the earlier folder, none, or the new one; on others, such as object stores, perhaps one without a
 * manifest for a moment.
 */
final class Output {
    private static final String FINGERPRINT = "fingerprint";
    private static final String DONE = "_SUCCESS";
    private static final String HIDDEN = "." + Manifest.FILE;
    /** What a result consists of, beside its manifest. */
    private static final List<String> FOLDERS = List.of(Parts.SHARDS, Parts.SOURCES, Parts.REPORTS, Parts.REJECTS,
            Parts.TABLES);

    private final JavaSparkContext spark;
    private final FileSystem system;
    private final Path target;
    private final Path building;
    private final Path earlier;

    /** @throws JobException if something else than an earlier result lies there */
    Output(JavaSparkContext spark, String folder) throws IOException {
        this.spark = spark;
        Configuration settings = spark.hadoopConfiguration();
        this.system = new Path(folder).getFileSystem(settings);
        this.target = system.makeQualified(new Path(folder));
        this.building = new Path(target.getParent(), "." + target.getName() + ".building");
        this.earlier = new Path(target.getParent(), "." + target.getName() + ".earlier");
        recover();
        if (system.exists(target) && !isComplete(target) && system.listStatus(target).length > 0) {
            throw new JobException(target + " is no result of this job and not empty; it is left as it is. Name another"
                    + " folder with --out");
        }
    }

    private boolean isComplete(Path folder) throws IOException {
        return system.exists(new Path(folder, Manifest.FILE));
    }

    /** Puts back what a job moved that was killed while it put its result in place. */
    private void recover() throws IOException {
        if (system.exists(building) && system.exists(target) && isHalf(target)) {
            for (FileStatus moved : system.listStatus(target)) {
                rename(moved.getPath(), new Path(building, moved.getPath().getName()));
            }
            system.delete(target, true);
        }
        if (system.exists(earlier) && isComplete(earlier)) {
            if (!system.exists(target)) {
                rename(earlier, target);
            } else if (isComplete(target)) {
                system.delete(earlier, true);
            }
        }
    }

    /** Whether a folder holds parts of a result, nothing else, and no manifest. */
    private boolean isHalf(Path folder) throws IOException {
        for (FileStatus status : system.listStatus(folder)) {
            if (!FOLDERS.contains(status.getPath().getName()) && !status.getPath().getName().equals(HIDDEN)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Begins, or goes on where a job stopped that had the same fingerprint.
     *
     * @param fingerprint tells input, decisions and program from any other
     */
    void begin(String fingerprint) throws IOException {
        Path file = new Path(building, FINGERPRINT);
        if (!system.exists(file) || !read(file).equals(fingerprint)) {
            system.delete(building, true);
            write(file, fingerprint);
        }
    }

    /** The result of a step: what lies there if it was done before, what is computed otherwise, kept in either case. */
    <T> JavaRDD<T> step(String name, Supplier<JavaRDD<T>> work) throws IOException {
        Path folder = new Path(building, name);
        if (!system.exists(new Path(folder, DONE))) {
            system.delete(folder, true);
            work.get().saveAsObjectFile(folder.toString());
        }
        return spark.objectFile(folder.toString());
    }

    /** A folder of the result, empty, to be written to. */
    String fresh(String name) throws IOException {
        Path folder = new Path(building, name);
        system.delete(folder, true);
        return folder.toString();
    }

    /** Where a file of the result lies for now. */
    Path file(String name) {
        return new Path(building, name);
    }

    /** Where the result lies for now. */
    String folder() {
        return building.toString();
    }

    /** The files {@code part-…} of a folder of the result, in their order, by their path in it. */
    List<String> parts(String folder) throws IOException {
        List<String> parts = new ArrayList<>();
        try {
            for (FileStatus status : system.listStatus(file(folder))) {
                if (status.getPath().getName().startsWith("part-")) {
                    parts.add(folder + "/" + status.getPath().getName());
                }
            }
        } catch (FileNotFoundException e) {
            // A folder that was not wanted has no parts.
            return List.of();
        }
        parts.sort(null);
        return parts;
    }

    InputStream open(String name) throws IOException {
        return system.open(file(name));
    }

    /** Puts the result in place, the manifest last. */
    void publish(Manifest manifest) throws IOException {
        if (system.exists(target)) {
            if (isComplete(target)) {
                rename(target, earlier);
            } else {
                system.delete(target, true);
            }
        }
        system.mkdirs(target);
        for (String folder : FOLDERS) {
            if (system.exists(file(folder))) {
                rename(file(folder), new Path(target, folder));
            }
        }
        Path hidden = new Path(target, HIDDEN);
        write(hidden, manifest.text());
        rename(hidden, new Path(target, Manifest.FILE));
        system.delete(earlier, true);
        system.delete(building, true);
    }

    private void rename(Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException(from + " cannot be renamed to " + to);
        }
    }

    private String read(Path file) throws IOException {
        try (InputStream in = system.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(Path file, String text) throws IOException {
        try (OutputStream out = system.create(file, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
