package org.zhengtu.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One annotated document: a folder of tables, perhaps with {@code window.tsv} and {@code ignore.tsv}. */
final class GoldDocument {
    private final Path folder;

    private GoldDocument(Path folder) {
        this.folder = folder;
    }

    /** All folders in a folder, by name. @throws IOException if there is none */
    static List<GoldDocument> all(Path gold) throws IOException {
        try (Stream<Path> found = Files.list(gold)) {
            List<GoldDocument> documents = found.filter(Files::isDirectory).sorted().map(GoldDocument::new).toList();
            if (documents.isEmpty()) {
                throw new IOException("no annotated documents in " + gold + ", expected one folder for each");
            }
            return documents;
        }
    }

    /** What stands before the first {@code _} or {@code .} of a file's name. */
    static String id(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        return name.split("[_.]", -1)[0];
    }

    String id() {
        return folder.getFileName().toString();
    }

    boolean has(FactTable table) {
        return Files.exists(file(table.tableName()));
    }

    /** The rows that count, with the names of meetings in place of their local ids. */
    List<Row> rows(FactTable table) throws IOException {
        List<Places.Range> window = window();
        Map<String, String> meetings = new HashMap<>();
        for (Row row : read("meetings")) {
            if (!row.get("id").isEmpty()) {
                meetings.put(row.get("id"), row.get("name"));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Row row : read(table.tableName())) {
            if (Places.inside(row, window) && !row.get("kind").equals("masthead")) {
                rows.add(row.get("meeting").isEmpty() ? row
                        : row.with("meeting", meetings.getOrDefault(row.get("meeting"), row.get("meeting"))));
            }
        }
        return rows;
    }

    /** The parts that are annotated; none if all is. */
    List<Places.Range> window() throws IOException {
        return read("window").stream().map(Places::range).flatMap(Optional::stream).toList();
    }

    /** Spans that are neither right nor wrong. */
    List<Places.Range> ignored(FactTable table) throws IOException {
        return read("ignore").stream().filter(row -> row.get("table").equals(table.tableName()))
                .map(Places::range).flatMap(Optional::stream).toList();
    }

    private List<Row> read(String name) throws IOException {
        return Files.exists(file(name)) ? Tsv.read(file(name)) : List.of();
    }

    private Path file(String name) {
        return folder.resolve(name + ".tsv");
    }
}
