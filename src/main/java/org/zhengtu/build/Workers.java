package org.zhengtu.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to many things, several at a time. */
final class Workers {
    private final int threads;

    Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("there must be a thread to work with, not " + threads);
        }
        this.threads = threads;
    }

    /** The results, in the order of the things. @throws IOException the first that a piece of work throws */
    <T, R> List<R> each(List<T> things, Work<T, R> work) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T thing : things) {
                futures.add(executor.submit((Callable<R>) () -> work.on(thing)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static IOException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException e) {
            return e;
        } else if (cause instanceof RuntimeException e) {
            throw e;
        } else if (cause instanceof Error e) {
            throw e;
        }
        return new IOException(cause);
    }

    /** A piece of work on one thing. */
    interface Work<T, R> {
        R on(T thing) throws Exception;
    }
}
