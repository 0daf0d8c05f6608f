package org.zhengtu.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.zhengtu.build.Build;
import org.zhengtu.build.Progress;
import org.zhengtu.sparql.Endpoint;
import org.zhengtu.sparql.Serving;
import org.zhengtu.sparql.Store;

/** A store behind its server, for tests. */
final class Served implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");
    private static Path sampleStore;

    private final Store store;
    private final Endpoint endpoint;

    private Served(Store store) throws IOException {
        this.store = store;
        this.endpoint = Endpoint.start(store, hurried(), Pages.of(store));
    }

    /** The sample documents, built once for all tests. */
    static synchronized Served sample() throws IOException {
        if (sampleStore == null) {
            Path folder = Files.createTempDirectory("zhengtu-pages").resolve("store");
            new Build(2, Progress.NONE).run(List.of(Path.of("data", "sample")), folder);
            sampleStore = folder;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder.getParent())));
        }
        return new Served(Store.open(sampleStore));
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((one, two) -> two.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A store of these N-Quads. */
    static Served of(Path folder, String quads) throws IOException {
        Path file = folder.resolve("graph.nq");
        Files.writeString(file, quads, StandardCharsets.UTF_8);
        Store.create(folder.resolve("store"), file);
        return new Served(Store.open(folder.resolve("store")));
    }

    /** A store that was built already. */
    static Served open(Path store) throws IOException {
        return new Served(Store.open(store));
    }

    Path folder() {
        return store.folder();
    }

    String address(String path) {
        return endpoint.address() + path.substring(1);
    }

    /** The answer as it comes, redirections not followed; headers by turns name and value. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The addresses on this server that a page leads to. */
    static TreeSet<String> links(String html) {
        TreeSet<String> links = new TreeSet<>();
        Matcher matcher = LINK.matcher(html);
        while (matcher.find()) {
            links.add(matcher.group(1).replace("&amp;", "&").replaceFirst("#.*", ""));
        }
        return links;
    }

    /** The values of {@code ?x} in the answer to a query. */
    List<String> ask(String query) {
        Dataset data = store.dataset();
        data.begin(ReadWrite.READ);
        try (var execution = QueryExecutionFactory.create("PREFIX zt: <https://w3id.org/zhengtu/ontology#> "
                + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX dcterms: <http://purl.org/dc/terms/> "
                + query, data)) {
            List<String> found = new java.util.ArrayList<>();
            execution.execSelect().forEachRemaining((QuerySolution row) -> found.add(row.get("x").toString()));
            return found;
        } finally {
            data.end();
        }
    }

    /** The path of an IRI under our base. */
    static String path(String iri) {
        return iri.replace("https://w3id.org/zhengtu", "");
    }

    /** One thing for each of these classes that the store has. */
    Map<String, String> examples(List<String> classes) {
        Map<String, String> examples = new java.util.TreeMap<>();
        classes.forEach(type -> ask("SELECT ?x { ?x a zt:" + type
                + " OPTIONAL { ?f ?p ?x } } GROUP BY ?x ORDER BY DESC(COUNT(?f)) ?x LIMIT 1")
                .forEach(iri -> examples.put(type, path(iri))));
        return examples;
    }

    @Override
    public void close() {
        endpoint.close();
        store.close();
    }

    /** Tests ask more often than people do. */
    private static Serving hurried() {
        Serving usual = Serving.locally();
        return usual.withLimits(usual.limits().withRate(10_000, 10_000));
    }
}
