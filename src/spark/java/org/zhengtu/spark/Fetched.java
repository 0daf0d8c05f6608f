package org.zhengtu.spark;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;

/**
 * A file of any file system as one on this machine, with what describes it beside it: itself if it is local, a copy
 * otherwise, which is removed on closing.
 */
final class Fetched implements Closeable {
    /** What Spark makes of a task if it is not told otherwise. */
    private static final int ATTEMPTS = 4;
    /** Masters without machines, which make one attempt, or as many as they say. */
    private static final Pattern LOCAL = Pattern.compile("local(?:\\[[^,\\]]+(?:,\\s*(\\d+))?])?");

    private final Path file;
    private final List<Path> copies;

    private Fetched(Path file, List<Path> copies) {
        this.file = file;
        this.copies = copies;
    }

    /** @throws UnusableException if it cannot be read */
    static Fetched of(InputFile file, Configuration settings) throws IOException, UnusableException {
        if (Inputs.isLocal(file.uri())) {
            return new Fetched(Path.of(file.place()), List.of());
        }
        Path folder = Files.createTempDirectory("zhengtu");
        Path copy = folder.resolve(file.name());
        Path sidecar = folder.resolve(file.sidecar().isEmpty() ? file.name()
                : new org.apache.hadoop.fs.Path(file.sidecar()).getName());
        Fetched fetched = new Fetched(copy, List.of(copy, sidecar, folder));
        try {
            copy(file.uri(), copy, settings);
            if (!file.sidecar().isEmpty()) {
                copy(file.sidecar(), sidecar, settings);
            }
            return fetched;
        } catch (IOException e) {
            fetched.close();
            if (mayPass(e)) {
                throw e;
            }
            throw new UnusableException("the file cannot be read: " + e.getMessage());
        }
    }

    /** Whether a later attempt may fare better, of which Spark makes some more; no file costs the job its last. */
    private static boolean mayPass(IOException failure) {
        TaskContext task = TaskContext.get();
        boolean last = task == null || task.attemptNumber() + 1 >= attempts(SparkEnv.get().conf());
        return !last && !(failure instanceof FileNotFoundException || failure instanceof AccessControlException);
    }

    private static int attempts(SparkConf settings) {
        Matcher local = LOCAL.matcher(settings.get("spark.master", ""));
        if (!local.matches()) {
            return settings.getInt("spark.task.maxFailures", ATTEMPTS);
        }
        return local.group(1) == null ? 1 : Integer.parseInt(local.group(1));
    }

    private static void copy(String uri, Path to, Configuration settings) throws IOException {
        org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path(uri);
        try (InputStream in = from.getFileSystem(settings).open(from)) {
            Files.copy(in, to);
        }
    }

    Path file() {
        return file;
    }

    /** A place on this machine as the place that people know. */
    String place(String local, InputFile source) {
        String folder = file.getParent().toString();
        return local.startsWith(folder)
                ? source.place().substring(0, source.place().length() - source.name().length() - 1)
                        + local.substring(folder.length()) : local;
    }

    @Override
    public void close() throws IOException {
        for (Path copy : copies) {
            Files.deleteIfExists(copy);
        }
    }

    /** The file is no use; the message is the reason that the report gives. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String reason) {
            super(reason);
        }
    }
}
