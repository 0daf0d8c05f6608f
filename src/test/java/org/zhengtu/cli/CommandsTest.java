package org.zhengtu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchService;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.build.Build;

class CommandsTest {
    private static final String TEXT = """
            青山区召开政府常务会议

            本报讯（记者 李华）2024年3月5日，青山区委书记王明主持召开区政府第12次常务会议，研究部署重点工作。
            会议指出，2023年全区地区生产总值增长5.6%，新增企业36家。
            """;

    @TempDir
    private static Path folder;
    private static Path document;
    private static Path store;

    private record Outcome(int code, String out, String err) {
    }

    private static Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(Terminal.of(out, err, false), arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Outcome query(String... arguments) {
        return run(Stream.concat(Stream.of("query", "--store", store.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @BeforeAll
    static void build() throws IOException {
        document = Files.writeString(folder.resolve("news.txt"), TEXT, StandardCharsets.UTF_8);
        store = folder.resolve("store");
        Outcome outcome = run("build", document.toString(), "--out", store.toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().startsWith("1 documents read"), outcome.out());
        assertEquals("", outcome.err(), "no progress where nobody watches");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        assertTrue(run("--help").out().contains("Examples:"));
        for (String command : List.of("build", "tables", "text", "query", "check", "evaluate", "serve")) {
            Outcome help = run(command, "--help");
            assertEquals(0, help.code(), command);
            assertTrue(help.out().contains("Example"), command);
        }
    }

    @Test
    void wrongUsageIsTwo() {
        assertEquals(2, run().code());
        assertEquals(2, run("fly").code());
        assertEquals(2, run("build").code());
        assertEquals(2, run("query", "--store", store.toString()).code());
        assertEquals(2, run("build", document.toString(), "--out", store.toString(), "--threads", "0").code());
    }

    @Test
    void nothingUsableIsOneAndARejectedDocumentAmongGoodOnesIsNot() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        Files.createFile(inputs.resolve("empty.txt"));
        String other = folder.resolve("other").toString();
        Outcome nothing = run("build", inputs.toString(), "--out", other);
        assertEquals(1, nothing.code());
        assertTrue(nothing.err().contains("empty.txt") && nothing.err().contains("no document could be read"),
                nothing.err());
        Outcome mixed = run("build", inputs.toString(), document.toString(), "--out", other);
        assertEquals(0, mixed.code());
        assertTrue(mixed.err().contains("rejected") && mixed.err().contains("empty.txt"), mixed.err());
    }

    @Test
    void aPathThatIsMissingIsNamed() {
        Outcome outcome = run("build", folder.resolve("none").toString(), "--out", folder.resolve("x").toString());
        assertEquals(2, outcome.code());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    @Test
    void whatIsNoStoreIsSaidInOneSentence() {
        for (String command : List.of("check", "serve")) {
            Outcome outcome = run(command, "--store", folder.toString());
            assertEquals(2, outcome.code(), command);
            assertTrue(outcome.err().contains("is not a store"), outcome.err());
            assertEquals(1, outcome.err().lines().count(), outcome.err());
        }
    }

    @Test
    void theTextIsPrintedAsOffsetsCountInIt() {
        assertEquals(TEXT, run("text", document.toString()).out());
        assertTrue(run("text", "--repaired", document.toString()).out().contains("王明"));
        assertTrue(run("text", "--articles", document.toString()).out().startsWith("== 1 "));
        assertEquals(2, run("text", "--articles", "--repaired", document.toString()).code());
        assertEquals(2, run("text", folder.resolve("none").toString()).code());
    }

    @Test
    void twelveTablesAreWritten() throws IOException {
        Path tables = folder.resolve("tables");
        assertEquals(0, run("tables", "--store", store.toString(), "--out", tables.toString()).code());
        try (Stream<Path> files = Files.list(tables)) {
            assertEquals(12, files.count());
        }
    }

    @Test
    void aCleanStoreHasNoViolations() {
        Outcome outcome = run("check", "--store", store.toString());
        assertEquals(0, outcome.code(), outcome.out());
        assertEquals("no violations", outcome.out().strip());
    }

    @Test
    void queriesAreAnsweredInTheFormatAskedFor() {
        String select = "SELECT (COUNT(*) AS ?n) { ?d a zt:Document }";
        assertEquals("n\r\n1\r\n", query("-e", select, "--format", "csv").out());
        assertEquals("?n\n1\n", query("-e", select, "--format", "tsv").out());
        assertTrue(query("-e", select, "--format", "json").out().contains("\"bindings\""));
        assertTrue(query("-e", select).out().contains("(1 row)"));
        assertEquals("yes\n", query("-e", "ASK { ?d a zt:Document }").out());
        assertTrue(query("-e", "CONSTRUCT { ?d a zt:Document } { ?d a zt:Document }").out().contains("zt:Document"));
        assertTrue(query("-e", "DESCRIBE <https://w3id.org/zhengtu/dataset>", "--format", "json").out()
                .contains("@context"));
        assertEquals(2, query("-e", select, "--format", "ttl").code());
        assertEquals(2, query("-e", "CONSTRUCT WHERE { ?s ?p ?o }", "--format", "csv").code());
    }

    @Test
    void queriesAreTakenFromFilesAndByName() throws IOException {
        Path file = folder.resolve("q.rq");
        Files.writeString(file, "ASK { ?s ?p ?o }", StandardCharsets.UTF_8);
        assertEquals("yes\n", query(file.toString()).out());
        assertEquals(0, query("documents-read").code());
        Outcome unknown = query("no-such-query");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("documents-read"), "what is available is named");
    }

    @Test
    void aBrokenQueryAndAnUpdateAreWrongUsage() {
        Outcome broken = query("-e", "SELECT ?s WHERE");
        assertEquals(2, broken.code());
        assertTrue(broken.err().contains("no SPARQL query"), broken.err());
        Outcome update = query("-e", "INSERT DATA { <urn:a> <urn:b> <urn:c> }");
        assertEquals(2, update.code());
        assertTrue(update.err().contains("only read"), update.err());
    }

    @Test
    void otherServersAreNotAsked() {
        Outcome outcome = query("-e", "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }");
        assertEquals(2, outcome.code());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    @Test
    void aPortThatIsTakenIsOneSentenceAndOne() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Outcome outcome = run("serve", "--store", store.toString(), "--port", "" + taken.getLocalPort());
            assertEquals(1, outcome.code());
            assertTrue(outcome.err().contains("cannot listen"), outcome.err());
            assertEquals(1, outcome.err().lines().count(), outcome.err());
        }
        assertEquals(2, run("serve", "--store", store.toString(), "--port", "70000").code());
    }

    @Test
    void aBuildThatIsKilledLeavesTheEarlierStore() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("killed"));
        Path target = place.resolve("store");
        assertEquals(0, run("build", document.toString(), "--out", target.toString()).code());
        byte[] before = Files.readAllBytes(target.resolve(Build.GRAPH));
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            place.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process build = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", System.getProperty("java.class.path"), "org.zhengtu.cli.Main", "build",
                    folder.resolve("news.txt").toString(), "--out", target.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            List<WatchEvent<?>> events = watch.take().pollEvents();
            build.destroyForcibly().waitFor();
            assertTrue(events.get(0).context().toString().startsWith(".store.building-"), "killed while it built");
        }
        assertEquals(0, Files.mismatch(target.resolve(Build.GRAPH), copy(before)) + 1, "the graph is as it was");
        assertEquals(0, run("check", "--store", target.toString()).code());
        assertEquals(0, run("build", document.toString(), "--out", target.toString()).code());
        try (Stream<Path> files = Files.list(place)) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".")), "nothing is left");
        }
    }

    private static Path copy(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "copy", ".gz"), bytes);
    }
}
