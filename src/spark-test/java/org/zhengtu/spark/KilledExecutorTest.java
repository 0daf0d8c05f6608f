package org.zhengtu.spark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors are processes of their own here, and one of them is killed while it works. */
class KilledExecutorTest {
    private static final int TASKS_BEFORE = 8;

    @TempDir
    private Path folder;

    /** Kills one executor once some tasks were done. */
    private static final class Killer extends SparkListener {
        private final AtomicInteger tasks = new AtomicInteger();
        private final AtomicLong killed = new AtomicLong();
        private final AtomicInteger lost = new AtomicInteger();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd task) {
            if (tasks.incrementAndGet() == TASKS_BEFORE) {
                ProcessHandle executor = ProcessHandle.current().children()
                        .filter(child -> child.info().command().filter(command -> command.endsWith("java")).isPresent())
                        .findFirst().orElseThrow();
                killed.set(executor.pid());
                executor.destroyForcibly();
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
            lost.incrementAndGet();
        }
    }

    @Test
    void the_job_goes_on_without_it_and_the_result_is_the_same() throws IOException {
        Path documents = Documents.mixed(folder.resolve("documents"));
        Killer killer = new Killer();
        try (JavaSparkContext spark = new JavaSparkContext(LocalSpark.settings("local-cluster[2,1,1024]")
                .set("spark.executor.memory", "1g").set("spark.executor.extraClassPath", classPath()))) {
            spark.sc().addSparkListener(killer);
            new GraphJob(spark, new JobSettings(List.of(documents.toString()), folder.resolve("graph").toString(), 2,
                    "", true)).run();
        }
        assertTrue(killer.killed.get() > 0 && ProcessHandle.of(killer.killed.get()).filter(ProcessHandle::isAlive)
                .isEmpty(), "an executor was killed");
        assertTrue(killer.lost.get() > 0, "Spark saw that it is gone");
        Documents.build(documents, folder.resolve("store"), "");
        Documents.assertSameGraph(folder.resolve("store"), folder.resolve("graph"));
    }

    /** That of this process, or of what Maven wrote into the manifest of a jar for it. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
