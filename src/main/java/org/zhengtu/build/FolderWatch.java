package org.zhengtu.build;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.zhengtu.document.Sidecar;
import org.zhengtu.sparql.Store;

/**
 * Waits until files arrive, change or vanish among files and folders, at any depth, also in folders that arrive later.
 * What a build leaves out, hidden files and stores, is left out here too. Used by one thread; closed by any.
 */
public final class FolderWatch implements Closeable {
    /** So many times the quiet that is wanted, and no more, is waited for it. */
    private static final int MOST_TIMES = 20;

    private final WatchService service;
    private final Collection<Path> paths;
    private final Duration quiet;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    /** Single files that were given; of their folders nothing else counts. */
    private final Set<Path> files = new HashSet<>();
    private final Set<Path> wholes = new HashSet<>();

    /**
     * Begins to watch; what happens from now on is told by the next {@link #await}.
     *
     * @param quiet how long nothing must happen until a change is told, so that files are whole
     * @throws IOException if a path does not exist or the system lets no more folders be watched
     */
    public FolderWatch(Collection<Path> paths, Duration quiet) throws IOException {
        this.paths = paths;
        this.quiet = quiet;
        this.service = paths.iterator().next().getFileSystem().newWatchService();
        try {
            registerAll();
        } catch (IOException e) {
            service.close();
            throw e;
        }
    }

    private void registerAll() throws IOException {
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                registerFolders(absolute);
            } else {
                files.add(absolute);
                register(absolute.getParent());
            }
        }
    }

    private void registerFolders(Path root) throws IOException {
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && isLeftOut(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                wholes.add(folder);
                register(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void register(Path folder) throws IOException {
        folders.put(folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE), folder);
    }

    private static boolean isLeftOut(Path path) {
        return path.getFileName().toString().startsWith(".") || Store.isStore(path);
    }

    /**
     * Waits for a change and then until it is over.
     *
     * @return false if the watch was closed
     */
    public boolean await() throws IOException {
        try {
            while (true) {
                if (take(service.take())) {
                    long end = System.nanoTime() + MOST_TIMES * quiet.toNanos();
                    WatchKey next = poll();
                    while (next != null) {
                        take(next);
                        next = System.nanoTime() < end ? poll() : null;
                    }
                    return true;
                }
            }
        } catch (ClosedWatchServiceException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private WatchKey poll() throws InterruptedException {
        return service.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether anything of what happened in a folder counts. */
    private boolean take(WatchKey key) throws IOException {
        Path folder = folders.get(key);
        boolean counts = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                // Nobody knows what happened, so all may have.
                registerAll();
                counts = true;
            } else if (folder != null) {
                counts |= counts(folder.resolve((Path) event.context()));
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            counts |= wholes.remove(folder);
        }
        return counts;
    }

    private boolean counts(Path path) throws IOException {
        boolean counts = files.contains(path) || wholes.contains(path.getParent()) && !isLeftOut(path);
        if (counts && Files.isDirectory(path)) {
            registerFolders(path);
        }
        return counts || files.stream().anyMatch(file -> file.getParent().equals(path.getParent())
                && path.getFileName().toString().endsWith(Sidecar.ENDING));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
