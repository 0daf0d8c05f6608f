package org.zhengtu.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.zhengtu.build.Build;
import org.zhengtu.build.Progress;
import org.zhengtu.pages.Pages;
import org.zhengtu.sparql.Endpoint;
import org.zhengtu.sparql.Limits;
import org.zhengtu.sparql.Serving;
import org.zhengtu.sparql.Store;

/** A store behind its server, asked as reconciliation clients ask, for tests. */
final class Desk implements AutoCloseable {
    static final String ID = "https://w3id.org/zhengtu/id/";
    private static final Path SCHEMA = Path.of("src/test/resources/reconcile/reconciliation-0.2.schema.json");
    private static Path sampleStore;

    private final Store store;
    private final Endpoint endpoint;
    private final boolean owner;

    private Desk(Store store, boolean owner, UnaryOperator<Limits> limits) throws IOException {
        this.store = store;
        this.owner = owner;
        Map<String, HttpServlet> all = new HashMap<>(Pages.of(store));
        all.putAll(Reconciliation.of(store));
        Serving serving = Serving.locally();
        this.endpoint = Endpoint.start(store, serving.withLimits(
                limits.apply(serving.limits().withRate(10_000, 10_000))), all);
    }

    /** The sample documents, built once for all tests. */
    static synchronized Desk sample() throws IOException {
        if (sampleStore == null) {
            Path folder = Files.createTempDirectory("zhengtu-reconcile").resolve("store");
            new Build(2, Progress.NONE).run(List.of(Path.of("data", "sample")), folder);
            sampleStore = folder;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder.getParent())));
        }
        return new Desk(Store.open(sampleStore), true, UnaryOperator.identity());
    }

    /** Another server over the same store, with other limits. */
    Desk beside(UnaryOperator<Limits> limits) throws IOException {
        return new Desk(store, false, limits);
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
    static Desk of(Path folder, String quads) throws IOException {
        Path file = folder.resolve("graph.nq");
        Files.writeString(file, quads, StandardCharsets.UTF_8);
        Store.create(folder.resolve("store"), file);
        return new Desk(Store.open(folder.resolve("store")), true, UnaryOperator.identity());
    }

    String address(String path) {
        return endpoint.address() + path.substring(1);
    }

    /** By a connection of its own, which no request before it can have closed; redirections are not followed. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A form with one element, as OpenRefine sends it. */
    HttpResponse<String> form(String name, String json) throws IOException, InterruptedException {
        return post("/reconcile", "application/x-www-form-urlencoded; charset=UTF-8", name + "=" + encoded(json));
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address(path))).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The answer to a batch. */
    JsonObject queries(String json) throws IOException, InterruptedException {
        return json(form("queries", json), "results");
    }

    /** The candidates of one query. */
    List<JsonObject> candidates(String query) throws IOException, InterruptedException {
        return queries("{\"q0\":" + query + "}").getAsJsonObject("q0").getAsJsonArray("result").asList().stream()
                .map(each -> each.getAsJsonObject()).toList();
    }

    /** The body of an answer that is as the schema says. */
    static JsonObject json(HttpResponse<String> response, String kind) {
        assertEquals(200, response.statusCode(), response.body());
        return valid(response, kind);
    }

    static JsonObject valid(HttpResponse<String> response, String kind) {
        assertEquals("application/json;charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(List.of(), errors(kind, response.body()), response.body());
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    /** What of a text is not as a part of the schema says. */
    static List<String> errors(String kind, String json) {
        try {
            String whole = Files.readString(SCHEMA, StandardCharsets.UTF_8);
            JsonObject schema = JsonParser.parseString(whole).getAsJsonObject();
            assertEquals(true, schema.getAsJsonObject("$defs").has(kind), kind);
            schema.addProperty("$ref", "#/$defs/" + kind);
            Schema part = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON);
            return part.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        endpoint.close();
        if (owner) {
            store.close();
        }
    }
}
