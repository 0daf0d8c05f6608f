package org.zhengtu.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * A file of any file system as one on this machine, with what describes it beside it: itself if it is local, a copy
 * otherwise, which is removed on closing.
 */
final class Fetched implements Closeable {
    private final Path file;
    private final List<Path> copies;

    private Fetched(Path file, List<Path> copies) {
        this.file = file;
        this.copies = copies;
    }

    /** @throws IOException if it cannot be read */
    static Fetched of(InputFile file, Configuration settings) throws IOException {
        if (Inputs.isLocal(file.uri())) {
            return new Fetched(Path.of(file.place()), List.of());
        }
        Path folder = Files.createTempDirectory("zhengtu");
        Path copy = folder.resolve(file.name());
        if (file.sidecar().isEmpty()) {
            return new Fetched(copied(file.uri(), copy, settings), List.of(copy, folder));
        }
        Path sidecar = folder.resolve(new org.apache.hadoop.fs.Path(file.sidecar()).getName());
        copied(file.sidecar(), sidecar, settings);
        return new Fetched(copied(file.uri(), copy, settings), List.of(copy, sidecar, folder));
    }

    private static Path copied(String uri, Path to, Configuration settings) throws IOException {
        org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path(uri);
        try (InputStream in = from.getFileSystem(settings).open(from)) {
            Files.copy(in, to);
        }
        return to;
    }

    Path file() {
        return file;
    }

    /** A place on this machine as the place that people know. */
    static String place(String local, Fetched fetched, InputFile file) {
        String prefix = fetched.file.toString();
        return local.startsWith(prefix) ? file.place() + local.substring(prefix.length()) : local;
    }

    @Override
    public void close() throws IOException {
        for (Path copy : copies) {
            Files.deleteIfExists(copy);
        }
    }
}
