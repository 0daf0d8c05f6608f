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
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
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

    /** Lines as they are printed, by whichever thread. */
    private static final class Lines extends OutputStream {
        private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int each) {
            if (each == '\n') {
                whole.add(begun.toString(StandardCharsets.UTF_8));
                begun.reset();
            } else {
                begun.write(each);
            }
        }

        String await(String pattern) throws InterruptedException {
            StringBuilder seen = new StringBuilder();
            String line;
            while ((line = whole.poll(2, TimeUnit.MINUTES)) != null) {
                seen.append(line).append('\n');
                Matcher matcher = Pattern.compile(pattern).matcher(line);
                if (matcher.find()) {
                    return matcher.groupCount() == 0 ? line : matcher.group(1);
                }
            }
            throw new AssertionError("no line with " + pattern + " among " + seen);
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
        try (Lines lines = new Lines();
                Watching watching = new Watching(new Watching.Plan(List.of(documents), folder.resolve("store"), 2,
                        folder.resolve("curation"), true, 0.1), Terminal.of(lines, OutputStream.nullOutputStream(),
                        false))) {
            Files.createDirectory(folder.resolve("curation"));
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
                try {
                    watching.run(Serving.locally());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            lines.await("1 new, 0 changed, 0 kept, 0 removed; \\d+ statements");
            String address = lines.await("start page at (\\S+),");
            assertEquals("1", documents(address));
            Files.writeString(documents.resolve("b.txt"), TEXT.replace("12次", "13次"), StandardCharsets.UTF_8);
            lines.await("1 new, 0 changed, 1 kept, 0 removed");
            lines.await("the new store is served");
            assertEquals("2", documents(address));
            Files.write(documents.resolve("c.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1, 2});
            lines.await("rejected .*c\\.pdf: ");
            Files.delete(documents.resolve("a.txt"));
            lines.await("1 removed");
            lines.await("the new store is served");
            assertEquals("1", documents(address));
            watching.stop();
            run.get();
        }
        assertTrue(Files.exists(folder.resolve("store").resolve("graph.nq.gz")));
    }
}
