package org.zhengtu.quads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {
    private record Folder(Path path) implements Scratch {
        @Override
        public OutputStream create(String name) throws IOException {
            return Files.newOutputStream(path.resolve(name));
        }

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(path.resolve(name));
        }

        @Override
        public void discard(List<String> names) throws IOException {
            for (String name : names) {
                Files.delete(path.resolve(name));
            }
        }
    }

    @TempDir
    private Path folder;

    private List<String> sorted(List<String> lines, long memory) throws IOException {
        SortedLines sorter = new SortedLines(new Folder(folder), "run", memory);
        for (String line : lines) {
            sorter.addAll(List.of(line.getBytes(StandardCharsets.UTF_8)));
        }
        List<String> first = written(sorter);
        assertEquals(first, written(sorter), "written a second time");
        sorter.discard();
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
        return first;
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
