package org.assay.standalone.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.ExitCode;
import org.assay.runtime.launch.RunningApps;
import org.assay.runtime.launch.StreamsApp;
import org.assay.runtime.launch.StreamsHandle;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.apps.PausableStreams;

/** Stream apps through the runtime's launcher, as they run in a stack. */
final class StreamsLoad implements Load {
    /** Names the ingress topics to the floor, with commas between. */
    static final String INPUTS = "bench.inputs";

    private static final long HOLDER = ProcessHandle.current().pid();
    private static final Duration RUNNING_WITHIN = Duration.ofSeconds(90);

    private final List<StreamsApp> apps;
    private final Map<String, String> settings;
    private PausableStreams streams;
    private RunningApps running;

    private StreamsLoad(List<StreamsApp> apps, Map<String, String> settings) {
        this.apps = apps;
        this.settings = new HashMap<>(settings);
        this.settings.remove(INPUTS);
        this.settings.put("health.port", "0");
    }

    /** The app of the floor. */
    static StreamsLoad floor(Map<String, String> settings) {
        List<String> inputs = List.of(settings.get(INPUTS).split(",", -1));
        return new StreamsLoad(List.of(FloorApp.create(inputs)), settings);
    }

    /** All apps of a stack. */
    static StreamsLoad pipeline(Map<String, String> settings) {
        return new StreamsLoad(Apps.all(), settings);
    }

    /**
     * Starts all apps and lets the first begin to read when all of them can: what follows does not hold how long they take to start,
     * one after the other.
     */
    @Override
    public long start(Path state) throws InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("state.dir", state.toString());
        streams = new PausableStreams();
        CountDownLatch starting = new CountDownLatch(apps.size());
        String reader = apps.get(0).name();
        boolean isHeldBack = apps.size() > 1;
        running = RunningApps.start(
                apps,
                ConfigSources.of(all),
                (name, topology, properties, metrics) -> {
                    StreamsHandle handle = streams.create(name, topology, properties, metrics);
                    if (isHeldBack && name.equals(reader)) {
                        require(streams.pause(name, HOLDER));
                    }
                    return new Observed(handle, starting);
                },
                WallClock.system());
        watch(running);
        if (!starting.await(RUNNING_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("not running within " + RUNNING_WITHIN.toSeconds() + " s");
        }
        if (isHeldBack) {
            resume();
        }
        return WallClock.system().now().toEpochMilli();
    }

    @Override
    public void stop() {
        ExitCode end = running.stop();
        if (end != ExitCode.STOPPED) {
            throw new IllegalStateException(end.name());
        }
    }

    @Override
    public void pause() {
        require(streams.pause(apps.get(0).name(), HOLDER));
    }

    @Override
    public void resume() {
        require(streams.resume(apps.get(0).name(), HOLDER));
    }

    private static void require(Optional<Boolean> done) {
        if (!done.orElse(false)) {
            throw new IllegalStateException("the app that reads the ingress topics does not obey");
        }
    }

    private static void watch(RunningApps apps) {
        Thread watch = new Thread(
                () -> {
                    try {
                        ExitCode end = apps.awaitEnd();
                        if (end != ExitCode.STOPPED) {
                            WorkerMain.fail(apps.firstCause().orElseGet(() -> new IllegalStateException(end.name())));
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "bench-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Tells when an app has its partitions. */
    private record Observed(StreamsHandle handle, CountDownLatch starting) implements StreamsHandle {
        @Override
        public void listen(StreamsUncaughtExceptionHandler threadDied, KafkaStreams.StateListener stateChanged) {
            AtomicBoolean isFirst = new AtomicBoolean(true);
            handle.listen(threadDied, (now, before) -> {
                stateChanged.onChange(now, before);
                if (now == KafkaStreams.State.RUNNING && isFirst.getAndSet(false)) {
                    starting.countDown();
                }
            });
        }

        @Override
        public void start() {
            handle.start();
        }

        @Override
        public KafkaStreams.State state() {
            return handle.state();
        }

        @Override
        public boolean close(Duration timeout) {
            return handle.close(timeout);
        }
    }
}
