package org.zhengtu.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.shards.Manifest;

/** What a job that was stopped leaves, and what the next one makes of it. */
class OutputTest {
    private static JavaSparkContext spark;

    private final AtomicInteger computed = new AtomicInteger();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = LocalSpark.start("local[1]");
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    private Output output(String fingerprint) throws IOException {
        Output output = new Output(spark, folder.resolve("graph").toString());
        output.begin(fingerprint);
        return output;
    }

    private List<String> step(Output output) throws IOException {
        return output.<String>step("one", () -> {
            computed.incrementAndGet();
            return spark.parallelize(List.of("a", "b"));
        }).collect();
    }

    private static Manifest manifest(String program) {
        return new Manifest(program, new JsonObject(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    @Test
    void a_step_that_was_done_is_not_done_again_by_the_next_job_on_the_same_input() throws IOException {
        assertEquals(List.of("a", "b"), step(output("same")));
        assertEquals(List.of("a", "b"), step(output("same")));
        assertEquals(1, computed.get());
        assertEquals(List.of("a", "b"), step(output("other")));
        assertEquals(2, computed.get());
    }

    @Test
    void a_step_that_was_broken_off_is_done_again() throws IOException {
        Output output = output("same");
        assertThrows(SparkException.class, () -> output.step("one", () -> spark.parallelize(List.of("a"))
                .map(word -> {
                    throw new IllegalStateException("broken off");
                })));
        assertEquals(List.of("a", "b"), step(output("same")));
    }

    @Test
    void a_result_that_was_put_in_place_by_half_is_taken_back_and_the_earlier_one_is_there() throws IOException {
        output("first").publish(manifest("1"));
        step(output("second"));
        Path graph = folder.resolve("graph");
        // As after a kill between two renames.
        Files.move(graph, folder.resolve(".graph.earlier"));
        Files.createDirectories(graph.resolve(Parts.SHARDS));
        Files.writeString(graph.resolve(Parts.SHARDS).resolve("part-00000.nq.gz"), "x");
        Output output = output("second");
        assertEquals("1", Manifest.read(graph).program());
        assertEquals(List.of(Parts.SHARDS + "/part-00000.nq.gz"), output.parts(Parts.SHARDS));
        assertEquals(List.of("a", "b"), step(output));
        assertEquals(1, computed.get(), "what was done is still there");
        output.publish(manifest("2"));
        assertEquals("2", Manifest.read(graph).program());
        assertTrue(Files.exists(graph.resolve(Parts.SHARDS).resolve("part-00000.nq.gz")));
        assertFalse(Files.exists(folder.resolve(".graph.earlier")));
        assertFalse(Files.exists(folder.resolve(".graph.building")));
    }
}
