package org.zhengtu.sparql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Figures for Prometheus. */
final class Metrics implements AutoCloseable {
    private static final Set<String> PATHS = Set.of("/", "/sparql", "/data", Health.HEALTH, Health.READY);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** A figure that is looked up when it is asked for. */
    void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** Counts a request; unknown paths as one, since clients choose them. */
    void count(String path, int status, long nanoseconds) {
        Timer.builder("zhengtu.requests").description("Requests by path and status")
                .tag("path", PATHS.contains(path) ? path : "other").tag("status", Integer.toString(status))
                .register(registry).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /** Counts a refusal. */
    void count(Refusal refusal) {
        registry.counter("zhengtu.refused", "kind", refusal.kind()).increment();
    }

    /** All figures in the text format of Prometheus. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
