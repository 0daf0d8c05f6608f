package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LanesTest {
    private static final Limits ONE = Limits.of(1).withQueries(1, 1, 1);

    @Test
    void whereThereIsNoPlaceTheClientIsToldToComeAgain() throws Exception {
        Lanes lanes = new Lanes(ONE);
        try (Lanes.Ticket ticket = lanes.enter("a")) {
            assertNotNull(ticket);
            Refusal full = assertThrows(RefusedException.class, () -> lanes.enter("b")).refusal();
            assertEquals(503, full.status());
            assertTrue(full.retryAfter() > 0);
            Refusal greedy = assertThrows(RefusedException.class, () -> lanes.enter("a")).refusal();
            assertEquals(429, greedy.status());
            assertTrue(greedy.retryAfter() > 0);
        }
        lanes.enter("b").close();
        lanes.enter("a").close();
    }

    @Test
    void aQueryThatIsNotSoonDoneMakesRoomForOthers() throws Exception {
        Lanes lanes = new Lanes(ONE);
        try (Lanes.Ticket heavy = lanes.enter("a")) {
            Watch watch = new Watch(ONE, 60_000);
            heavy.carry(watch);
            lanes.direct(-1, -1);
            watch.check();
            lanes.enter("b").close();
        }
        lanes.enter("a").close();
    }

    @Test
    void slowQueriesTakeTurns() throws Exception {
        Lanes lanes = new Lanes(ONE.withQueries(2, 1, 1));
        Runnable[] turns = new Runnable[2];
        int[] rounds = new int[2];
        for (int i = 0; i < turns.length; i++) {
            int own = i;
            turns[i] = () -> {
                try (Lanes.Ticket ticket = lanes.enter("client " + own)) {
                    Watch watch = new Watch(ONE, 60_000);
                    ticket.carry(watch);
                    while (rounds[0] < 3 || rounds[1] < 3) {
                        lanes.direct(-1, -1);
                        watch.check();
                        synchronized (rounds) {
                            rounds[own]++;
                        }
                    }
                } catch (RefusedException e) {
                    throw new IllegalStateException(e);
                }
            };
        }
        Thread other = new Thread(turns[1]);
        other.start();
        turns[0].run();
        other.join();
        synchronized (rounds) {
            assertTrue(rounds[0] >= 3 && rounds[1] >= 3);
        }
    }

    @Test
    void theQueryThatHasAllocatedMostIsEndedWhenMemoryRunsShort() throws Exception {
        try (Watchdog watchdog = new Watchdog(() -> { })) {
            CountDownLatch made = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Watch[] modest = new Watch[1];
            Thread other = new Thread(() -> {
                modest[0] = new Watch(ONE, 60_000);
                made.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            other.start();
            made.await();
            Watch greedy = new Watch(ONE, 60_000);
            watchdog.add(modest[0]);
            watchdog.add(greedy);
            watchdog.relieve();
            assertNull(greedy.ended(), "none has allocated much");
            for (int i = 0; i < 80; i++) {
                assertEquals(1 << 20, new byte[1 << 20].length);
            }
            watchdog.relieve();
            assertNull(modest[0].ended());
            assertEquals("memory", greedy.ended().kind());
            assertThrows(QueryCancelledException.class, greedy::check);
            done.countDown();
            other.join();
        }
    }

    @Test
    void whatWaitsIsStoppedWhenItsQueryIsEnded() {
        Watch watch = new Watch(ONE, 60_000);
        boolean[] stopped = new boolean[2];
        watch.atEnd(() -> stopped[0] = true);
        watch.end(Refusal.busy());
        watch.end(Refusal.memory());
        watch.atEnd(() -> stopped[1] = true);
        assertTrue(stopped[0] && stopped[1]);
        assertEquals("busy", watch.ended().kind(), "the first reason stays");
    }
}
