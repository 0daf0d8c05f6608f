package org.zhengtu.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FolderWatchTest {
    private static final Duration QUIET = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    private FolderWatch watch(Path... paths) throws IOException {
        return new FolderWatch(List.of(paths), QUIET);
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x" + (Files.exists(file) ? Files.readString(file) : ""), StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatArrivesChangesOrVanishesIsTold() throws IOException {
        try (FolderWatch watch = watch(folder)) {
            write(folder.resolve("a.txt"));
            assertTrue(watch.await());
            write(folder.resolve("a.txt"));
            assertTrue(watch.await());
            Files.delete(folder.resolve("a.txt"));
            assertTrue(watch.await());
        }
    }

    @Test
    void foldersThatArriveAreWatchedWithAllThatIsInThem() throws IOException {
        try (FolderWatch watch = watch(folder)) {
            write(folder.resolve("new").resolve("deeper").resolve("a.txt"));
            assertTrue(watch.await());
            write(folder.resolve("new").resolve("deeper").resolve("a.txt"));
            assertTrue(watch.await());
        }
    }

    @Test
    void ofSeveralChangesAtOnceOneIsTold() throws IOException, InterruptedException, ExecutionException {
        try (FolderWatch watch = watch(folder)) {
            for (int i = 0; i < 50; i++) {
                write(folder.resolve("d" + i).resolve("a.txt"));
            }
            assertTrue(watch.await());
            assertNothing(watch);
        }
    }

    @Test
    void whatIsHiddenAndStoresAreNotTold() throws IOException, InterruptedException, ExecutionException {
        Path store = Files.createDirectories(folder.resolve("store"));
        write(store.resolve("zhengtu-store.properties"));
        try (FolderWatch watch = watch(folder)) {
            write(folder.resolve(".hidden"));
            write(folder.resolve(".building-1").resolve("a.txt"));
            write(store.resolve("graph.nq.gz"));
            assertNothing(watch);
        }
    }

    @Test
    void besideAFileThatWasGivenOnlySidecarsAreTold() throws IOException, InterruptedException, ExecutionException {
        Path file = folder.resolve("a.txt");
        write(file);
        try (FolderWatch watch = watch(file)) {
            write(folder.resolve("other.txt"));
            assertNothing(watch);
        }
        try (FolderWatch watch = watch(file)) {
            write(folder.resolve("a.meta.yaml"));
            assertTrue(watch.await());
            write(file);
            assertTrue(watch.await());
        }
    }

    /** What is told of a file that is written last is the first that is told. */
    private void assertNothing(FolderWatch watch) throws IOException, InterruptedException, ExecutionException {
        CompletableFuture<Boolean> told = CompletableFuture.supplyAsync(() -> {
            try {
                return watch.await();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            assertFalse(told.get(10 * QUIET.toMillis(), TimeUnit.MILLISECONDS), "something was told");
        } catch (TimeoutException e) {
            watch.close();
            assertEquals(false, told.get(), "closing ends the waiting");
        }
    }
}
