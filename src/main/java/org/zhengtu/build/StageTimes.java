package org.zhengtu.build;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;

/** Adds up how long the stages took, over all threads. Safe for threads. */
final class StageTimes {
    private final Map<Stage, LongAdder> nanoseconds = new EnumMap<>(Stage.class);

    StageTimes() {
        for (Stage stage : Stage.values()) {
            nanoseconds.put(stage, new LongAdder());
        }
    }

    /** Runs a piece of a stage and adds its time. */
    <T, E extends Exception> T time(Stage stage, Work<T, E> work) throws E {
        long begin = System.nanoTime();
        try {
            return work.run();
        } finally {
            nanoseconds.get(stage).add(System.nanoTime() - begin);
        }
    }

    /** The times so far, one for each stage. */
    Map<Stage, Duration> times() {
        Map<Stage, Duration> times = new EnumMap<>(Stage.class);
        nanoseconds.forEach((stage, time) -> times.put(stage, Duration.ofNanos(time.sum())));
        return times;
    }

    /** As {@link Callable}, but says which exception it throws. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }
}
