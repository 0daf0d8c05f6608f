package org.zhengtu.cli;

import java.util.concurrent.CountDownLatch;

/**
 * How a command that runs until it is stopped ends: when the process is told to (SIGTERM, Ctrl-C), it does what it must
 * do before, waits until the command has closed its files, and ends with code 0, since that is no failure. Closed by the
 * command as the last of all it opened.
 */
final class Ending implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private Thread hook;

    /** What makes the command end. */
    interface Work {
        void run() throws InterruptedException;
    }

    /** Does this when the process is told to end; to be called once. */
    void by(Work work) {
        hook = new Thread(() -> end(work), "end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end(Work work) {
        try {
            work.run();
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        // An end that was asked for is 0; Java by itself would tell the signal.
        Runtime.getRuntime().halt(0);
    }

    private void unhook() {
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException e) {
            // The process is being ended, by just this hook: too late, and right so.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        // Not the hook's turn any more where the command ends by itself, with a code of its own.
        unhook();
    }
}
