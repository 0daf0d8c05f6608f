package org.zhengtu.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.PdfBuilder;
import org.zhengtu.sparql.Store;

/**
 * The container image: what its description says, and that its files alone are enough to run it. No container tool is
 * needed: the layers are unpacked one over the other, and the program is started with that folder as its root.
 */
class ImageIT {
    private static final String USER = "65532:65532";
    private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");
    private static final List<String> UNSHARE = IS_ROOT ? List.of("unshare", "--mount")
            : List.of("unshare", "--mount", "--map-root-user");
    /** What a container tool does: a root that is only read, with the machine's own /proc and /dev. */
    private static final String MOUNTED = """
            inside=$PATH
            PATH=/usr/sbin:/usr/bin:/sbin:/bin
            mount --bind "$0" "$0"
            cd "$0"
            for place in tmp store; do mount --bind $place $place; done
            for place in proc dev; do mount --rbind /$place $place; done
            mount -o remount,ro,bind "$0"
            user=$1
            shift
            exec env PATH="$inside" "$(command -v chroot)" --userspec="$user" "$0" "$@"
            """;
    private static final String SECRET = "secret";
    private static final String LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";

    @TempDir
    private static Path folder;
    private static Path root;
    private static JsonObject description;
    private static List<Path> layers;

    @BeforeAll
    static void unpack() throws Exception {
        root = Files.createDirectory(folder.resolve("root"));
        Path image = Files.createDirectory(folder.resolve("image"));
        run("tar", "-xf", System.getProperty("zhengtu.image"), "-C", image.toString());
        JsonObject manifest = JSON.parseAny(Files.readString(image.resolve("manifest.json"))).getAsArray().get(0)
                .getAsObject();
        description = JSON.parse(Files.readString(image.resolve(manifest.getString("Config"))));
        layers = texts(manifest.get("Layers")).stream().map(image::resolve).toList();
        for (String place : List.of("proc", "dev")) {
            Files.createDirectory(root.resolve(place));
        }
        for (Path layer : layers) {
            run("tar", "--warning=no-unknown-keyword", "-xzf", layer.toString(), "-C", root.toString());
        }
        makeStore();
    }

    private static void makeStore() throws Exception {
        Path quads = Files.writeString(folder.resolve("graph.nq"), "<urn:a> <" + LABEL
                + "> \"青山区委员会\"@zh <urn:g> .\n", StandardCharsets.UTF_8);
        Path store = root.resolve("store");
        Store.create(store, quads);
        run("gzip", quads.toString());
        Files.copy(folder.resolve("graph.nq.gz"), store.resolve("graph.nq.gz"));
        if (IS_ROOT) {
            run("chown", "-R", USER, store.toString());
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + said);
        return said;
    }

    private static List<String> texts(JsonValue array) {
        return array.getAsArray().stream().map(value -> value.getAsString().value()).toList();
    }

    private static JsonObject config() {
        return description.get("config").getAsObject();
    }

    /** The image's own command with other arguments, as its user, seeing nothing but its files. */
    private static ProcessBuilder inside(List<String> arguments) throws IOException, InterruptedException {
        assumeTrue(new ProcessBuilder(Stream.concat(UNSHARE.stream(), Stream.of("true")).toList()).start().waitFor() == 0,
                "this user may not mount anything here; the image is not started");
        List<String> command = new ArrayList<>(UNSHARE);
        command.addAll(List.of("/bin/sh", "-euc", MOUNTED, root.toString(), IS_ROOT ? USER : "0:0"));
        command.addAll(texts(config().get("Entrypoint")));
        command.addAll(arguments);
        ProcessBuilder building = new ProcessBuilder(command);
        Map<String, String> environment = building.environment();
        environment.clear();
        texts(config().get("Env")).forEach(pair -> environment.put(pair.replaceFirst("=.*", ""),
                pair.replaceFirst("[^=]*=", "")));
        return building;
    }

    private static String printed(String... arguments) throws IOException, InterruptedException {
        Process process = inside(List.of(arguments)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    @Test
    void theDescriptionNamesUserPortVolumeAndLabelsAndTheLayersAreThoseItNames() throws Exception {
        assertEquals("linux", description.getString("os"));
        assertEquals("2026-01-01T00:00:00Z", description.getString("created"));
        assertEquals(USER, config().getString("User"));
        assertEquals(Set.of("3030/tcp"), config().get("ExposedPorts").getAsObject().keySet());
        assertEquals(Set.of("/store"), config().get("Volumes").getAsObject().keySet());
        assertEquals("Apache-2.0", config().get("Labels").getAsObject()
                .getString("org.opencontainers.image.licenses"));
        assertEquals(List.of("serve", "--store", "/store", "--host", "0.0.0.0", "--drain", "10"),
                texts(config().get("Cmd")));
        List<String> sums = new ArrayList<>();
        for (Path layer : layers) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(new GZIPInputStream(Files.newInputStream(layer)), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            sums.add("sha256:" + HexFormat.of().formatHex(digest.digest()));
        }
        assertEquals(texts(description.get("rootfs").getAsObject().get("diff_ids")), sums);
    }

    @Test
    void onlyItsTemporaryFolderCanBeWrittenToAndNoFileTellsWhenItWasMade() throws Exception {
        assertEquals(root + "/tmp\n", run("find", root.toString(), "-perm", "/022", "!", "-type", "l"));
        assertEquals("", run("find", root.toString(), "-perm", "/7000"));
        Set<Long> times = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root.resolve("opt"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.add(Files.getLastModifiedTime(file).to(TimeUnit.SECONDS));
            }
        }
        assertEquals(Set.of(1L), times);
        assertTrue(Files.size(root.resolve("opt/java/lib/security/cacerts")) > 10_000);
        assertTrue(Files.exists(root.resolve("usr/share/doc/zhengtu/NOTICE")));
        assertTrue(Files.exists(root.resolve("opt/java/legal/java.base/LICENSE")));
    }

    @Test
    void itServesAStoreAsItsUserAndEndsWithCodeZero() throws Exception {
        Process server = inside(List.of("serve", "--store", "/store", "--port", "0", "--drain", "1"))
                .redirectError(folder.resolve("log").toFile()).start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String said = out.readLine();
            assertNotNull(said, ImageIT::log);
            String address = said.replaceFirst("SPARQL at (http://[^,]*/)sparql.*", "$1");
            assertTrue(get(address + "ready", "*/*").contains("\"status\":\"up\""));
            assertTrue(get(address, "text/html").contains("Zhengtu"), "page templates");
            String labels = "?s <" + LABEL + "> ?label";
            assertTrue(ask(address, "SELECT ?label { " + labels + " }", "text/csv").contains("青山区委员会"));
            assertTrue(ask(address, "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query '青山' }",
                    "text/csv").contains("urn:a"), "text index");
            assertTrue(ask(address, "CONSTRUCT WHERE { " + labels + " }", "application/ld+json").contains("@id"));
            server.destroy();
            assertEquals(0, server.waitFor());
        } finally {
            server.destroyForcibly();
        }
    }

    private static String log() {
        try {
            return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String ask(String address, String query, String format) throws Exception {
        return get(address + "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), format);
    }

    private static String get(String address, String format) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", format).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.body();
    }

    @Test
    void itReadsChineseEncodingsAndPdf() throws Exception {
        Path documents = Files.createDirectory(root.resolve("documents"));
        for (String charset : List.of("GB18030", "GBK", "Big5")) {
            String text = charset.equals("Big5") ? "青山區政府召開會議，區長王明主持會議並講話。" : "青山区政府召开会议，区长王明主持会议并讲话。";
            Files.writeString(documents.resolve("a.txt"), text + "\n", Charset.forName(charset));
            assertEquals(text, printed("text", "/documents/a.txt").strip(), charset);
        }
        PdfBuilder pdf = new PdfBuilder();
        pdf.page(400, 300).text(50, 60, 12, "青山区政府召开会议");
        Files.write(documents.resolve("a.pdf"), pdf.bytes());
        assertEquals("青山区政府召开会议", printed("text", "/documents/a.pdf").strip());
    }

    @Test
    void itAsksOtherServersOverHttps() throws Exception {
        Path keys = folder.resolve("keys");
        run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC",
                "-alias", "a", "-dname", "CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1", "-storepass", SECRET,
                "-keystore", keys.toString());
        trustInside(keys);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(secured(keys)));
        server.createContext("/sparql", exchange -> {
            byte[] nothing = "{\"head\":{\"vars\":[\"item\",\"value\"]},\"results\":{\"bindings\":[]}}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
            exchange.sendResponseHeaders(200, nothing.length);
            exchange.getResponseBody().write(nothing);
            exchange.close();
        });
        server.start();
        try {
            ProcessBuilder link = inside(List.of("link", "--store", "/store", "--with", "https://127.0.0.1:"
                    + server.getAddress().getPort() + "/sparql", "--type", "body")).redirectErrorStream(true);
            link.environment().put("JDK_JAVA_OPTIONS", "-Djavax.net.ssl.trustStore=/tmp/trusted"
                    + " -Djavax.net.ssl.trustStorePassword=" + SECRET);
            Process process = link.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
            assertTrue(said.contains("0 candidates"), said);
        } finally {
            server.stop(0);
        }
    }

    private static void trustInside(Path keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", KeyStore.getInstance(keys.toFile(), SECRET.toCharArray()).getCertificate("a"));
        try (OutputStream out = Files.newOutputStream(root.resolve("tmp/trusted"))) {
            trusted.store(out, SECRET.toCharArray());
        }
    }

    private static SSLContext secured(Path keys) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(KeyStore.getInstance(keys.toFile(), SECRET.toCharArray()), SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
