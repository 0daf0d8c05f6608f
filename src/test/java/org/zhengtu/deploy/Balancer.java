package org.zhengtu.deploy;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** HAProxy as {@code src/deploy} sets it up, before two replicas of this machine. */
final class Balancer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");
    private static final Path SETTINGS = Path.of("src", "deploy", "haproxy.cfg");
    /** Addresses that nothing else here takes, so that a port that was free is free still. */
    private static final String HOST = "127.0.3.1";

    private static final long LOOK = 50_000_000;

    private final Process process;
    private final InetSocketAddress address;
    private final InetSocketAddress figures;

    private Balancer(Process process, InetSocketAddress address, InetSocketAddress figures) {
        this.process = process;
        this.address = address;
        this.figures = figures;
    }

    static void assumeInstalled() {
        assumeTrue(Files.isExecutable(PROGRAM), "HAProxy is not installed; replicas behind it are not tested");
    }

    /** Starts it and waits until it answers. */
    static Balancer start(List<Replica> replicas, Path log) throws IOException {
        InetSocketAddress address = free();
        InetSocketAddress figures = free();
        ProcessBuilder building = new ProcessBuilder(PROGRAM.toString(), "-db", "-f", SETTINGS.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        building.environment().putAll(Map.of("LISTEN", HOST + ":" + address.getPort(), "FIGURES",
                HOST + ":" + figures.getPort(), "REPLICA_1", replicas.get(0).hostAndPort(), "REPLICA_2",
                replicas.get(1).hostAndPort(), "CHECK", "200ms"));
        Balancer balancer = new Balancer(building.start(), address, figures);
        while (!balancer.answers()) {
            assertTrue(balancer.process.isAlive(), () -> read(log));
            LockSupport.parkNanos(LOOK);
        }
        return balancer;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InetSocketAddress free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
        }
    }

    private boolean answers() throws IOException {
        try {
            return figures("/metrics").status() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private RawClient.Answer figures(String path) throws IOException {
        try (RawClient client = new RawClient("127.0.0.1", figures, false)) {
            return client.get(path);
        }
    }

    /** How many of the replicas it holds to be well. */
    long up() throws IOException {
        return figures("/stats;csv").body().lines().filter(line -> line.startsWith("replicas,replica-"))
                .filter(line -> List.of(line.split(",")).contains("UP")).count();
    }

    /** Where the public asks. */
    InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
