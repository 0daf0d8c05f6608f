package org.zhengtu.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void aReportOfUsualLengthIsOnePart() {
        Parts parts = new Parts(30_000, IntStream.range(0, 300).mapToObj(i -> i * 100).toList(),
                IntStream.range(0, 1100).mapToObj(i -> i * 27).toList());
        assertEquals(1, parts.count());
        assertTrue(parts.start(0) == 0 && parts.end(0) > 30_000);
    }

    @Test
    void aLongTextIsCutAtLinesAndEveryPlaceIsInOnePart() {
        List<Integer> lines = IntStream.range(0, 1000).mapToObj(i -> i * 100).toList();
        Parts parts = new Parts(100_000, lines, List.of());
        assertEquals(3, parts.count());
        for (int part = 1; part < parts.count(); part++) {
            assertTrue(lines.contains(parts.start(part)));
            assertEquals(parts.start(part), parts.end(part - 1));
            assertEquals(part, parts.of(parts.start(part)));
            assertEquals(part - 1, parts.of(parts.start(part) - 1));
        }
        assertEquals(2, parts.of(99_999));
    }

    @Test
    void manyFactsCutATextToo() {
        List<Integer> lines = IntStream.range(0, 400).mapToObj(i -> i * 50).toList();
        List<Integer> facts = IntStream.range(0, 4000).mapToObj(i -> i * 5).toList();
        assertEquals(3, new Parts(20_000, lines, facts).count());
    }

    @Test
    void linesAreCountedInCodePoints() {
        assertEquals(List.of(0, 3, 5), Parts.lines("\uD842\uDFB7a\nb\nc"));
    }
}
