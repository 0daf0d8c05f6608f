package org.zhengtu.sparql;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which queries run now. Every query starts in the fast lane, whose places are soon free again, because a query that
 * needs more than a moment of a processor moves to the slow lane. There always those run that have had least. So heavy
 * queries, whatever their number, slow each other down, and those that need milliseconds hardly notice. Safe for
 * threads.
 */
final class Lanes {
    /** Milliseconds of a processor for a query in the fast lane. */
    private static final long MOMENT = 100;
    /** The same in the slow lane while others wait there. */
    private static final long TURN = 250;
    private static final long WAIT = 150;
    private static final long LOOK = 20;

    private final Limits limits;
    private final Semaphore fast;
    private final AtomicInteger waiting = new AtomicInteger();
    /** Those that wait for the slow lane; guards itself and {@link #slowFree}. */
    private final Set<Ticket> parked = new HashSet<>();
    private int slowFree;
    private final Map<String, Integer> clients = new ConcurrentHashMap<>();
    private final Set<Ticket> tickets = ConcurrentHashMap.newKeySet();

    /** Where a query is. */
    private enum Lane { FAST, SLOW, NONE }

    Lanes(Limits limits) {
        this.limits = limits;
        this.fast = new Semaphore(limits.fast(), true);
        this.slowFree = limits.slow();
    }

    /** The right to run one query; kept by its thread until it closes it. */
    final class Ticket implements AutoCloseable {
        private final String client;
        private volatile Lane lane = Lane.FAST;
        private volatile long used;
        private volatile boolean asked;
        private Watch watch;
        private boolean closed;

        private Ticket(String client) {
            this.client = client;
        }

        /** Says which query runs on it. */
        void carry(Watch query) {
            this.watch = query;
            tickets.add(this);
        }

        private void move() {
            leave();
            used = watch.worked();
            asked = false;
            synchronized (parked) {
                if (parked.size() >= limits.parked()) {
                    throw watch.refuse(Refusal.busy());
                }
                parked.add(this);
                try {
                    while (slowFree == 0 || !isNext()) {
                        parked.wait(LOOK);
                        watch.check();
                    }
                    slowFree--;
                    lane = Lane.SLOW;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw watch.refuse(Refusal.closing());
                } finally {
                    parked.remove(this);
                }
            }
        }

        private boolean isNext() {
            return parked.stream().noneMatch(other -> other.used < used);
        }

        private void leave() {
            Lane left = lane;
            lane = Lane.NONE;
            if (left == Lane.FAST) {
                fast.release();
            } else if (left == Lane.SLOW) {
                synchronized (parked) {
                    slowFree++;
                    parked.notifyAll();
                }
            }
        }

        private void direct(long moment, long turn) {
            boolean over = switch (lane) {
                case FAST -> watch.worked() > moment;
                case SLOW -> parked() > 0 && watch.worked() - used > turn;
                case NONE -> false;
            };
            if (over && !asked) {
                asked = true;
                watch.send(this::move);
            }
        }

        @Override
        public void close() {
            giveBack();
        }

        /** Frees the place for others; a second time does nothing. */
        void giveBack() {
            if (!closed) {
                closed = true;
                tickets.remove(this);
                leave();
                forget(client);
            }
        }
    }

    /** @throws RefusedException if too many queries run, all together or of this client */
    Ticket enter(String client) throws RefusedException {
        if (clients.merge(client, 1, Integer::sum) > limits.perClient()) {
            forget(client);
            throw new RefusedException(Refusal.tooManyAtOnce(limits.perClient()));
        }
        boolean entered = false;
        try {
            entered = acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!entered) {
            forget(client);
            throw new RefusedException(Refusal.busy());
        }
        return new Ticket(client);
    }

    private boolean acquire() throws InterruptedException {
        if (fast.tryAcquire()) {
            return true;
        }
        try {
            return waiting.incrementAndGet() <= 8 * limits.fast() && fast.tryAcquire(WAIT, TimeUnit.MILLISECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void forget(String client) {
        clients.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
    }

    /** Sends queries on whose turn is over. */
    void direct() {
        direct(MOMENT, TURN);
    }

    /** The same for turns of other lengths. */
    void direct(long moment, long turn) {
        tickets.forEach(ticket -> ticket.direct(moment, turn));
    }

    int waiting() {
        return waiting.get();
    }

    int parked() {
        synchronized (parked) {
            return parked.size();
        }
    }
}
