package org.zhengtu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhengtu.text.Division;
import org.zhengtu.text.Span;

/**
 * Reports, communiques and speeches of our own, a folder per difficulty: NAME.txt, and NAME.parts.txt with what must be
 * read in it, one line each of title, author, sections, tables and glossary.
 */
class ReportPartsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/documents");
    private static final String PARTS = ".parts.txt";

    @TestFactory
    Stream<DynamicTest> partsAreReadAsExpected() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(PARTS)).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(FIXTURES.relativize(file).toString(), () ->
                            assertEquals(Files.readString(file), parts(document(file)))));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPartStandsWhereItSays() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(PARTS)).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(FIXTURES.relativize(file).toString(), () -> {
                        Document document = document(file);
                        document.sections().forEach(s -> assertEquals(s.heading(), s.headingSpan()
                                .of(document.repaired()).strip()));
                        document.tables().stream().flatMap(Table::cells).forEach(cell -> assertTrue(
                                cell.span().of(document.repaired()).replace(" ", "").contains(
                                        cell.text().replace(" ", "")), cell::text));
                        for (Sentence sentence : document.sentences()) {
                            assertTrue(document.tables().stream().flatMap(Table::cells).noneMatch(cell ->
                                    cell.span().overlaps(sentence.span()) && !cell.span().contains(sentence.span())),
                                    () -> document.textOf(sentence));
                        }
                    }));
        }
    }

    @Test
    void aTextWithoutTablesHasNone() {
        assertEquals(List.of(), ReadingTest.read("x.txt", "王明  李华  赵强\n\n东江市\n\n会议召开。\n").tables());
    }

    @Test
    void manyShortLinesTakeNoLongerThanTheyAreMany() {
        String text = "粮食\n12\n甲\n乙\n".repeat(20_000);
        assertTrue(ReadingTest.read("x.txt", text).tables().size() < 20_000);
    }

    private static Document document(Path parts) {
        Path file = parts.resolveSibling(parts.getFileName().toString().replace(PARTS, ".txt"));
        try {
            return ((Reading.Read) new DocumentReader().read(file.getFileName().toString(), Files.readAllBytes(file)))
                    .document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parts(Document document) {
        Metadata about = document.metadata();
        List<String> lines = new ArrayList<>();
        lines.add("kind: " + about.kind().code());
        lines.add("title: " + about.title());
        lines.add("headline: " + document.articles().get(0).headline());
        lines.add("publisher: " + about.publisher());
        lines.add("author: " + about.author() + " / " + about.authorPost());
        lines.add("date: " + about.date());
        lines.add("place: " + about.place().map(Division::fullName).orElse(""));
        for (Section s : document.sections()) {
            lines.add("section: " + s.level() + " [" + s.number() + "] " + s.heading() + " | " + s.part().code() + " "
                    + s.period());
        }
        for (Table table : document.tables()) {
            lines.add("table: " + table.number() + " " + table.caption().text() + " | " + table.unit().text());
            table.headers().forEach(row -> lines.add("  header: " + row(row)));
            table.rows().forEach(row -> lines.add("  row: " + row(row)));
        }
        document.glossary().forEach(entry -> lines.add("entry: " + entry.number() + " " + entry.term() + " | "
                + entry.definition().of(document.repaired()) + " | " + entry.uses().stream()
                        .map((Span use) -> use.of(document.repaired())).collect(Collectors.joining(" "))));
        document.issues().forEach(issue -> lines.add("issue: " + issue.message()));
        return String.join("\n", lines) + "\n";
    }

    private static String row(List<Table.Cell> row) {
        return row.stream().map(Table.Cell::text).collect(Collectors.joining(" | "));
    }
}
