package org.zhengtu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Oxigraph as it is published for Node.js, in memory and in a process of its own; by {@code src/bench/oxigraph}. */
final class Oxigraph {
    private static final int CELLS = 5;

    private final Path folder;

    /** @param folder where {@code node_modules/oxigraph} is, and the script beside it */
    Oxigraph(Path folder) {
        this.folder = folder;
    }

    /** Runs the script, which prints {@code load SECONDS} and then {@code query NAME MILLISECONDS ROWS DIGEST}. */
    StoresBenchmark.Measured measure(Path quads, Map<String, String> queries, long warm, int rounds, Path work)
            throws IOException, InterruptedException {
        Path asked = Files.createDirectories(work.resolve("queries"));
        for (Map.Entry<String, String> query : queries.entrySet()) {
            Files.writeString(asked.resolve(query.getKey() + ".rq"), query.getValue(), StandardCharsets.UTF_8);
        }
        Path out = work.resolve("oxigraph.tsv");
        ProcessMeter.run(List.of("node", folder.resolve("measure.mjs").toString(), quads.toAbsolutePath().toString(),
                asked.toAbsolutePath().toString(), Long.toString(warm), Integer.toString(rounds),
                String.join(",", StoresBenchmark.SHAPES)), Map.of(), out);
        return read(Files.readAllLines(out, StandardCharsets.UTF_8));
    }

    /** What the script printed. @throws IOException if it is not of that form */
    static StoresBenchmark.Measured read(List<String> lines) throws IOException {
        double load = Double.NaN;
        Map<String, Double> times = new LinkedHashMap<>();
        Map<String, StoresBenchmark.Answer> answers = new LinkedHashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if ("load".equals(cells[0]) && cells.length == 2) {
                load = Double.parseDouble(cells[1]);
            } else if ("query".equals(cells[0]) && cells.length == CELLS) {
                times.put(cells[1], Double.parseDouble(cells[2]));
                answers.put(cells[1], new StoresBenchmark.Answer(Integer.parseInt(cells[3]), cells[4]));
            } else {
                throw new IOException("Oxigraph's script printed '" + line
                        + "', expected load SECONDS or query NAME MILLISECONDS ROWS DIGEST");
            }
        }
        return new StoresBenchmark.Measured("Oxigraph (WASM, in memory)", load, times, answers);
    }
}
