package org.assay.runtime.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigProblem;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.config.InvalidConfig;
import org.assay.runtime.config.Text;
import org.assay.runtime.faults.FailurePolicy;
import org.assay.runtime.faults.TransientCauses;
import org.assay.runtime.health.HealthReport;
import org.assay.runtime.health.HealthServer;
import org.assay.runtime.metrics.AppMeters;
import org.assay.runtime.metrics.Meters;
import org.assay.runtime.metrics.ProcessMetrics;
import org.assay.runtime.time.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream apps of one process, running. They live and end together: one that fails ends all, so that a supervisor
 * sees it and nobody reads half a pipeline.
 */
public final class RunningApps implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningApps.class);

    // A close that overruns its own bound must not hold the process: wait this much longer, then go.
    private static final Duration CLOSE_MARGIN = Duration.ofMillis(500);

    private final ProcessMetrics metrics;
    private final Duration closeTimeout;
    private final List<AppRun> runs = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<ExitCode> outcome = new AtomicReference<>();
    private HealthServer server;
    private boolean closed;

    private RunningApps(ProcessMetrics metrics, Duration closeTimeout) {
        this.metrics = metrics;
        this.closeTimeout = closeTimeout;
    }

    /**
     * Configures, builds and starts the apps against a real cluster.
     *
     * @throws InvalidConfig with every mistake of every app; nothing runs then
     */
    public static RunningApps start(List<StreamsApp> apps, ConfigSources sources) {
        return start(apps, sources, StreamsFactory.kafka(), WallClock.system());
    }

    /** The same with the parts that a test replaces. */
    public static RunningApps start(
            List<StreamsApp> apps, ConfigSources sources, StreamsFactory factory, WallClock clock) {
        List<AppConfig> configs = configure(apps, sources);
        AppConfig process = configs.get(0);
        RunningApps running =
                new RunningApps(new ProcessMetrics(), Duration.ofMillis(process.get(CommonKeys.CLOSE_TIMEOUT)));
        try {
            for (int i = 0; i < apps.size(); i++) {
                running.add(apps.get(i), configs.get(i), factory, clock);
            }
            running.serveHealth(process);
        } catch (RuntimeException unusable) {
            running.close();
            throw unusable;
        }
        running.runs.forEach(AppRun::start);
        return running;
    }

    /** How the process is. */
    public HealthReport health() {
        return new HealthReport(runs.stream().map(AppRun::health).toList());
    }

    /** Where health and metrics are served. */
    public InetSocketAddress healthAddress() {
        return server.address();
    }

    /** The metrics of the process, for whoever adds to them. */
    public ProcessMetrics metrics() {
        return metrics;
    }

    /** The app that failed first among those that failed, and why. */
    public Optional<Throwable> firstCause() {
        return runs.stream().map(AppRun::firstCause).flatMap(Optional::stream).findFirst();
    }

    /** Waits until the apps were stopped or one has failed, closes what still runs, and tells how it ended. */
    public ExitCode awaitEnd() throws InterruptedException {
        ended.await();
        return finish();
    }

    /** Stops everything within the close timeout. The first call closes; a later one waits for it and tells the same. */
    public ExitCode stop() {
        outcome.compareAndSet(null, ExitCode.STOPPED);
        ended.countDown();
        return finish();
    }

    @Override
    public void close() {
        stop();
    }

    private static List<AppConfig> configure(List<StreamsApp> apps, ConfigSources sources) {
        List<AppConfig> configs = new ArrayList<>();
        // Apps share most settings, and with them most mistakes.
        Set<ConfigProblem> problems = new LinkedHashSet<>();
        for (StreamsApp app : apps) {
            try {
                configs.add(app.configure(sources));
            } catch (InvalidConfig invalid) {
                problems.addAll(invalid.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfig(List.copyOf(problems));
        }
        return configs;
    }

    private void add(StreamsApp app, AppConfig config, StreamsFactory factory, WallClock clock) {
        AppMeters meters = metrics.of(app.name());
        meters.gauge(Meters.BUILD, () -> 1, config.get(CommonKeys.RELEASE));
        AppContext context = new AppContext(config, meters, clock);
        LOG.info("app={} settings={}", app.name(), config.shown());
        StreamsHandle streams =
                factory.create(app.name(), app.topology(context), app.streamsProperties(context), metrics);
        FailurePolicy failures = new FailurePolicy(
                clock,
                TransientCauses.standard(),
                config.get(CommonKeys.FAILURE_COUNT),
                Duration.ofMillis(config.get(CommonKeys.FAILURE_INTERVAL)));
        runs.add(new AppRun(app.name(), streams, failures, meters, this::failed));
    }

    private static Optional<String> token(AppConfig process) {
        return process.find(CommonKeys.HEALTH_TOKEN_FILE).map(file -> {
            try {
                String token = Files.readString(file).strip();
                if (!token.isEmpty()) {
                    return token;
                }
                throw unusable(file, "empty");
            } catch (IOException unreadable) {
                throw unusable(file, unreadable.getClass().getSimpleName());
            }
        });
    }

    private static InvalidConfig unusable(Path file, String reason) {
        String key = CommonKeys.HEALTH_TOKEN_FILE.name();
        return new InvalidConfig(List.of(new ConfigProblem(key, Text.of("problem.file.unusable", key, file, reason))));
    }

    private void serveHealth(AppConfig process) {
        String host = process.get(CommonKeys.HEALTH_HOST);
        int port = process.get(CommonKeys.HEALTH_PORT);
        try {
            server = HealthServer.start(host, port, token(process), this::health, metrics::scrape);
        } catch (UncheckedIOException taken) {
            String key = CommonKeys.HEALTH_PORT.name();
            Text text = Text.of(
                    "problem.address",
                    key,
                    Integer.toString(port),
                    taken.getCause().getMessage());
            throw new InvalidConfig(List.of(new ConfigProblem(key, text)));
        }
        LOG.info("health and metrics at http://{}:{}", host, server.address().getPort());
    }

    private void failed() {
        outcome.compareAndSet(null, ExitCode.STREAMS_FAILED);
        ended.countDown();
    }

    private synchronized ExitCode finish() {
        if (!closed) {
            closed = true;
            if (!closeAll()) {
                // A failure keeps its own code: it says more than the slow close that followed from it.
                outcome.compareAndSet(ExitCode.STOPPED, ExitCode.CLOSE_TIMED_OUT);
            }
            if (server != null) {
                server.close();
            }
            metrics.close();
            LOG.info("all apps closed, exit={}", outcome.get());
        }
        return outcome.get();
    }

    /** All at once: each waits for the broker, and the time allowed is for all together. */
    private boolean closeAll() {
        AtomicBoolean allClosed = new AtomicBoolean(true);
        CountDownLatch open = new CountDownLatch(runs.size());
        for (AppRun run : runs) {
            Thread closer = new Thread(
                    () -> {
                        try {
                            if (!run.close(closeTimeout)) {
                                allClosed.set(false);
                            }
                        } catch (RuntimeException failure) {
                            LOG.error("app={} could not be closed", run.name(), failure);
                            allClosed.set(false);
                        } finally {
                            open.countDown();
                        }
                    },
                    "assay-close-" + run.name());
            closer.setDaemon(true);
            closer.start();
        }
        return awaitClosed(open) && allClosed.get();
    }

    private boolean awaitClosed(CountDownLatch open) {
        try {
            return open.await(closeTimeout.plus(CLOSE_MARGIN).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
