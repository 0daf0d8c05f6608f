package org.zhengtu.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.sparql.Store;

/** Two replicas behind the balancer of {@code src/deploy}, and its swap from one version of the store to another. */
class ReplicasTest {
    static final int ROWS = 100;
    /** No more than a replica lets in at once, so that none is refused, however slow the machine. */
    private static final int VISITORS = 4;
    private static final long LOOK = 50_000_000;
    private static final List<Replica> REPLICAS = new ArrayList<>();
    private static final ConcurrentLinkedQueue<Throwable> RESTART_FAILURES = new ConcurrentLinkedQueue<>();

    @TempDir
    private static Path folder;
    private static HttpServer supervisor;
    private static Balancer balancer;
    private Visitors visitors;

    @BeforeAll
    static void startAll() throws IOException {
        Balancer.assumeInstalled();
        store("old");
        store("new");
        start();
    }

    /** A store in which every row tells its version. */
    private static void store(String version) throws IOException {
        StringBuilder quads = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            quads.append("<urn:r").append(i).append("> <urn:version> \"").append(version).append("\" <urn:g> .\n");
        }
        Path file = Files.writeString(folder.resolve(version + ".nq"), quads, StandardCharsets.UTF_8);
        Store.create(folder.resolve(version), file);
    }

    private static void start() throws IOException {
        // What systemd is elsewhere: asked by a command, it restarts a replica.
        supervisor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        supervisor.start();
        for (int i = 0; i < 2; i++) {
            Replica replica = new Replica(Files.createDirectory(folder.resolve("replica " + i)), "127.0.2." + (i + 1));
            Path first = replica.folder().resolve("stores").resolve(version("old"));
            copy(folder.resolve("old"), first);
            Files.createSymbolicLink(replica.folder().resolve("store"), replica.folder().relativize(first));
            replica.start();
            REPLICAS.add(replica);
            supervisor.createContext("/" + i, exchange -> {
                exchange.sendResponseHeaders(restart(replica) ? 204 : 500, -1);
                exchange.close();
            });
        }
        for (Replica replica : REPLICAS) {
            assertTrue(replica.isStarted(), replica::said);
        }
        balancer = Balancer.start(REPLICAS, folder.resolve("balancer"));
    }

    private static boolean restart(Replica replica) throws IOException {
        try {
            return replica.restart();
        } catch (AssertionError | InterruptedException e) {
            RESTART_FAILURES.add(e);
            return false;
        }
    }

    @AfterAll
    static void stopAll() {
        if (balancer != null) {
            balancer.close();
        }
        REPLICAS.forEach(Replica::close);
        if (supervisor != null) {
            supervisor.stop(0);
        }
    }

    /** Every test finds both replicas up with the old version, and leaves them so. */
    @BeforeEach
    void begin() throws IOException {
        awaitUp(2);
        visitors = new Visitors(balancer.address(), VISITORS);
    }

    @AfterEach
    void end() throws IOException {
        if (visitors != null) {
            visitors.close();
        }
    }

    private static String version(String name) throws IOException {
        try (Store store = Store.open(folder.resolve(name))) {
            return store.version();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void awaitUp(int number) throws IOException {
        while (balancer.up() != number) {
            LockSupport.parkNanos(LOOK);
        }
    }

    private record Outcome(int code, String out) {
    }

    private static Outcome swap(Path store) throws Exception {
        List<String> lines = new ArrayList<>(List.of("# machine\tfolder\taddress\trestart"));
        for (int i = 0; i < REPLICAS.size(); i++) {
            lines.add(String.join("\t", i == 0 ? "-" : "elsewhere", REPLICAS.get(i).folder().toString(), REPLICAS.get(i).address(),
                    "curl -fsS http://127.0.0.1:" + supervisor.getAddress().getPort() + "/" + i));
        }
        Path list = Files.write(folder.resolve("replicas.tsv"), lines, StandardCharsets.UTF_8);
        Path out = folder.resolve("swap");
        ProcessBuilder swap = new ProcessBuilder("bash", Path.of("src", "deploy", "swap").toString(), store.toString(),
                list.toString()).redirectErrorStream(true).redirectOutput(out.toFile());
        swap.environment().put("SETTLE", "1");
        swap.environment().merge("PATH", remoteShell().toString(), (path, first) -> first + ":" + path);
        int code = swap.start().waitFor();
        assertEquals(List.of(), List.copyOf(RESTART_FAILURES), "every end that was asked for has code 0");
        return new Outcome(code, Files.readString(out, StandardCharsets.UTF_8));
    }

    /** A folder with an {@code ssh} that does what the real one does, here. */
    private static Path remoteShell() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path ssh = Files.writeString(tools.resolve("ssh"), """
                #!/usr/bin/env bash
                [ "$1 $2 $3" = '-o BatchMode=yes elsewhere' ] || exit 255
                exec bash -c "${*:4}"
                """, StandardCharsets.UTF_8);
        assertTrue(ssh.toFile().setExecutable(true));
        return tools;
    }

    @Test
    void aSwapFailsNoRequestAndShowsEachClientTheOldVersionThenTheNewOne() throws Exception {
        assertEquals(tags(), Collections.nCopies(2, tags().get(0)), "copies of one version have the same entity tags");
        String before = tags().get(0);
        visitors.begin();
        visitors.await(5);
        Outcome swap = swap(folder.resolve("new"));
        visitors.await(5);
        visitors.pause();
        assertEquals(0, swap.code(), swap.out());
        assertEquals(List.of(), visitors.failures(), () -> "of " + visitors.asked());
        assertEquals(Collections.nCopies(VISITORS, List.of("old", "new")), visitors.seen());
        assertTrue(visitors.asked() > 10 * VISITORS, "asked " + visitors.asked());
        assertEquals(tags(), Collections.nCopies(2, tags().get(0)));
        assertFalse(tags().contains(before), "another version has other tags");
        for (Replica replica : REPLICAS) {
            String log = Files.readString(replica.log(), StandardCharsets.UTF_8);
            assertTrue(log.contains("\"client\":\"127.0.10"), "it answered clients, and knows them from the balancer");
        }
        Outcome back = swap(folder.resolve("old"));
        assertEquals(0, back.code(), back.out());
        visitors.ask();
        assertEquals(Collections.nCopies(VISITORS, List.of("old", "new", "old")), visitors.seen());
    }

    /** The entity tag of one question at each replica. */
    private static List<String> tags() throws IOException {
        List<String> tags = new ArrayList<>();
        for (Replica replica : REPLICAS) {
            String[] parts = replica.hostAndPort().split(":");
            try (RawClient client = new RawClient("127.0.0.1", new InetSocketAddress(parts[0],
                    Integer.parseInt(parts[1])), false)) {
                tags.add(client.get("/sparql?query=ASK%7B%7D").headers().get("etag"));
            }
        }
        return tags;
    }

    @Test
    void aReplicaThatDiesWhileNobodyAsksIsNoticedByNoClient() throws Exception {
        visitors.ask();
        REPLICAS.get(0).kill();
        visitors.ask();
        visitors.ask();
        REPLICAS.get(0).start();
        awaitUp(1);
        awaitUp(2);
        visitors.ask();
        assertEquals(List.of(), visitors.failures());
        assertEquals(Collections.nCopies(VISITORS, List.of("old")), visitors.seen());
    }

    @Test
    void aStoreOfAnotherFormatIsTakenBackAndFailsNoRequest() throws Exception {
        Path broken = folder.resolve("broken");
        copy(folder.resolve("new"), broken);
        Path marker = broken.resolve("zhengtu-store.properties");
        Files.writeString(marker, Files.readString(marker, StandardCharsets.UTF_8).replace("format=", "format=9"),
                StandardCharsets.UTF_8);
        visitors.begin();
        visitors.await(5);
        Outcome swap = swap(broken);
        visitors.await(5);
        visitors.pause();
        assertEquals(1, swap.code(), swap.out());
        assertTrue(swap.out().contains("serves the earlier one again"), swap.out());
        assertEquals(List.of(), visitors.failures(), () -> "of " + visitors.asked());
        assertEquals(Collections.nCopies(VISITORS, List.of("old")), visitors.seen());
    }
}
