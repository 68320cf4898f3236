package org.assay.runtime.launch;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.assay.runtime.faults.FailurePolicy;
import org.assay.runtime.health.AppHealth;
import org.assay.runtime.metrics.AppMeters;
import org.assay.runtime.metrics.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running app: its client, its budget of failures, and what it says about itself. */
final class AppRun {

    private static final Logger LOG = LoggerFactory.getLogger(AppRun.class);

    private final String name;
    private final StreamsHandle streams;
    private final FailurePolicy failures;
    private final AppMeters meters;
    private final Runnable failed;
    private final AtomicBoolean closing = new AtomicBoolean();

    /**
     * A run that is not started yet.
     *
     * @param failed called, perhaps more than once, when the app has stopped without being asked to
     */
    AppRun(String name, StreamsHandle streams, FailurePolicy failures, AppMeters meters, Runnable failed) {
        this.name = name;
        this.streams = streams;
        this.failures = failures;
        this.meters = meters;
        this.failed = failed;
        meters.gauge(Meters.READY, () -> health().ready() ? 1 : 0);
        meters.gauge(Meters.ALIVE, () -> health().alive() ? 1 : 0);
    }

    void start() {
        streams.listen(this::threadDied, (now, before) -> stateChanged(now));
        try {
            streams.start();
        } catch (RuntimeException refused) {
            threadDied(refused);
        }
    }

    AppHealth health() {
        return new AppHealth(
                name,
                streams.state(),
                closing.get(),
                firstCause().map(cause -> cause.getClass().getName()));
    }

    Optional<Throwable> firstCause() {
        return failures.firstCause();
    }

    String name() {
        return name;
    }

    /** Waits until everything is closed; false when that took too long. */
    boolean close(Duration timeout) {
        // From now on the app is not ready, and its end is no failure.
        closing.set(true);
        boolean closed = streams.close(timeout);
        if (closed) {
            LOG.info("app={} closed", name);
        } else {
            LOG.error("app={} not closed within {} ms", name, timeout.toMillis());
        }
        return closed;
    }

    private StreamThreadExceptionResponse threadDied(Throwable failure) {
        if (failures.decide(failure) == FailurePolicy.Decision.REPLACE_THREAD) {
            meters.count(Meters.THREADS_REPLACED);
            LOG.warn("app={} a thread died of a transient cause and is replaced", name, failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        KnownCause.of(failure)
                .ifPresentOrElse(
                        known -> LOG.error("app={} stops: {}", name, known.in(Locale.getDefault())),
                        () -> LOG.error("app={} stops", name, failure));
        failed.run();
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void stateChanged(State now) {
        LOG.info("app={} state={}", name, now);
        boolean ended = now == State.ERROR || now == State.PENDING_ERROR || now == State.NOT_RUNNING;
        if (ended && !closing.get()) {
            failed.run();
        }
    }
}
