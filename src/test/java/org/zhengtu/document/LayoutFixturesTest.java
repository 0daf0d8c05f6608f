package org.zhengtu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.AlignmentChecks;

/**
 * Texts with one damage each, in folders named after it: beside {@code NAME.txt} stands the text as it should be read
 * ({@code NAME.expected.txt}; blank lines do not count) and what should be reported ({@code NAME.issues.tsv}: start and
 * end in the file, the characters there). Texts in {@code undamaged} are read as they stand.
 */
class LayoutFixturesTest {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "documents");

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(f -> f.toString().endsWith(".txt") && !f.toString().contains(".expected."))
                    .sorted().toList();
        }
    }

    private static Path beside(Path text, String ending) {
        return text.resolveSibling(text.getFileName().toString().replaceAll("\\.txt$", ending));
    }

    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    @TestFactory
    List<DynamicTest> each_text_is_repaired_as_expected() throws IOException {
        return texts().stream().filter(f -> Files.exists(beside(f, ".expected.txt")) || isUndamaged(f)).map(f ->
                DynamicTest.dynamicTest(FIXTURES.relativize(f).toString(), () -> {
                    Document document = ReadingTest.read(f.getFileName().toString(), Files.readString(f));
                    Path expected = isUndamaged(f) ? f : beside(f, ".expected.txt");
                    assertEquals(lines(Files.readString(expected)), lines(document.repaired()));
                    assertEquals(issues(f), document.issues().stream().map(issue -> document.text()
                            .toOriginal(issue.span())).map(span -> span.start() + "\t" + span.end() + "\t"
                            + span.of(document.text().original())).collect(Collectors.joining("\n")));
                })).toList();
    }

    private static boolean isUndamaged(Path text) {
        return text.getParent().endsWith("undamaged");
    }

    private static String issues(Path text) throws IOException {
        Path issues = beside(text, ".issues.tsv");
        return Files.exists(issues) ? Files.readAllLines(issues).stream().skip(1).collect(Collectors.joining("\n")) : "";
    }

    @TestFactory
    List<DynamicTest> each_repair_can_be_undone_and_keeps_places() throws IOException {
        return texts().stream().map(f -> DynamicTest.dynamicTest(FIXTURES.relativize(f).toString(), () ->
                AlignmentChecks.check(Repairs.of(Files.readString(f)).text()))).toList();
    }

    /** Lines of all fixtures in any order, with lines doubled, cut and left out. */
    @Test
    void repairs_of_texts_damaged_at_random_can_be_undone() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path text : texts()) {
            all.append(Files.readString(text));
        }
        List<String> lines = all.toString().lines().toList();
        Random random = new Random(3);
        for (int round = 0; round < 150; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 25; i++) {
                String line = lines.get(random.nextInt(lines.size()));
                int cut = random.nextInt(3) == 0 ? random.nextInt(line.length() + 1) : line.length();
                text.append(line, 0, cut).append("\n".repeat(random.nextInt(3)));
                text.append(line.substring(random.nextInt(4) == 0 ? 0 : cut)).append(random.nextBoolean() ? "\r\n" : "\n");
            }
            AlignedText repaired = Repairs.of(text.toString()).text();
            AlignmentChecks.check(repaired);
        }
    }
}
