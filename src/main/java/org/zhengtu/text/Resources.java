package org.zhengtu.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The data files that travel with the program, whether it runs from a jar or from a folder of classes. */
public final class Resources {

    private Resources() {
    }

    /**
     * The names of the files in a folder of the program, sorted, e.g. {@code list("queries", ".rq")}; empty if there is
     * no such folder. Files of inner folders are not listed.
     */
    public static List<String> list(String folder, String ending) {
        try {
            URI code = Resources.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(code);
            if (Files.isDirectory(place)) {
                return list(place.resolve(folder), ending);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return list(jar.getPath("/" + folder), ending);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program cannot tell where it lies", e);
        }
    }

    private static List<String> list(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending)).sorted().toList();
        }
    }

    /** The text of a file of the program, e.g. {@code read("queries/people.rq")}; empty if there is none. */
    public static Optional<String> read(String path) {
        try (InputStream in = Resources.class.getResourceAsStream("/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + path + " cannot be read", e);
        }
    }
}
