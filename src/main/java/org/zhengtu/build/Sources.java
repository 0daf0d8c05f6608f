package org.zhengtu.build;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhengtu.document.Sidecar;
import org.zhengtu.sparql.Store;

/** The files that may be documents, and those that describe them. */
public final class Sources extends SimpleFileVisitor<Path> implements Closeable {
    private static final int MANY = 1_000;

    private final SortedSet<Source> documents = new TreeSet<>();
    private final SortedSet<Source> sidecars = new TreeSet<>();

    private final List<Closeable> open = new ArrayList<>();

    private Sources() {
    }

    /**
     * The files given and those in the folders given, at any depth. What is hidden and stores are left out; what
     * cannot be read is not, so that the report can say so.
     *
     * @throws NoSuchFileException if a path does not exist
     */
    public static Sources of(List<Path> paths) throws IOException {
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

    /** What may be a document, in the order of sources. */
    public List<Source> documents() {
        return List.copyOf(documents);
    }

    /** What describes documents, in the order of sources. */
    SortedSet<Source> sidecars() {
        return Collections.unmodifiableSortedSet(sidecars);
    }

    /** Lets go of archives that were kept open. The sources can be read all the same, only more slowly. */
    @Override
    public void close() throws IOException {
        for (Closeable archive : open) {
            archive.close();
        }
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

    /** An archive stands for the files in it. A large one stays open, so that its contents are listed only once. */
    private void add(Path file) {
        List<String> entries = Archive.entries(file);
        entries.forEach(entry -> add(new Source(file, entry)));
        if (entries.size() > MANY) {
            Archive.open(file).ifPresent(open::add);
        }
        if (entries.isEmpty()) {
            add(new Source(file));
        }
    }

    private void add(Source source) {
        (source.name().endsWith(Sidecar.ENDING) ? sidecars : documents).add(source);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        documents.add(new Source(file));
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.startsWith(".") && !name.equals(".") && !name.equals("..");
    }
}
