package org.zhengtu.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {
    @TempDir
    private Path folder;

    private List<String> sorted(List<String> lines, long memory) throws IOException {
        try (Workspace workspace = new Workspace(folder.resolve("store"))) {
            SortedLines sorter = new SortedLines(workspace, "run", memory);
            for (String line : lines) {
                sorter.addAll(List.of(line.getBytes(StandardCharsets.UTF_8)));
            }
            List<String> first = written(sorter);
            assertEquals(first, written(sorter), "written a second time");
            sorter.discard();
            return first;
        }
    }

    private static List<String> written(SortedLines sorter) throws IOException {
        List<String> out = new ArrayList<>();
        sorter.writeTo(line -> out.add(new String(line, StandardCharsets.UTF_8)));
        return out;
    }

    @Test
    void linesComeInTheOrderOfTheirBytesAndOnce() throws IOException {
        assertEquals(List.of("", "a", "ab", "b", "é", "政"),
                sorted(List.of("政", "b", "a", "", "ab", "é", "a"), 1 << 20));
    }

    @Test
    void whatDoesNotFitIntoMemoryIsMergedFromRuns() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            lines.add("line " + i % 700);
        }
        Collections.shuffle(lines, new Random(7));
        assertEquals(List.copyOf(new TreeSet<>(lines)), sorted(lines, 1000));
    }

    @Test
    void nothingGivesNothing() throws IOException {
        assertEquals(List.of(), sorted(List.of(), 1000));
    }
}
