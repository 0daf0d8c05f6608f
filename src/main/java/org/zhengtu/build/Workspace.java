package org.zhengtu.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhengtu.quads.Scratch;
import org.zhengtu.sparql.Store;

/**
 * The folder beside a store, or a dump, in which a build works. Only {@link #publish()} touches the store itself, by
 * renaming, so whatever happens before leaves an earlier store as it was.
 */
public class Workspace implements AutoCloseable, Scratch {
    private static final String BUILDING = ".building-";
    private static final String ABANDONED = ".abandoned";

    private final Path target;
    private final Path folder;
    private final Predicate<Path> worthKeeping;

    /**
     * Makes the folder of a store.
     *
     * @param target where the store is to be
     * @throws IOException if something other than a store or an empty folder lies there, or if it cannot be written
     */
    Workspace(Path target) throws IOException {
        this(target, Kind.STORE);
    }

    /** The same of another kind of folder. */
    public Workspace(Path target, Kind kind) throws IOException {
        this(target, kind, folder -> false);
    }

    /**
     * The same where work that was broken off can be taken up again.
     *
     * @param worthKeeping whether what lies in a folder is of use to a later build: such a folder is taken over, files
     *                     and all, if its build does not live any more, and is left if this one fails
     */
    public Workspace(Path target, Kind kind, Predicate<Path> worthKeeping) throws IOException {
        this.worthKeeping = worthKeeping;
        this.target = target.toAbsolutePath().normalize();
        recover(kind);
        requireReplaceable(this.target, kind);
        Files.createDirectories(this.target.getParent());
        this.folder = beside(BUILDING + ProcessHandle.current().pid());
        if (Files.exists(folder)) {
            settle(folder);
        }
        settleAbandoned();
        Files.createDirectories(folder);
    }

    /**
     * What is to lie there.
     *
     * @param name   in words
     * @param option that names the folder
     * @param isOne  whether a folder is such a thing, which may be replaced
     */
    public record Kind(String name, String option, Predicate<Path> isOne) {
        /** A store. */
        public static final Kind STORE = new Kind("store", "--out", Store::isStore);
    }

    /** Puts the earlier one back if a build was killed in the moment in which it was replaced. */
    private void recover(Kind kind) throws IOException {
        Path earlier = Store.earlier(target);
        if (!Files.exists(target) && kind.isOne().test(earlier)) {
            Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What builds left that were killed; those of processes that live are at work. */
    private void settleAbandoned() throws IOException {
        String prefix = beside(BUILDING).getFileName().toString();
        try (Stream<Path> siblings = Files.list(target.getParent())) {
            for (Path sibling : siblings.filter(path -> path.getFileName().toString().startsWith(prefix)).sorted()
                    .toList()) {
                String process = sibling.getFileName().toString().substring(prefix.length());
                if (!sibling.equals(folder) && process.matches("[0-9]{1,18}")
                        && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                    settle(sibling);
                }
            }
        }
    }

    /**
     * Takes over what is of use to this build. What holds documents that need not be read again is set aside until this
     * build is done, the last such folder only.
     */
    private void settle(Path abandoned) throws IOException {
        boolean isOwn = abandoned.equals(folder);
        if (worthKeeping.test(abandoned) && (isOwn || !Files.exists(folder))) {
            if (!isOwn) {
                Files.move(abandoned, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } else if (Files.isDirectory(abandoned.resolve(KeptIndex.FOLDER))) {
            delete(beside(ABANDONED));
            Files.move(abandoned, beside(ABANDONED), StandardCopyOption.ATOMIC_MOVE);
        } else {
            delete(abandoned);
        }
    }

    /** Where documents may be taken from: the store that is there, and what a killed build left. */
    List<Path> earlier() {
        return List.of(target, beside(ABANDONED));
    }

    private static void requireReplaceable(Path target, Kind kind) throws IOException {
        if (!Files.exists(target) || kind.isOne().test(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new BuildException(target + " is a file; " + kind.option() + " wants a folder");
        }
        try (Stream<Path> content = Files.list(target)) {
            if (content.findAny().isPresent()) {
                throw new BuildException(target + " is not a " + kind.name() + " and not empty; it is left as it is."
                        + " Name another folder with " + kind.option());
            }
        }
    }

    private Path beside(String ending) {
        return target.resolveSibling("." + target.getFileName() + ending);
    }

    /** Where the new one is to be. */
    public Path target() {
        return target;
    }

    /** Where the new one grows. */
    public Path folder() {
        return folder;
    }

    /** A file in it, to write; the caller closes it. */
    @Override
    public OutputStream create(String name) throws IOException {
        return Files.newOutputStream(folder.resolve(name));
    }

    /** A file in it, to read; the caller closes it. */
    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    /** Removes files that only the build needed. */
    @Override
    public void discard(List<String> names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** Puts the finished one in its place. */
    public void publish() throws IOException {
        Path earlier = Store.earlier(target);
        delete(earlier);
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, earlier, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        delete(earlier);
        delete(beside(ABANDONED));
    }

    /** Removes what was not published, unless it is of use to a later build. */
    @Override
    public void close() throws IOException {
        if (!worthKeeping.test(folder)) {
            delete(folder);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
