package org.zhengtu.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/**
 * One query under watch. Whatever a query does over and over (reading a triple, handing on a row, matching a character,
 * writing a byte) calls {@link #check}, so that it stops soon after it was ended, also where Jena itself does not look.
 * A query runs in one thread; that thread alone calls {@link #check}, any may call {@link #end}.
 */
final class Watch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ThreadLocal<Watch> CURRENT = new ThreadLocal<>();

    private final Limits limits;
    private final long timeout;
    private final long started = System.nanoTime();
    private final Thread thread = Thread.currentThread();
    private final long workedBefore;
    private final long allocatedBefore;
    private final AtomicBoolean signal = new AtomicBoolean();
    private final Queue<Runnable> atEnd = new ConcurrentLinkedQueue<>();
    private volatile boolean attention;
    private volatile Refusal ended;
    private volatile Runnable errand;
    private long textLeft;

    /** @param timeout in milliseconds; not more than the limit is given */
    Watch(Limits limits, long timeout) {
        this.limits = limits;
        this.timeout = Math.min(timeout, limits.timeout().toMillis());
        this.workedBefore = THREADS.getThreadCpuTime(thread.getId());
        this.allocatedBefore = Heap.allocatedBy(thread);
        this.textLeft = 16L * limits.textLength();
    }

    /** The watch of the query that this thread runs; null outside queries of the endpoint. */
    static Watch current() {
        return CURRENT.get();
    }

    /** Checks the query that this thread runs, if it runs one. */
    static void checkCurrent() {
        Watch watch = CURRENT.get();
        if (watch != null) {
            watch.check();
        }
    }

    /** Makes this the watch of the current thread. */
    void begin() {
        CURRENT.set(this);
    }

    /** Ends what {@link #begin} began. */
    void finish() {
        CURRENT.remove();
    }

    /** @throws QueryCancelledException if the query was ended */
    void check() {
        if (attention) {
            attend();
        }
    }

    private void attend() {
        throwIfEnded();
        Runnable todo = errand;
        errand = null;
        attention = false;
        if (ended != null) {
            attention = true;
        }
        if (todo != null) {
            todo.run();
        }
        throwIfEnded();
    }

    private void throwIfEnded() {
        if (ended != null) {
            throw new QueryCancelledException();
        }
    }

    /** Has the query's own thread do something at its next check. */
    void send(Runnable task) {
        errand = task;
        attention = true;
    }

    /** Ends the query; the first reason stays. */
    void end(Refusal reason) {
        synchronized (signal) {
            if (ended == null) {
                ended = reason;
            }
        }
        attention = true;
        signal.set(true);
        atEnd.forEach(Runnable::run);
    }

    /** Has something done when the query is ended, as closing what it waits for; must not wait itself. */
    void atEnd(Runnable task) {
        atEnd.add(task);
        if (ended != null) {
            task.run();
        }
    }

    /** Ends the query from within. */
    QueryCancelledException refuse(Refusal reason) {
        end(reason);
        return new QueryCancelledException();
    }

    /** Why the query was ended; null if it was not. */
    Refusal ended() {
        return ended;
    }

    /** What Jena's own iterators look at. */
    AtomicBoolean signal() {
        return signal;
    }

    /** Ends the query if its time is over. */
    void endIfLate(long now) {
        if (ended == null && age(now) > timeout) {
            end(Refusal.timeout(timeout));
        }
    }

    /** How many milliseconds ago it began. */
    long age(long now) {
        return TimeUnit.NANOSECONDS.toMillis(now - started);
    }

    /** Whether it still runs long after its time was over. */
    boolean isStuck(long now, long grace) {
        return age(now) > timeout + grace;
    }

    /** Milliseconds that a processor worked for it. */
    long worked() {
        return TimeUnit.NANOSECONDS.toMillis(THREADS.getThreadCpuTime(thread.getId()) - workedBefore);
    }

    /** Bytes that its thread has allocated for it. */
    long allocated() {
        return Heap.allocatedBy(thread) - allocatedBefore;
    }

    /** Takes characters from what all its GROUP_CONCATs may hold together. */
    void takeText(long characters) {
        textLeft -= characters;
        if (textLeft < 0) {
            throw refuse(Refusal.tooLarge("GROUP_CONCAT would hold more than " + 16L * limits.textLength()
                    + " characters"));
        }
    }

    Limits limits() {
        return limits;
    }
}
