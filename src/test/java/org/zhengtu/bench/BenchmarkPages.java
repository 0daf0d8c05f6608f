package org.zhengtu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fills the marked sections of {@code docs/benchmarks.md} and {@code docs/planning.md} with the results of a run; what
 * stands around them is written by hand and stays.
 */
public final class BenchmarkPages {
    /** Parts in the order of the page, with the head of the first column. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("machine", "");
        PARTS.put("speed", "");
        PARTS.put("scale", "documents");
        PARTS.put("stores", "store");
        PARTS.put("endpoint", "");
        PARTS.put("hot-parts", "part");
    }

    private BenchmarkPages() {
    }

    /** Usage: FOLDER_OF_PAGES */
    public static void main(String[] args) throws IOException {
        fill(Path.of(args[0]));
    }

    /** Fills both pages. @throws IllegalArgumentException if one lacks a section */
    static void fill(Path docs) throws IOException {
        Path benchmarks = docs.resolve("benchmarks.md");
        String page = Files.readString(benchmarks, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            page = Markdown.fill(page, part.getKey(), Markdown.section(part.getValue(), Results.read(part.getKey())));
        }
        Files.writeString(benchmarks, page, StandardCharsets.UTF_8);
        Path planning = docs.resolve("planning.md");
        String plan = new Planning(1e8, 2000, 200).page(Results.read("scale"), Results.read("stores"),
                Results.read("hot-parts"));
        String head = String.join("\n", Results.read("machine").notes().stream().map(note -> "- " + note).toList());
        Files.writeString(planning, Markdown.fill(Files.readString(planning, StandardCharsets.UTF_8), "computed",
                head + "\n\n" + plan), StandardCharsets.UTF_8);
    }
}
