package org.zhengtu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void here() {
        System.setProperty("bench.results", folder.toString());
    }

    @AfterEach
    void elsewhere() {
        System.clearProperty("bench.results");
    }

    private static Results sample() {
        return new Results.Book("scale").value("100", "s", 1.5).value("100", "MiB", 612.04).value("1,000", "s", 12345.6)
                .atMost("time", 10.2, 10.5).atLeast("ratio", 0.39, 0.4).note("no node").line("a\tb").line("").results();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        sample().write();
        assertEquals(sample(), Results.read("scale"));
    }

    @Test
    void whatWasNotMeasuredIsSaidSo() throws IOException {
        assertEquals(List.of("Not measured in this run."), Results.read("stores").notes());
        assertEquals(OptionalDouble.empty(), Results.read("stores").value("100", "s"));
    }

    @Test
    void aBrokenFileIsAnErrorWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("scale.tsv"), "value\t100\ts\t1.5\nvalue\t100\n", StandardCharsets.UTF_8);
        String message = assertThrows(IOException.class, () -> Results.read("scale")).getMessage();
        assertTrue(message.endsWith("scale.tsv:2 has 2 cells, expected 4"), message);
    }

    @Test
    void barsHoldUpToTheirLimitAndNeverWithoutANumber() {
        assertFalse(sample().hold());
        assertTrue(new Results.Bar("a", 10.5, 10.5, true).holds());
        assertFalse(new Results.Bar("a", 10.51, 10.5, true).holds());
        assertTrue(new Results.Bar("a", 0.4, 0.4, false).holds());
        assertFalse(new Results.Bar("a", Double.NaN, 1, true).holds());
        assertFalse(new Results.Bar("a", Double.NaN, 1, false).holds());
    }

    @Test
    void aSectionHasItsTableItsBarsAndItsNotes() {
        assertEquals("""
                | documents | s | MiB |
                |---|---:|---:|
                | 100 | 1.5 | 612 |
                | 1,000 | 12,346 |  |

                ```text
                a	b

                ```

                | asked for | limit | measured | |
                |---|---:|---:|---|
                | time | ≤ 10.5 | 10.2 | holds |
                | ratio | ≥ 0.4 | 0.39 | **missed** |

                - no node
                """, Markdown.section("documents", sample()));
    }

    @Test
    void numbersHaveThreeDigits() {
        assertEquals(List.of("0", "0.00123", "45.7", "99.9", "100", "1,234,568", "–"),
                List.of(Markdown.number(0), Markdown.number(0.001234), Markdown.number(45.67), Markdown.number(99.94),
                        Markdown.number(100.2), Markdown.number(1234567.8), Markdown.number(Double.NaN)));
    }

    @Test
    void aSectionOfAPageIsFilledAndTheRestKept() {
        String page = "a\n<!-- one -->\nold\n<!-- end -->\nb\n<!-- two -->\n<!-- end -->\n";
        String filled = Markdown.fill(page, "one", "new\n");
        assertEquals("a\n<!-- one -->\n\nnew\n\n<!-- end -->\nb\n<!-- two -->\n<!-- end -->\n", filled);
        assertEquals(filled, Markdown.fill(filled, "one", "new"));
        assertThrows(IllegalArgumentException.class, () -> Markdown.fill(page, "three", "new"));
    }
}
