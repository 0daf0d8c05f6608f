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
            throw new UnusableException("the file cannot be read: " + e.getMessage());
        }
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
