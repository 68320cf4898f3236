package org.assay.runtime.metrics;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.kafka.streams.KafkaStreams;

/** The metrics of one process: ours, the JVM's and a selection of Kafka's, for Prometheus to collect. */
public final class ProcessMetrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Deque<Runnable> endings = new ConcurrentLinkedDeque<>();

    public ProcessMetrics() {
        registry.config().meterFilter(new MeterAllowList());
        JvmGcMetrics collections = new JvmGcMetrics();
        endings.add(collections::close);
        for (MeterBinder jvm : new MeterBinder[] {
            collections, new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(), new UptimeMetrics()
        }) {
            jvm.bindTo(registry);
        }
    }

    /** The meters of one app. */
    public AppMeters of(String appName) {
        return new AppMeters(registry, appName);
    }

    /** Adds the allowed part of Kafka's own meters for one app. */
    public void watch(String appName, KafkaStreams streams) {
        KafkaStreamsMetrics watcher = new KafkaStreamsMetrics(streams, Tags.of("app", appName));
        watcher.bindTo(registry);
        endings.add(watcher::close);
    }

    /** The registry, for whoever adds meters of its own to the process. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** What Prometheus reads. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
        registry.close();
    }
}
