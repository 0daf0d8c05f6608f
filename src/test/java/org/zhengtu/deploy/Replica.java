package org.zhengtu.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengtu.cli.Main;

/** A server in a process of its own, at an address of this machine that nothing else takes. */
final class Replica implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("SPARQL at (http://([\\d.]+):(\\d+))/");

    private static final long LOOK = 50_000_000;

    private final Path folder;
    private final String host;
    private int port;
    private Process process;

    /** @param folder has the link {@code store} */
    Replica(Path folder, String host) {
        this.folder = folder;
        this.host = host;
    }

    /** Starts it, the first time at any port and then at the same; whether it works is to be asked of it. */
    synchronized void start() throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "serve", "--store", folder.resolve("store").toString(), "--host", host,
                "--port", "" + port, "--drain", "2", "--trust-proxy", "127.0.0.1", "--log", log().toString())
                .redirectErrorStream(true).redirectOutput(out().toFile()).start();
    }

    /** Waits until it says at which port it listens, or ends; tells whether it listens. */
    synchronized boolean isStarted() {
        while (process.isAlive()) {
            Matcher address = ADDRESS.matcher(said());
            if (address.find()) {
                port = Integer.parseInt(address.group(3));
                return true;
            }
            LockSupport.parkNanos(LOOK);
        }
        return false;
    }

    /** All that it printed since its start. */
    String said() {
        try {
            return Files.readString(out(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends it as a system does, which it must follow with code 0, and starts it again; tells whether it then listens. */
    synchronized boolean restart() throws IOException, InterruptedException {
        if (process.isAlive()) {
            process.destroy();
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it ends");
            assertEquals(0, process.exitValue(), this::said);
        }
        start();
        return isStarted();
    }

    /** Ends it without a chance to say anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Path folder() {
        return folder;
    }

    /** Without a path. */
    String address() {
        return "http://" + hostAndPort();
    }

    String hostAndPort() {
        return host + ":" + port;
    }

    /** Its log, one line a request. */
    Path log() {
        return folder.resolve("log");
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
