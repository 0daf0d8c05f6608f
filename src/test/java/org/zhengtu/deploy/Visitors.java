package org.zhengtu.deploy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Clients at addresses of their own that ask again and again for all that a store says, and note what they see. */
final class Visitors implements AutoCloseable {
    static final String ALL = "SELECT ?s ?v { ?s <urn:version> ?v } ORDER BY ?s";
    private static final String BY_GET = "GET /sparql?query=" + URLEncoder.encode(ALL, StandardCharsets.UTF_8);
    private static final long PACE = 120;

    private final ScheduledExecutorService clock;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Future<?>> rounds = new ArrayList<>();

    /** One client; asks by one thread at a time. */
    private static final class Visitor {
        private final RawClient client;
        private final String line;
        private final String body;
        private final List<String> seen = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private int asked;

        Visitor(RawClient client, String line, String body) {
            this.client = client;
            this.line = line;
            this.body = body;
        }

        synchronized void ask() {
            asked++;
            notifyAll();
            try {
                RawClient.Answer answer = client.send(line, body);
                if (answer.status() != 200) {
                    failures.add(line + " " + answer.status() + " " + answer.body());
                    return;
                }
                String version = version(answer.body());
                if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(version)) {
                    seen.add(version);
                }
            } catch (IOException e) {
                failures.add(line + " " + e);
                leave();
            }
        }

        private void leave() {
            try {
                client.close();
            } catch (IOException e) {
                failures.add(line + " " + e);
            }
        }

        synchronized List<String> seen() {
            return List.copyOf(seen);
        }

        synchronized List<String> failures() {
            return List.copyOf(failures);
        }

        synchronized int asked() {
            return asked;
        }

        synchronized void await(int times) throws InterruptedException {
            for (int until = asked + times; asked < until;) {
                wait();
            }
        }
    }

    /** @param networks how many; odd ones keep their connections, even ones do not, and each third asks by POST */
    Visitors(InetSocketAddress address, int networks) throws IOException {
        for (int i = 1; i <= networks; i++) {
            RawClient client = new RawClient("127.0." + (100 + i) + ".1", address, i % 2 == 1);
            visitors.add(i % 3 == 0 ? new Visitor(client, "POST /sparql", ALL) : new Visitor(client, BY_GET, ""));
        }
        clock = Executors.newScheduledThreadPool(networks);
    }

    /** What a table of rows is wholly of; the rows themselves if it is of more than one version. */
    static String version(String csv) {
        List<String> rows = csv.lines().skip(1).toList();
        Set<String> versions = rows.stream().map(row -> row.substring(row.indexOf(',') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        return versions.size() == 1 && rows.size() == ReplicasTest.ROWS ? versions.iterator().next() : csv;
    }

    /** Lets all ask at a steady pace until {@link #pause}. */
    void begin() {
        for (Visitor visitor : visitors) {
            rounds.add(clock.scheduleWithFixedDelay(visitor::ask, 0, PACE, TimeUnit.MILLISECONDS));
        }
    }

    /** Waits until every one has asked so often again. */
    void await(int times) throws InterruptedException {
        for (Visitor visitor : visitors) {
            visitor.await(times);
        }
    }

    /** Returns when nobody asks any more. */
    void pause() {
        rounds.forEach(round -> round.cancel(false));
        rounds.clear();
        // Whoever asks has the lock.
        visitors.forEach(Visitor::asked);
    }

    /** Lets each ask once. */
    void ask() {
        visitors.forEach(Visitor::ask);
    }

    List<String> failures() {
        return visitors.stream().flatMap(visitor -> visitor.failures().stream()).toList();
    }

    /** The versions that each saw, in order. */
    List<List<String>> seen() {
        return visitors.stream().map(Visitor::seen).toList();
    }

    int asked() {
        return visitors.stream().mapToInt(Visitor::asked).sum();
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        for (Visitor visitor : visitors) {
            visitor.client.close();
        }
    }
}
