package org.zhengtu.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** Does the same to many things, several at a time. */
final class Workers {
    private final int threads;

    Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("there must be a thread to work with, not " + threads);
        }
        this.threads = threads;
    }

    /**
     * The results, in the order of the things.
     *
     * @param instead the result for a thing at which the program itself failed
     * @throws IOException the first that a piece of work throws; it ends the whole
     */
    <T, R> List<R> each(List<T> things, Work<T, R> work, BiFunction<T, Throwable, R> instead) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T thing : things) {
                futures.add(executor.submit((Callable<R>) () -> work.on(thing)));
            }
            List<R> results = new ArrayList<>();
            for (int i = 0; i < futures.size(); i++) {
                results.add(result(things.get(i), futures.get(i), instead));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T, R> R result(T thing, Future<R> future, BiFunction<T, Throwable, R> instead)
            throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            // The one place where a mistake of ours is survived: one text in thousands that a rule did not foresee
            // must not cost the others. A full disk or memory is no mistake of ours and would strike them all.
            Throwable cause = e.getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            } else if (cause instanceof UncheckedIOException failure) {
                throw failure.getCause();
            } else if (cause instanceof Error failure && !(failure instanceof StackOverflowError)) {
                throw failure;
            }
            return instead.apply(thing, cause);
        }
    }

    /** A piece of work on one thing. */
    interface Work<T, R> {
        R on(T thing) throws Exception;
    }
}
