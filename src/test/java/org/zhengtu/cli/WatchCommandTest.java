package org.zhengtu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.sparql.Serving;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
class WatchCommandTest {
    private static final String TEXT = """
            青山区召开政府常务会议

            本报讯（记者 李华）2024年3月5日，青山区委书记王明主持召开区政府第12次常务会议，研究部署重点工作。
            """;
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?d a <https://w3id.org/zhengtu/ontology#Document> }";

    @TempDir
    private Path folder;

    /** What is printed, line by line. */
    private static final class Lines extends OutputStream {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (b == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }

        /** The next line that has this, or the group in it. */
        String waitFor(String pattern, Future<?> writer) throws Exception {
            List<String> seen = new ArrayList<>();
            while (true) {
                String next = lines.poll(1, TimeUnit.SECONDS);
                if (next == null && writer.isDone()) {
                    writer.get();
                    throw new AssertionError("no line with " + pattern + " among " + seen);
                }
                Matcher matcher = Pattern.compile(pattern).matcher(next == null ? "" : next);
                if (matcher.find()) {
                    return matcher.groupCount() == 0 ? next : matcher.group(1);
                }
                seen.add(next);
            }
        }
    }

    private static String documents(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address
                + "sparql?query=" + URLEncoder.encode(COUNT, StandardCharsets.UTF_8))).header("Accept", "text/csv")
                .build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void whatArrivesOrVanishesIsServedAndWhatIsNoDocumentIsSaid() throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("a.txt"), TEXT, StandardCharsets.UTF_8);
        Lines lines = new Lines();
        try (Watching watching = new Watching(new Watching.Plan(List.of(documents), folder.resolve("store"), 2,
                        folder.resolve("curation"), true, 0.1), Terminal.of(lines,
                        OutputStream.nullOutputStream(), false))) {
            Files.createDirectory(folder.resolve("curation"));
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
                try {
                    watching.run(Serving.locally());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            lines.waitFor("1 new, 0 changed, 0 kept, 0 removed; \\d+ statements", run);
            String address = lines.waitFor("start page at (\\S+),", run);
            assertEquals("1", documents(address));
            Files.writeString(documents.resolve("b.txt"), TEXT.replace("12次", "13次"), StandardCharsets.UTF_8);
            lines.waitFor("1 new, 0 changed, 1 kept, 0 removed", run);
            lines.waitFor("the new store is served", run);
            assertEquals("2", documents(address));
            Files.write(documents.resolve("c.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1, 2});
            lines.waitFor("rejected .*c\\.pdf: ", run);
            Files.delete(documents.resolve("a.txt"));
            lines.waitFor("1 removed", run);
            lines.waitFor("the new store is served", run);
            assertEquals("1", documents(address));
            watching.stop();
            run.get();
        }
        assertTrue(Files.exists(folder.resolve("store").resolve("graph.nq.gz")));
    }
}
