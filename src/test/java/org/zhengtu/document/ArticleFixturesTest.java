package org.zhengtu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhengtu.text.Span;

/**
 * Texts written for one difficulty each, in folders named after it: beside {@code NAME.txt} stand the articles that a
 * reader finds in it ({@code NAME.articles.tsv}; begins and ends are the first and last words of the body as the
 * file prints it) and what it says of itself ({@code NAME.metadata.tsv}).
 */
class ArticleFixturesTest {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "documents");

    @TestFactory
    List<DynamicTest> each_text_is_read_as_a_reader_would() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(f -> f.toString().endsWith(".articles.tsv")).sorted().map(f -> {
                String name = f.toString().substring(0, f.toString().length() - ".articles.tsv".length());
                return DynamicTest.dynamicTest(FIXTURES.relativize(Path.of(name)).toString(), () -> check(name));
            }).toList();
        }
    }

    private static void check(String name) throws IOException {
        Document document = ReadingTest.read(Path.of(name).getFileName() + ".txt",
                Files.readString(Path.of(name + ".txt")));
        List<String[]> expected = rows(name + ".articles.tsv");
        List<String> want = new ArrayList<>();
        List<String> got = new ArrayList<>();
        expected.forEach(row -> want.add(String.join("\t", row)));
        for (int i = 0; i < document.articles().size(); i++) {
            String[] row = i < expected.size() ? expected.get(i) : new String[] {"", "", "", "", "", "", ""};
            got.add(described(document, document.articles().get(i), row[5], row[6]));
        }
        Map<String, String> about = about(document.metadata());
        for (String[] row : rows(name + ".metadata.tsv")) {
            want.add(row[0] + "\t" + row[1]);
            got.add(row[0] + "\t" + about.get(row[0]));
        }
        assertEquals(String.join("\n", want), String.join("\n", got));
    }

    /** The body's first and last words are shown where they are not the ones that are expected. */
    private static String described(Document document, Article article, String begins, String ends) {
        Span span = document.text().toOriginal(article.body());
        String body = span.of(document.text().original());
        int words = Math.min(12, body.length());
        return String.join("\t", article.headline(), String.join("|", article.kickers()),
                String.join("|", article.reporters()), article.dateOfEvent().iso(), article.kind().code(),
                body.startsWith(begins) ? begins : body.substring(0, words),
                body.endsWith(ends) ? ends : body.substring(body.length() - words));
    }

    private static Map<String, String> about(Metadata metadata) {
        return Map.of("kind", metadata.kind().code(), "title", metadata.title(), "date", metadata.date().iso(),
                "source", metadata.source(), "author", metadata.author(), "publisher", metadata.publisher(),
                "issue", metadata.issue(), "page", metadata.page(),
                "place", metadata.place().map(p -> p.fullName()).orElse(""));
    }

    private static List<String[]> rows(String file) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.skip(1).map(line -> line.split("\t", -1)).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
