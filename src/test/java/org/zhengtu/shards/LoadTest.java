package org.zhengtu.shards;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.build.Build;
import org.zhengtu.sparql.SourceTexts;
import org.zhengtu.sparql.Store;

/** Shards become a store, or an error that says what is wrong with which of them, and nothing else. */
class LoadTest {
    private static final String DOCUMENT = "https://w3id.org/zhengtu/doc/a-txt-0123";

    @TempDir
    private Path folder;
    private Path graph;
    private Path store;
    private final List<Manifest.Part> shards = new ArrayList<>();

    @BeforeEach
    void shards() throws IOException {
        graph = Files.createDirectories(folder.resolve("graph"));
        store = folder.resolve("store");
        shard(0, lines(0, 500));
        shard(1, lines(500, 1000));
        shard(2, lines(1000, 1500));
        manifest();
    }

    private static List<String> lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> String.format(Locale.ROOT, "<https://example.org/%05d> <http://www.w3.org/2000/01/"
                + "rdf-schema#label> \"区 %d\" <%s> .", i, i * 7919, DOCUMENT)).toList();
    }

    private void shard(int number, List<String> lines) throws IOException {
        shards.add(part("shards/part-0000" + number + ".nq.gz", lines));
    }

    private Manifest.Part part(String file, List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path path = graph.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes.toByteArray());
        return new Manifest.Part(file, bytes.size(), lines.size(), sha256(bytes.toByteArray()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Manifest manifest() throws IOException {
        Manifest.Part text = part("sources/part-00000.jsonl.gz", List.of("{\"document\":\"" + DOCUMENT
                + "\",\"text\":\"区长\\n王明\"}"));
        Manifest.Part report = part("reports/part-00000.jsonl.gz", List.of(
                "{\"path\":\"a.txt\",\"outcome\":\"read\",\"text\":\"\\na.txt\\n  read\\n\"}",
                "{\"path\":\"b.txt\",\"outcome\":\"rejected\",\"reason\":\"empty\",\"text\":\"\\nb.txt\\n  rejected\\n\"}"));
        Manifest manifest = new Manifest("1", JSON.parse("{\"totals\":{\"files\":2,\"read\":1,\"quads\":1500},"
                + "\"changes\":{},\"identity\":{},\"links\":{},\"text\":\"2 files\\n\"}"), shards, List.of(text), List.of(report), List.of(),
                Map.of("people", 3L));
        Files.writeString(graph.resolve(Manifest.FILE), manifest.text());
        return manifest;
    }

    private Load.Loaded load(boolean resume) throws IOException {
        return Load.of(List.of(graph), resume).run(store);
    }

    /** The message of a load that fails and leaves nothing, not even beside the store. */
    private String failure() throws IOException {
        String message = assertThrows(ShardException.class, () -> load(false)).getMessage();
        assertEquals(List.of("graph"), left());
        return message;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path file(int number) {
        return graph.resolve(shards.get(number).file());
    }

    @Test
    void shards_that_are_whole_become_a_store_with_all_that_a_build_leaves() throws IOException {
        assertEquals(new Load.Loaded(1, 1500, false), load(false));
        try (Store open = Store.open(store)) {
            assertEquals(1500, Txn.calculateRead(open.graph(), () -> open.graph().stream().count()));
        }
        assertEquals("区长\n王明", new SourceTexts(store).of(DOCUMENT).orElseThrow());
        assertEquals("2 files\n\nb.txt\n  rejected\n\na.txt\n  read\n", Files.readString(store.resolve(Build.REPORT_TEXT)));
        assertEquals("[ { \"path\" : \"a.txt\" , \"outcome\" : \"read\" } , { \"path\" : \"b.txt\" , \"outcome\" : \"rejected\""
                + " , \"reason\" : \"empty\" } ]", JSON.toStringFlat(JSON.parse(Files.readString(store
                .resolve(Build.REPORT_JSON))).get("documents")).replaceAll("\\s+", " "));
        assertEquals(List.of("graph", "store"), left());
    }

    @Test
    void a_damaged_shard_is_named_with_the_line_at_which_it_is_found_out() throws IOException {
        byte[] bytes = Files.readAllBytes(file(1));
        for (int i = bytes.length / 2; i < bytes.length / 2 + 40; i++) {
            bytes[i] ^= 0x5A;
        }
        Files.write(file(1), bytes);
        String message = failure();
        assertTrue(message.matches(Pattern.quote(file(1) + " is damaged at or before line ") + "\\d+: its SHA-256 is .*"),
                message);
    }

    @Test
    void a_shard_that_was_cut_off_is_named_before_anything_is_done() throws IOException {
        byte[] bytes = Files.readAllBytes(file(2));
        Files.write(file(2), Arrays.copyOf(bytes, bytes.length - 100));
        assertEquals(file(2) + " has " + (bytes.length - 100) + " bytes, expected " + bytes.length
                + " as the manifest says; copy it again", failure());
    }

    @Test
    void a_shard_of_the_right_size_that_is_another_is_found_by_its_checksum() throws IOException {
        Manifest.Part honest = shards.get(0);
        shards.set(0, new Manifest.Part(honest.file(), honest.bytes(), honest.lines(), "0".repeat(64)));
        manifest();
        assertEquals(file(0) + " is damaged: its SHA-256 is " + honest.sha256() + ", expected " + "0".repeat(64)
                + " as the manifest says; copy it again", failure());
    }

    @Test
    void a_missing_shard_is_named() throws IOException {
        Files.delete(file(1));
        assertTrue(failure().startsWith(file(1) + " is missing"));
        shard(1, lines(500, 1000));
        assertEquals("the shard " + file(2) + " was not given; all 3 of the manifest make one graph", assertThrows(
                ShardException.class, () -> Load.of(List.of(file(0), file(1)), false)).getMessage());
    }

    @Test
    void lines_out_of_order_are_named_with_file_and_line_within_a_shard_and_from_one_to_the_next() throws IOException {
        List<String> swapped = new ArrayList<>(lines(500, 1000));
        Collections.swap(swapped, 10, 11);
        shards.set(1, part(shards.get(1).file(), swapped));
        manifest();
        assertTrue(failure().startsWith(file(1) + ", line 12 is out of order"));
        shards.set(1, part(shards.get(1).file(), lines(1000, 1500)));
        manifest();
        assertTrue(failure().startsWith(file(2) + ", line 1 is out of order"));
    }

    @Test
    void a_folder_without_a_manifest_is_not_complete() throws IOException {
        Files.delete(graph.resolve(Manifest.FILE));
        assertTrue(failure().contains("holds no complete graph: it has no file manifest.json"));
    }

    @Test
    void an_earlier_store_stays_as_it_was_when_a_shard_is_damaged() throws IOException {
        load(false);
        byte[] before = Files.readAllBytes(store.resolve(Build.GRAPH));
        Files.write(file(0), new byte[(int) Files.size(file(0))]);
        assertThrows(ShardException.class, () -> load(false));
        assertArrayEquals(before, Files.readAllBytes(store.resolve(Build.GRAPH)));
        assertEquals(List.of("graph", "store"), left());
    }

    @Test
    void a_load_that_was_killed_after_merging_is_resumed_from_there_and_begun_anew_otherwise() throws Exception {
        load(false);
        Path killed = folder.resolve(".store.building-" + deadProcess());
        Files.move(store, killed);
        Files.writeString(killed.resolve("merged.json"), Manifest.read(graph).text());
        assertTrue(load(true).resumed());
        assertEquals(List.of("graph", "store"), left());
        assertFalse(Files.exists(store.resolve("merged.json")));
        try (Store open = Store.open(store)) {
            assertEquals(1500, Txn.calculateRead(open.graph(), () -> open.graph().stream().count()));
        }
        Files.move(store, killed);
        Files.writeString(killed.resolve("merged.json"), "of other shards");
        assertFalse(load(true).resumed());
        assertEquals(List.of("graph", "store"), left());
    }

    @Test
    void a_store_that_is_open_stays_whole_when_another_is_loaded_in_its_place() throws IOException {
        load(false);
        try (Store before = Store.open(store)) {
            load(false);
            try (Store after = Store.open(store)) {
                for (Store open : List.of(before, after)) {
                    assertEquals(1500, Txn.calculateRead(open.graph(), () -> open.graph().stream().count()));
                }
            }
        }
        assertEquals(2, Store.generation(store));
    }

    private static long deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    @Test
    void a_load_to_be_resumed_that_fails_after_merging_keeps_what_it_has_out_of_sight() throws IOException {
        List<String> wrong = new ArrayList<>(lines(0, 500));
        wrong.set(499, wrong.get(499).replace("<http:", "<ht tp:"));
        shards.set(0, part(shards.get(0).file(), wrong));
        manifest();
        assertThrows(IOException.class, () -> load(true));
        assertFalse(Files.exists(store));
        assertEquals(1, left().stream().filter(name -> name.startsWith(".store.building-")).count());
        assertThrows(IOException.class, () -> load(false));
        assertEquals(List.of("graph"), left(), "without --resume nothing is kept");
    }
}
