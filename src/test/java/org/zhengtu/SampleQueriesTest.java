package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every research question over the sample documents gives the rows of {@code queries/expected}, which were read and
 * judged against the texts. The rows that came out lie in {@code target/sample-queries} after a run.
 */
class SampleQueriesTest {
    private static final Path QUERIES = Path.of("queries");
    private static final Path CAME_OUT = Path.of("target", "sample-queries");
    private static final int LEAST = 15;
    private static final List<String> HEAD = List.of("title-zh", "title-en", "question-zh", "question-en", "why",
            "topic");

    @TestFactory
    List<DynamicTest> each_question_gives_the_rows_that_the_texts_say() throws IOException {
        SampleGraph graph = SampleGraph.build();
        Files.createDirectories(CAME_OUT);
        // Those that search texts need a store: see EndpointAnswersTest.
        return queries().stream().filter(file -> !name(file).startsWith("search-"))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> check(graph, file))).toList();
    }

    @TestFactory
    List<DynamicTest> each_question_says_what_it_asks_and_why() throws IOException {
        return queries().stream().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < HEAD.size(); i++) {
                String start = "# " + HEAD.get(i) + ": ";
                assertTrue(lines.get(i).startsWith(start) && lines.get(i).length() > start.length(),
                        file + " line " + (i + 1) + " should be '" + start + "…' but is '" + lines.get(i) + "'");
            }
        })).toList();
    }

    @Test
    void there_are_enough_questions() throws IOException {
        assertTrue(queries().size() >= LEAST, "questions: " + queries().size());
    }

    private static void check(SampleGraph graph, Path file) throws IOException {
        Query query = QueryFactory.create(Files.readString(file), Syntax.syntaxSPARQL_11);
        List<String> rows = graph.ask(query);
        Files.write(CAME_OUT.resolve(name(file) + ".tsv"), rows);
        Path expected = QUERIES.resolve("expected").resolve(name(file) + ".tsv");
        if (!Files.exists(expected)) {
            fail("no expected rows at " + expected + "; what came out lies in " + CAME_OUT);
        }
        List<String> difference = difference(Files.readAllLines(expected), rows);
        if (!difference.isEmpty()) {
            fail(file + " gives other rows than " + expected + ":\n" + String.join("\n", difference));
        }
    }

    private static List<String> difference(List<String> expected, List<String> rows) {
        List<String> missing = new ArrayList<>(expected);
        rows.forEach(missing::remove);
        List<String> surplus = new ArrayList<>(rows);
        expected.forEach(surplus::remove);
        return Stream.concat(missing.stream().map(row -> "  missing  " + row),
                surplus.stream().map(row -> "  surplus  " + row)).toList();
    }

    private static List<Path> queries() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".rq", "");
    }
}
