package org.zhengtu.shards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;

/**
 * What a folder of shards holds. It is written last, so a folder with a manifest is complete.
 *
 * @param program version of the program that made it
 * @param summary counts, as {@code report.json} of a store has them: totals, changes, identity, links
 * @param shards  N-Quads, in their order
 * @param sources texts of documents; none if they were not wanted
 * @param reports what became of each file, in the order of sources
 * @param rejects files that are no use
 * @param tables  how many rows each table has
 */
public record Manifest(String program, JsonObject summary, List<Part> shards, List<Part> sources, List<Part> reports,
        List<Part> rejects, Map<String, Long> tables) {
    /** The file's name. */
    public static final String FILE = "manifest.json";
    private static final int FORMAT = 1;

    /**
     * One file.
     *
     * @param file   its path in the folder, with {@code /} between
     * @param lines  in it, after decompression
     * @param sha256 of its bytes as they lie there
     */
    public record Part(String file, long bytes, long lines, String sha256) {
    }

    /** Keeps unmodifiable copies. */
    public Manifest {
        shards = List.copyOf(shards);
        sources = List.copyOf(sources);
        reports = List.copyOf(reports);
        rejects = List.copyOf(rejects);
        tables = Map.copyOf(tables);
    }

    /**
     * The manifest of a folder.
     *
     * @throws ShardException if there is none, or none that can be understood
     */
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            return of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new ShardException(folder + " holds no complete graph: it has no file " + FILE + ", which the job"
                    + " writes last; run the job to its end", e);
        } catch (JsonParseException e) {
            throw new ShardException(file + ", line " + e.getLine() + ": this is no JSON: " + e.getMessage(), e);
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new ShardException(file + " is no manifest of shards: " + e.getMessage(), e);
        }
    }

    private static Manifest of(String text) throws IOException {
        JsonObject json = JSON.parse(text);
        int format = json.getNumber("format").intValue();
        if (format != FORMAT) {
            throw new ShardException("the shards have format " + format + ", but this program reads format " + FORMAT);
        }
        Map<String, Long> tables = new TreeMap<>();
        json.getObj("tables").forEach((name, rows) -> tables.put(name, rows.getAsNumber().value().longValue()));
        return new Manifest(json.getString("program"), json.getObj("summary"), parts(json, "shards"),
                parts(json, "sources"), parts(json, "reports"), parts(json, "rejects"), tables);
    }

    private static List<Part> parts(JsonObject json, String name) {
        List<Part> parts = new ArrayList<>();
        for (JsonValue value : json.get(name).getAsArray()) {
            JsonObject part = value.getAsObject();
            parts.add(new Part(part.getString("file"), number(part, "bytes"), number(part, "lines"),
                    part.getString("sha256")));
        }
        return parts;
    }

    private static long number(JsonObject json, String key) {
        return json.getNumber(key).longValue();
    }

    /** The content of the file; the same manifest gives the same. */
    public String text() {
        JsonObject json = new JsonObject();
        json.put("format", FORMAT);
        json.put("program", program);
        json.put("summary", summary);
        json.put("shards", array(shards));
        json.put("sources", array(sources));
        json.put("reports", array(reports));
        json.put("rejects", array(rejects));
        JsonObject rows = new JsonObject();
        new TreeMap<>(tables).forEach((name, count) -> rows.put(name, count));
        json.put("tables", rows);
        return json + "\n";
    }

    private static JsonArray array(List<Part> parts) {
        JsonArray array = new JsonArray();
        for (Part part : parts) {
            JsonObject json = new JsonObject();
            json.put("file", part.file());
            json.put("bytes", part.bytes());
            json.put("lines", part.lines());
            json.put("sha256", part.sha256());
            array.add(json);
        }
        return array;
    }
}
