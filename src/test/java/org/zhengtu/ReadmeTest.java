package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;

/** What the README shows is what comes out: each query in it is run over the sample and gives the answer below it. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern QUERY_NAME = Pattern.compile("`queries/([\\w-]+)\\.rq`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w./-]+)\\)");

    private record Block(String language, String text) {
    }

    @Test
    void each_query_gives_the_answer_printed_below_it() throws IOException {
        List<Block> blocks = blocks();
        SampleGraph graph = SampleGraph.build();
        int asked = 0;
        for (int i = 0; i + 1 < blocks.size(); i++) {
            if (blocks.get(i).language().equals("sparql") && blocks.get(i + 1).language().equals("tsv")) {
                List<String> rows = graph.ask(QueryFactory.create(blocks.get(i).text(), Syntax.syntaxSPARQL_11));
                assertEquals(blocks.get(i + 1).text(), String.join("\n", rows) + "\n", blocks.get(i).text());
                asked++;
            }
        }
        assertTrue(asked >= 2, "queries with an answer: " + asked);
    }

    @Test
    void the_sample_document_shown_is_the_one_in_the_folder() throws IOException {
        List<Block> shown = blocks().stream().filter(block -> block.language().equals("text")).toList();
        assertFalse(shown.isEmpty());
        String sample = Files.readString(Path.of("data", "sample", "yuzhong-projects-2023.txt"));
        assertTrue(sample.startsWith(shown.get(0).text()), shown.get(0).text());
    }

    @Test
    void queries_and_files_that_are_named_exist() throws IOException {
        String text = Files.readString(README);
        List<String> missing = new ArrayList<>();
        Matcher query = QUERY_NAME.matcher(text);
        while (query.find()) {
            noteIfMissing(Path.of("queries", query.group(1) + ".rq"), missing);
        }
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            noteIfMissing(Path.of(link.group(1)), missing);
        }
        assertEquals(List.of(), missing);
    }

    private static void noteIfMissing(Path file, List<String> missing) {
        if (!Files.exists(file)) {
            missing.add(file.toString());
        }
    }

    private static List<Block> blocks() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(README));
        List<Block> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(new Block(block.group(1), block.group(2)));
        }
        return blocks;
    }
}
