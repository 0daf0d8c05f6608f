package org.zhengtu.sparql;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small store behind an endpoint, and ways to ask it. */
final class Asking implements AutoCloseable {
    /** People of whom each knows three; all are connected. */
    static final int PEOPLE = 600;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Endpoint endpoint;

    private Asking(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Makes the store in a folder, once for any number of endpoints. */
    static Store store(Path folder) throws IOException {
        StringBuilder quads = new StringBuilder();
        for (int i = 0; i < PEOPLE; i++) {
            for (int step : new int[] {1, 7, 31}) {
                quads.append("<urn:p").append(i).append("> <urn:knows> <urn:p").append((i + step) % PEOPLE)
                        .append("> <urn:g").append(i % 2).append("> .\n");
            }
        }
        quads.append("<urn:p0> <http://www.w3.org/2004/02/skos/core#prefLabel> \"青山区委员会\"@zh <urn:g0> .\n");
        quads.append("<urn:d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://rdfs.org/ns/void#Dataset>"
                + " <urn:about> .\n");
        quads.append("<urn:d> <http://purl.org/dc/terms/title> \"people\" <urn:about> .\n");
        Path file = folder.resolve("graph.nq");
        Files.writeString(file, quads, StandardCharsets.UTF_8);
        Store.create(folder.resolve("store"), file);
        return Store.open(folder.resolve("store"));
    }

    static Asking start(Store store, Serving serving) throws IOException {
        return start(store, serving, false);
    }

    /** @param callsHome whether SERVICE may also ask this machine, as no endpoint in use may */
    static Asking start(Store store, Serving serving, boolean callsHome) throws IOException {
        return new Asking(Endpoint.start(store, serving, Map.of(),
                address -> callsHome || ServiceGuard.isPublic(address)));
    }

    Endpoint endpoint() {
        return endpoint;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.address() + path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** A query by GET, its answer as CSV or Turtle. */
    HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        return ask(query, "");
    }

    HttpResponse<String> ask(String query, String parameters) throws IOException, InterruptedException {
        return send(to(path(query) + parameters).header("Accept", "text/csv, text/turtle"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    static String path(String query) {
        return "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** By a connection of its own, since refused requests may close theirs. */
    HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return sendAlone(to(path).header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** By a connection of its own, which no request before it can have closed. */
    static HttpResponse<String> sendAlone(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
