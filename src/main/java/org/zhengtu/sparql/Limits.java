package org.zhengtu.sparql;

import java.time.Duration;

/**
 * What one query, one client and one server may use. A query that reaches a limit ends with an error that names it.
 *
 * @param timeout how long a query may run; a client may ask for less by {@code timeout=SECONDS}
 * @param resultBytes size of an answer before compression
 * @param rows rows that one sort or DISTINCT may hold
 * @param triples triples that CONSTRUCT or DESCRIBE may make
 * @param textLength characters of one text that a query makes by CONCAT, REPLACE or ENCODE_FOR_URI; sixteen times as
 *        many for all that its GROUP_CONCATs take together
 * @param requestBytes size of a request's body
 * @param fast queries that run at once in their first moments
 * @param slow queries that run at once after these
 * @param parked slow queries that wait for their turn
 * @param perClient queries of one client at once
 * @param rate requests of one client in a second, over a longer time
 * @param burst requests of one client at once, for a moment
 */
public record Limits(Duration timeout, long resultBytes, int rows, int triples, int textLength, int requestBytes,
        int fast, int slow, int parked, int perClient, int rate, int burst) {
    private static final int MEGA = 1_000_000;

    /** Rejects what is not positive. */
    public Limits {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the timeout must be positive, not " + timeout);
        }
        for (long limit : new long[] {resultBytes, rows, triples, textLength, requestBytes, fast, slow, parked,
            perClient, rate, burst}) {
            if (limit <= 0) {
                throw new IllegalArgumentException("a limit must be positive, not " + limit);
            }
        }
    }

    /** For a server of so many processors. */
    public static Limits of(int processors) {
        return new Limits(Duration.ofSeconds(30), 64 * MEGA, MEGA, MEGA / 2, MEGA, MEGA,
                Math.max(4, 2 * processors), Math.max(1, processors / 2), 32, 8, 20, 200);
    }

    /** The same with another timeout. */
    public Limits withTimeout(Duration other) {
        return new Limits(other, resultBytes, rows, triples, textLength, requestBytes, fast, slow, parked, perClient,
                rate, burst);
    }

    /** The same with another size of answers. */
    public Limits withResultBytes(long other) {
        return new Limits(timeout, other, rows, triples, textLength, requestBytes, fast, slow, parked, perClient, rate,
                burst);
    }

    /** The same with other numbers of rows to hold and of triples to make. */
    public Limits withRows(int otherRows, int otherTriples) {
        return new Limits(timeout, resultBytes, otherRows, otherTriples, textLength, requestBytes, fast, slow, parked,
                perClient, rate, burst);
    }

    /** The same with other numbers of queries at once. */
    public Limits withQueries(int otherFast, int otherSlow, int otherPerClient) {
        return new Limits(timeout, resultBytes, rows, triples, textLength, requestBytes, otherFast, otherSlow, parked,
                otherPerClient, rate, burst);
    }

    /** The same with another rate of requests. */
    public Limits withRate(int otherRate, int otherBurst) {
        return new Limits(timeout, resultBytes, rows, triples, textLength, requestBytes, fast, slow, parked, perClient,
                otherRate, otherBurst);
    }
}
