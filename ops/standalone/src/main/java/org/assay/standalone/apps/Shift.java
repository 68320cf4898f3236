package org.assay.standalone.apps;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.assay.contract.topic.App;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.ExitCode;
import org.assay.runtime.launch.RunningApps;
import org.assay.runtime.time.BusinessZone;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.GenerationRecord;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Ports;
import org.assay.standalone.quarantine.QuarantineList;
import org.assay.standalone.secure.Identities;
import org.assay.standalone.secure.Locks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The apps of the process from one beginning to the next, all of the generation that was in force when they began. */
final class Shift {
    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);
    private static final long NOBODY = -1;

    private final RunningApps running;
    private final PausableStreams streams;
    private final TickProducer ticks;
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean isRenewed;
    private volatile long holder = NOBODY;

    private Shift(RunningApps running, PausableStreams streams, TickProducer ticks) {
        this.running = running;
        this.streams = streams;
        this.ticks = ticks;
    }

    /**
     * Starts the apps, and the clock of the stack unless days are begun by hand.
     *
     * @throws org.assay.runtime.config.InvalidConfig with every mistake; nothing runs then
     */
    static Shift begin(Home home, String operator, List<String> settings, PausableStreams streams) {
        Connection connection = Connection.beside(home);
        ConfigSources sources = sources(home, connection, settings);
        RunningApps running = RunningApps.start(Apps.all(), sources, streams, WallClock.system());
        AppSettings.write(home, sources);
        TickProducer ticks = new TickProducer(connection, operator, WallClock.system(), BusinessZone.CHINA);
        if (!home.settings().isManualClock()) {
            ticks.start();
        }
        return new Shift(running, streams, ticks);
    }

    /** Waits until the apps were stopped or one has failed, and tells how it ended. */
    ExitCode awaitEnd() throws InterruptedException {
        ExitCode end = running.awaitEnd();
        ticks.close();
        running.firstCause()
                .ifPresent(cause -> LOG.error("stopped by {}", cause.getClass().getName()));
        return end;
    }

    /** Stops everything. */
    ExitCode stop() {
        ticks.close();
        return running.stop();
    }

    /** Stops everything, for others to begin. */
    void renew() {
        isRenewed = true;
        released.countDown();
        stop();
    }

    /**
     * Stops everything; others begin when they are told to, or when the process that holds this back has ended.
     *
     * @param by the process
     */
    void hold(long by) {
        isRenewed = true;
        holder = by;
        stop();
    }

    /** Lets go on what a process has held back that has ended without a word. */
    void release(long by) {
        if (holder == by) {
            released.countDown();
        }
        for (String app : streams.heldBy(by)) {
            LOG.warn("app={} goes on, whoever paused it is gone", app);
            streams.resume(app, by);
        }
    }

    /** Waits until others may begin. */
    void awaitRelease() throws InterruptedException {
        if (holder != NOBODY) {
            released.await();
        }
    }

    /** Whether it has ended for others to begin. */
    boolean isRenewed() {
        return isRenewed;
    }

    /** What the user gives wins over what the stack needs, except where the parts must find each other. */
    private static ConfigSources sources(Home home, Connection connection, List<String> settings) {
        Ports ports = home.ports();
        ConfigSources given = ConfigSources.of(settings, System.getenv());
        Map<String, String> all = new HashMap<>(given.overrides());
        all.putIfAbsent("state.dir", home.state().toString());
        // A global store reads its topics one after the other, and waits this long at the end of each: at Kafka's 500
        // ms the nine reference
        // topics held up each app for 4.4 s.
        all.putIfAbsent("global.consumer.fetch.max.wait.ms", "50");
        Optional.ofNullable(Shift.class.getPackage().getImplementationVersion())
                .ifPresent(version -> all.putIfAbsent("release", version));
        all.putAll(QuarantineList.of(home).settings());
        for (App app : App.values()) {
            Locks.client(home, Identities.of(app))
                    .forEach((key, value) -> all.put("app." + app.kebab() + "." + key, value));
        }
        if (Files.exists(home.healthToken())) {
            all.put("health.token.file", home.healthToken().toString());
        }
        all.put("health.port", Integer.toString(ports.health()));
        return Apps.with(
                new ConfigSources(given.file(), given.environment(), all), GenerationRecord.settled(connection));
    }
}
