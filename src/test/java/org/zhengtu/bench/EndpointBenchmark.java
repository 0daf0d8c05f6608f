package org.zhengtu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhengtu.sparql.Endpoint;
import org.zhengtu.sparql.Limits;
import org.zhengtu.sparql.NamedQuery;
import org.zhengtu.sparql.Serving;
import org.zhengtu.sparql.Store;

/**
 * Prints for each example query how long our endpoint takes beside Fuseki as it comes, over the same data in the same
 * process. Both are warmed, then asked in turns; the median of the pairs' ratios counts, so that a busy machine disturbs
 * both alike. The exit code is 1 if the median of all queries is above the bar.
 *
 * <p>Usage: {@code mvn -q -Pbench test-compile exec:exec -Dbench.class=org.zhengtu.bench.EndpointBenchmark
 * -Dbench.input=STORE}
 */
public final class EndpointBenchmark {
    private static final double BAR = 1.1;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 41);
    private static final long WARM = Long.getLong("bench.warm", 1500) * 1_000_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private EndpointBenchmark() {
    }

    /** Usage: STORE */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("zhengtu-bench");
        Limits limits = Limits.of(2).withRate(1_000_000, 1_000_000);
        List<Double> medians = new ArrayList<>();
        try (StockFuseki stock = StockFuseki.start(Path.of(args[0]), work);
                Store store = Store.open(Path.of(args[0]));
                Endpoint ours = Endpoint.start(store, Serving.locally().withLimits(limits))) {
            System.out.printf(Locale.ROOT, "%-32s %9s %9s %6s%n", "query", "ours ms", "stock ms", "ratio");
            for (NamedQuery query : NamedQuery.all()) {
                // Stock Fuseki has no index of texts.
                if (!query.text().contains("text:query")) {
                    medians.add(compare(query, ours.address() + "sparql", stock.address()));
                }
            }
        }
        double all = median(medians.stream().mapToDouble(each -> each).toArray());
        System.out.printf(Locale.ROOT, "%-32s %26.2f (at most %.2f is asked for)%n", "median of all", all, BAR);
        System.exit(all > BAR ? 1 : 0);
    }

    private static double compare(NamedQuery query, String ours, String stock)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + WARM;
        while (System.nanoTime() < end) {
            time(ours, query);
            time(stock, query);
        }
        double[] own = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            boolean first = i % 2 == 0;
            own[i] = first ? time(ours, query) : 0;
            theirs[i] = time(stock, query);
            own[i] = first ? own[i] : time(ours, query);
            ratios[i] = own[i] / theirs[i];
        }
        System.out.printf(Locale.ROOT, "%-32s %9.2f %9.2f %6.2f%n", query.name(), median(own), median(theirs),
                median(ratios));
        return median(ratios);
    }

    private static double time(String address, NamedQuery query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "?query="
                + URLEncoder.encode(query.text(), StandardCharsets.UTF_8)))
                .header("Accept", "application/sparql-results+json").build();
        long start = System.nanoTime();
        HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (response.statusCode() != 200) {
            throw new IllegalStateException(query.name() + ": " + response.statusCode());
        }
        return milliseconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
