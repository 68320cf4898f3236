package org.assay.standalone.stack;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assay.contract.topic.Generations;
import org.assay.embedded.LocalPorts;
import org.assay.ledger.LedgerApp;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.apps.AppControl;
import org.assay.standalone.apps.AppSettings;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.home.Directories;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.HomeLock;
import org.assay.standalone.home.Part;
import org.assay.standalone.home.Ports;
import org.assay.standalone.secure.Locks;
import org.assay.standalone.text.Texts;

/** The processes of one home directory: broker, registry, apps. */
public final class Stack {
    private static final Duration START_WITHIN = Duration.ofSeconds(90);

    /** A million rows are judged again in some minutes. */
    private static final Duration DAY_WITHIN = Duration.ofMinutes(10);

    /** Longer than the apps' own close timeout of 20 s. */
    private static final Duration STOP_GRACE = Duration.ofSeconds(25);

    private final Home home;
    private final Installation installation;
    private final Progress progress;
    private final Texts texts;
    private final Map<Part, Daemon> daemons = new EnumMap<>(Part.class);

    /** The stack of a home directory. */
    public Stack(Home home, Installation installation, Progress progress) {
        this.home = home;
        this.installation = installation;
        this.progress = progress;
        this.texts = home.texts();
        for (Part part : Part.values()) {
            daemons.put(part, new Daemon(home, part));
        }
    }

    /** The process of a part, while it runs. */
    public Optional<ProcessHandle> running(Part part) {
        return daemons.get(part).running();
    }

    /** Whether all processes run and the apps are ready. */
    public boolean isReady() {
        return Stream.of(Part.values())
                        .filter(part -> part != Part.GATEWAY || home.settings().hasGateway())
                        .allMatch(part -> running(part).isPresent())
                && new Health(home).missing().isEmpty();
    }

    /**
     * Starts what is missing, fills what is empty, and waits until everything is ready.
     *
     * @return false when everything ran already, and nothing was done
     */
    public boolean up(UpOptions options) {
        return HomeLock.whileHeld(home, () -> isReady() ? renewIfBehind() : start(options));
    }

    /** Finishes a switch to a new generation that was killed when it was in force but not running. */
    private boolean renewIfBehind() {
        Generations running =
                LedgerApp.create().configure(AppSettings.read(home)).generations();
        try (Connection connection = Connection.to(home)) {
            if (connection.generations().equals(running)) {
                return false;
            }
        }
        renewApps();
        return true;
    }

    /** Has the running apps begin anew with the generation in force, and waits until they are ready. */
    public void renewApps() {
        new AppControl(home).renew();
        awaitApps();
    }

    private boolean start(UpOptions options) {
        References references = References.read(installation.references(), texts);
        options.release().ifPresent(references::require);
        choosePorts(options);
        lock(options);
        requireFreePorts();
        Launch launch = new Launch(home, installation, daemons);
        launch.brokerAndRegistry();
        awaitBroker();
        awaitRegistry(launch);
        try (Connection connection = Connection.to(home)) {
            new Filling(home, connection, references, progress).fill(options);
        }
        if (running(Part.APPS).isEmpty() || !outlived()) {
            launch.apps(references.operator(), options);
            awaitApps();
        }
        if (home.settings().hasGateway() && running(Part.GATEWAY).isEmpty()) {
            launch.gateway();
            await(Part.GATEWAY, Health.ofGateway(home)::missing);
        }
        options.clock().ifPresent(day -> begin(day, references));
        return true;
    }

    /** Begins a day once the apps run, because rows may have to be judged again before. */
    private void begin(LocalDate day, References references) {
        try (Connection connection = Connection.to(home)) {
            ControlTopic control = new ControlTopic(connection, references.operator());
            ControlTopic.State state = control.read();
            Settling settling = new Settling(
                    connection, Apps.groups(AppSettings.read(home)), texts, DAY_WITHIN, progress.waiting("part.day"));
            if (!settling.isJudged(state)) {
                throw new UserError(
                        Exit.NOT_QUIET,
                        texts.get("tick.judging", state.release().getAsInt(), DAY_WITHIN.toSeconds()));
            }
            if (state.day().filter(day::equals).isEmpty()) {
                control.tick(state, day);
            }
            progress.say("tick.day", day);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether apps that ran before the broker was back are ready; they may be about to end for having lost it. */
    private boolean outlived() {
        try {
            awaitApps();
            return true;
        } catch (UserError ended) {
            if (running(Part.APPS).isPresent()) {
                throw ended;
            }
            progress.say("daemon.again", daemons.get(Part.APPS).name());
            return false;
        }
    }

    /**
     * Stops everything that runs, the apps first, because they still commit.
     *
     * @return how many processes ran
     */
    public int down() {
        return HomeLock.whileHeld(home, this::stopAll);
    }

    /**
     * Stops everything and deletes what it kept, secrets too. The choices of ports and of locks stay.
     *
     * @return how many processes ran
     */
    public int reset() {
        return HomeLock.whileHeld(home, () -> {
            int stopped = stopAll();
            Directories.delete(home.data());
            Directories.delete(home.state());
            Directories.delete(home.log());
            Directories.delete(home.secrets());
            home.settings().manualClock(false);
            home.settings().release(0);
            return stopped;
        });
    }

    private int stopAll() {
        List<Part> order = new ArrayList<>(List.of(Part.values()));
        order.sort(Comparator.reverseOrder());
        ClassArchive archive = new ClassArchive(installation);
        int stopped = 0;
        for (Part part : order) {
            Daemon daemon = daemons.get(part);
            if (daemon.running().isPresent()) {
                stopped++;
                boolean isClean =
                        progress.time("part." + part.word(), "progress.stopped", () -> daemon.stop(STOP_GRACE));
                if (isClean) {
                    archive.keep(part.word());
                } else {
                    progress.say("daemon.killed", daemon.name());
                }
            }
        }
        return stopped;
    }

    private void choosePorts(UpOptions options) {
        options.ports().ifPresent(ports -> {
            boolean isRunning =
                    Stream.of(Part.values()).anyMatch(part -> running(part).isPresent());
            if (isRunning && !ports.equals(home.ports())) {
                throw new UserError(
                        Exit.BAD_CONFIG,
                        texts.get("stack.ports-fixed", home.ports().base()));
            }
            home.settings().ports(ports);
        });
    }

    private void lock(UpOptions options) {
        options.secure().ifPresent(wanted -> {
            if (running(Part.BROKER).isPresent() || running(Part.REGISTRY).isPresent()) {
                throw new UserError(Exit.BAD_CONFIG, texts.get("secure.running"));
            }
            Locks.choose(home, wanted);
        });
        // Of a running server the certificate stays as it is until it is started again.
        Instant now = WallClock.system().now();
        Locks.of(home).ifPresent(locks -> {
            if (running(Part.BROKER).isEmpty() && running(Part.REGISTRY).isEmpty()) {
                locks.prepare(now);
            }
        });
    }

    private void requireFreePorts() {
        Ports ports = home.ports();
        if (running(Part.BROKER).isEmpty()) {
            LocalPorts.requireFree(ports.broker(), texts.get("part.broker"));
            LocalPorts.requireFree(ports.controller(), texts.get("part.broker"));
        }
        if (running(Part.REGISTRY).isEmpty()) {
            LocalPorts.requireFree(ports.registry(), texts.get("part.registry"));
        }
        if (running(Part.APPS).isEmpty()) {
            LocalPorts.requireFree(ports.health(), texts.get("part.apps"));
            LocalPorts.requireFree(ports.control(), texts.get("part.apps"));
        }
        if (home.settings().hasGateway() && running(Part.GATEWAY).isEmpty()) {
            LocalPorts.requireFree(ports.gateway(), texts.get("part.gateway"));
        }
    }

    private void awaitBroker() {
        await(
                Part.BROKER,
                () -> Files.exists(Launch.readyFile(home))
                        ? Optional.empty()
                        : Optional.of(texts.get("progress.starting")));
    }

    private void awaitRegistry(Launch launch) {
        await(
                Part.REGISTRY,
                () -> launch.isRegistryAnswering() ? Optional.empty() : Optional.of(texts.get("progress.starting")));
    }

    private void awaitApps() {
        Health health = new Health(home);
        await(Part.APPS, health::missing);
    }

    private void await(Part part, Supplier<Optional<String>> missing) {
        Daemon daemon = daemons.get(part);
        boolean isThere = progress.await("part." + part.word(), START_WITHIN, () -> {
            Optional<String> still = missing.get();
            if (still.isPresent()) {
                // The apps wait for a broker as long as it takes; nobody should wait with them for one that is gone.
                Stream.of(Part.values())
                        .filter(other -> other.compareTo(part) <= 0)
                        .forEach(other -> daemons.get(other).requireRunning());
            }
            return still;
        });
        if (!isThere) {
            throw new UserError(
                    Exit.NOT_QUIET, texts.get("daemon.late", daemon.name(), START_WITHIN.toSeconds(), daemon.log()));
        }
    }
}
