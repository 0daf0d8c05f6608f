package org.zhengtu.build;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhengtu.document.Sidecar;
import org.zhengtu.sparql.Store;

/** Finds the files that may be documents. */
public final class Sources extends SimpleFileVisitor<Path> {
    private final SortedSet<Source> found = new TreeSet<>();
    /** What describes a document and is none. */
    private final SortedSet<Source> sidecars = new TreeSet<>();

    private Sources() {
    }

    /**
     * The files given and those in the folders given, at any depth, in the order of sources. What is hidden, sidecars
     * and stores are left out; what cannot be read is not, so that the report can say so.
     *
     * @throws NoSuchFileException if a path does not exist
     */
    public static List<Source> of(List<Path> paths) throws IOException {
        return List.copyOf(walk(paths).found);
    }

    /** The sidecars among the files given and in the folders given. */
    static List<Source> sidecars(List<Path> paths) throws IOException {
        return List.copyOf(walk(paths).sidecars);
    }

    private static Sources walk(List<Path> paths) throws IOException {
        Sources sources = new Sources();
        for (Path path : paths) {
            if (!Files.exists(path) && !Files.isSymbolicLink(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (Files.isDirectory(path)) {
                Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, sources);
            } else {
                sources.add(path);
            }
        }
        return sources;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) || Store.isStore(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isHidden(file)) {
            add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** An archive stands for the files in it. */
    private void add(Path file) {
        List<String> entries = Archive.entries(file);
        entries.forEach(entry -> add(new Source(file, entry)));
        if (entries.isEmpty()) {
            add(new Source(file));
        }
    }

    private void add(Source source) {
        (source.name().endsWith(Sidecar.ENDING) ? sidecars : found).add(source);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        found.add(new Source(file));
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.startsWith(".") && !name.equals(".") && !name.equals("..");
    }
}
