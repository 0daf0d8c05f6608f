package org.zhengtu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.zhengtu.sparql.NamedQuery;

/**
 * Serves a store in a process of its own with 1 GB and lets 64 clients ask it: first 48 honest ones alone, then all, 16
 * of them hostile. Prints how long honest queries took both times, all statuses, and what is left behind. The exit code
 * is 1 if there was a 5xx but 503, if the server died, or if a query was left running.
 *
 * <p>Usage: {@code mvn -q -Pbench test-compile exec:exec -Dbench.class=org.zhengtu.bench.EndpointLoad
 * -Dbench.input=STORE}; {@code -Dload.seconds=60}.
 */
public final class EndpointLoad {
    private static final int SECONDS = Integer.getInteger("load.seconds", 60);
    private static final int HONEST = 48;
    private static final int HOSTILE = 16;
    private static final List<String> BOMBS = List.of(
            "SELECT (COUNT(*) AS ?n) { ?s (!<urn:x>|^!<urn:y>)* ?o }",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT ?s ?c (COUNT(*) AS ?n) (GROUP_CONCAT(?o) AS ?g) { ?s ?p ?o . ?a ?b ?c } GROUP BY ?s ?c",
            "SELECT (COUNT(DISTINCT CONCAT(STR(?o), STR(?c))) AS ?n) { ?s ?p ?o . ?a ?b ?c }",
            "SELECT * { { ?s ?p ?o . ?a ?b ?c } MINUS { ?s ?p ?o . ?a ?b ?c } }",
            "SELECT * { { SELECT ?s ?c { ?s ?p ?o . ?a ?b ?c } } { SELECT ?s ?c { ?s ?p ?o . ?a ?b ?c } } }",
            "SELECT * { ?s ?p ?o . ?a ?b ?c } ORDER BY ?o ?c",
            "SELECT DISTINCT ?s ?c { ?s ?p ?o . ?a ?b ?c }",
            "CONSTRUCT { ?s ?p ?c } { ?s ?p ?o . ?a ?b ?c }",
            "DESCRIBE ?s ?c { ?s ?p ?o . ?a ?b ?c }",
            "SELECT * { ?s ?p ?o . ?a ?b ?c }",
            "ASK { ?s ?p ?o FILTER(REGEX(CONCAT(STR(?o), \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"),"
                    + " \"((a|aa|aaa)+)\\\\1b$\")) }",
            "SELECT " + "(".repeat(5000) + "1" + ")".repeat(5000),
            "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
            "SELECT * { SERVICE SILENT <http://169.254.169.254/> { ?s ?p ?o } }");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();

    private EndpointLoad(String address) {
        this.address = address;
    }

    /** Usage: STORE */
    public static void main(String[] args) throws IOException, InterruptedException {
        // Sooner than the server hangs up, so that no request is sent into a closed connection.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        int admin;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            admin = free.getLocalPort();
        }
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-XX:+UseG1GC", "-cp", System.getProperty("java.class.path"), "org.zhengtu.cli.Main",
                "serve", "--store", args[0], "--port", "0", "--admin-port", Integer.toString(admin),
                "--trust-proxy", "127.0.0.1", "--log", System.getProperty("load.log", "/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        long start = System.nanoTime();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(),
                StandardCharsets.UTF_8));
        String line = out.readLine();
        System.out.printf(Locale.ROOT, "start to ready %.1f s%n", (System.nanoTime() - start) / 1e9);
        EndpointLoad load = new EndpointLoad(line.split("[ ,]+")[2]);
        load.run(server, "http://127.0.0.1:" + admin + "/metrics");
    }

    private void run(Process server, String figures) throws IOException, InterruptedException {
        ask("warm", new Random(0), NamedQuery.all().stream().map(NamedQuery::text).toList(), 5000, 0);
        report("honest alone", phase(SECONDS / 3, HONEST, 0));
        long before = figure(figures, "jvm_threads_live_threads");
        report("honest beside hostile", phase(SECONDS, HONEST, HOSTILE));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (figure(figures, "zhengtu_queries_running") > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        System.out.println("statuses " + new TreeMap<>(statuses));
        System.out.printf(Locale.ROOT, "running %d, stuck %d, threads %d (before %d), heap %d MB of %d MB%n",
                figure(figures, "zhengtu_queries_running"), figure(figures, "zhengtu_queries_stuck"),
                figure(figures, "jvm_threads_live_threads"), before,
                figure(figures, "jvm_memory_used_bytes{area=\"heap\"") >> 20,
                figure(figures, "jvm_memory_max_bytes{area=\"heap\"") >> 20);
        boolean bad = !server.isAlive() || figure(figures, "zhengtu_queries_running") > 0
                || statuses.keySet().stream().anyMatch(key -> key.matches(".* (5(?!03)..|failed)"));
        System.exit(bad ? 1 : 0);
    }

    private List<Long> phase(int seconds, int honest, int hostile) throws InterruptedException {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(honest + hostile);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<String> questions = NamedQuery.all().stream().map(NamedQuery::text).toList();
        for (int i = 0; i < honest + hostile; i++) {
            boolean good = i < honest;
            Random random = new Random(i);
            String forwarded = "198.51.100." + (i + 1);
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    long took = good ? ask(forwarded, random, questions, 0, 1500) : ask(forwarded, random, BOMBS, 0, 20);
                    if (good && took >= 0) {
                        times.add(took);
                    }
                }
                done.countDown();
            });
            thread.setDaemon(true);
            thread.start();
        }
        done.await(seconds + 60L, TimeUnit.SECONDS);
        return times.stream().sorted().toList();
    }

    /** Asks and then thinks; the milliseconds of an answer, -1 if there was none. */
    private long ask(String forwarded, Random random, List<String> queries, int warm, int think) {
        String kind = queries == BOMBS ? "hostile" : "honest";
        long took = -1;
        for (long end = System.nanoTime() + warm * 1_000_000L; took < 0 || System.nanoTime() < end;) {
            String query = queries.get(random.nextInt(queries.size()));
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded").timeout(Duration.ofSeconds(120))
                    .header("X-Forwarded-For", forwarded.equals("warm") ? "198.51.100.250" : forwarded)
                    .POST(HttpRequest.BodyPublishers.ofString("query="
                            + URLEncoder.encode(query, StandardCharsets.UTF_8))).build();
            long start = System.nanoTime();
            int status = send(request, kind);
            took = (System.nanoTime() - start) / 1_000_000;
            if (status != 200) {
                took = -1;
                break;
            }
        }
        try {
            TimeUnit.MILLISECONDS.sleep(think == 0 ? 0 : random.nextInt(2 * think));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return took;
    }

    private int send(HttpRequest request, String kind) {
        int status = 0;
        try {
            status = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException e) {
            System.out.println(kind + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        statuses.computeIfAbsent(kind + " " + (status == 0 ? "failed" : status), key -> new LongAdder()).increment();
        return status;
    }

    private static void report(String name, List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        System.out.printf(Locale.ROOT, "%s: %d answers, median %d ms, 95%% within %d ms, longest %d ms%n", name,
                sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1));
    }

    private long figure(String figures, String name) throws IOException, InterruptedException {
        String text = client.send(HttpRequest.newBuilder(URI.create(figures)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        return (long) text.lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
