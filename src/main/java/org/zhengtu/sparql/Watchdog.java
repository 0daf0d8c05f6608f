package org.zhengtu.sparql;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends queries whose time is over, and the greediest one when memory runs short. Safe for threads. */
final class Watchdog implements AutoCloseable {
    /** How often it looks, in milliseconds. */
    private static final long ROUND = 20;
    /** What a query must have allocated to be taken for the cause of a shortage. */
    private static final long GREEDY = 32L << 20;
    private static final long GRACE = 10_000;

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Runnable each;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        return thread;
    });

    /** @param each what else to do in each round */
    Watchdog(Runnable each) {
        this.each = each;
        clock.scheduleAtFixedRate(this::round, ROUND, ROUND, TimeUnit.MILLISECONDS);
    }

    private void round() {
        if (!watches.isEmpty()) {
            long now = System.nanoTime();
            watches.forEach(watch -> watch.endIfLate(now));
            each.run();
        }
    }

    void add(Watch watch) {
        watches.add(watch);
    }

    void remove(Watch watch) {
        watches.remove(watch);
    }

    /** Ends the query that has allocated most. */
    void relieve() {
        watches.stream().filter(watch -> watch.ended() == null && watch.allocated() > GREEDY)
                .max(Comparator.comparingLong(Watch::allocated)).ifPresent(watch -> watch.end(Refusal.memory()));
    }

    int running() {
        return watches.size();
    }

    /** Queries that did not stop although they were ended long ago; there should never be one. */
    long stuck() {
        long now = System.nanoTime();
        return watches.stream().filter(watch -> watch.isStuck(now, GRACE)).count();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        watches.forEach(watch -> watch.end(Refusal.closing()));
    }
}
