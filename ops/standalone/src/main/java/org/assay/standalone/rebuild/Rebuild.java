package org.assay.standalone.rebuild;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Cleanup;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.StreamsApp;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.apps.AppSettings;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.GenerationRecord;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.HomeLock;
import org.assay.standalone.stack.Progress;
import org.assay.standalone.stack.Stack;
import org.assay.standalone.text.Texts;

/** Builds apps of the stack anew: catch up, compare, switch, clear away. */
public final class Rebuild {
    private final Home home;
    private final Connection connection;
    private final Live live;
    private final Progress progress;
    private final Texts texts;
    private final ConfigSources sources;
    private final Map<App, String> ids = new EnumMap<>(App.class);
    private final Map<App, Flow> flows = new EnumMap<>(App.class);

    /** Uses a connection, which stays open. */
    public Rebuild(Home home, Connection connection, Stack stack, Progress progress) {
        this.home = home;
        this.connection = connection;
        this.progress = progress;
        this.texts = home.texts();
        this.sources = Apps.with(AppSettings.read(home), connection.generations());
        this.live = new Live(home, connection, stack, sources);
        for (StreamsApp app : Apps.all()) {
            App who = App.of(app.name()).orElseThrow();
            ids.put(who, app.configure(sources).get(CommonKeys.APPLICATION_ID));
            flows.put(who, Flow.of(app, sources));
        }
    }

    /**
     * How it is done.
     *
     * @param isCompareOnly whether nothing is to be switched
     * @param isKept whether what is no longer in force stays in the cluster
     * @param mayStand whether it may be switched although something else was published that cannot be changed
     * @param within how long the catch-up may take
     */
    public record Options(boolean isCompareOnly, boolean isKept, boolean mayStand, Duration within) {}

    /**
     * What came of it.
     *
     * @param number the generation
     * @param apps its apps, in the order of the flow
     * @param changes by topic, what differs
     * @param isSwitched whether it is in force
     */
    public record Result(int number, List<App> apps, List<Changes> changes, boolean isSwitched) {}

    /**
     * Builds an app and all that belongs with it anew.
     *
     * @throws UserError when it cannot be done, or not in time; then the live side is as it was
     */
    public Result run(App start, Options options) {
        if (start == App.INTAKE) {
            throw new UserError(Exit.PENDING, texts.get("rebuild.intake"));
        }
        if (!flows.containsKey(start)) {
            throw new UserError(Exit.PENDING, texts.get("rebuild.unknown", start.kebab()));
        }
        if (flows.get(start).isCarriedOver()) {
            throw new UserError(Exit.PENDING, texts.get("rebuild.unrepeatable", start.kebab()));
        }
        return HomeLock.whileHeld(home, "rebuild.lock", () -> locked(start, options));
    }

    private Result locked(App start, Options options) {
        AppConfig any = Apps.all().get(0).configure(sources);
        Clearing clearing = new Clearing(connection, any.get(CommonKeys.STATE_DIR));
        Plan plan = plan(start, clearing);
        progress.say("rebuild.plan", plan.number(), names(plan));
        try (CatchUp catchUp = CatchUp.start(connection, plan, sources, texts)) {
            boolean isNear = progress.await("rebuild.catching-up", options.within(), catchUp::missing);
            if (!isNear) {
                throw notInTime(options);
            }
            return HomeLock.whileHeld(home, () -> compareAndSwitch(plan, catchUp, options));
        } finally {
            if (!options.isKept()) {
                clear(clearing);
            }
        }
    }

    /** What cannot be cleared away now is cleared away by the next rebuild. */
    private void clear(Clearing clearing) {
        try {
            clearing.run(new Leftovers(GenerationRecord.read(connection), ids));
        } catch (KafkaException | UncheckedIOException notNow) {
            progress.say("rebuild.not-cleared", notNow.getMessage());
        }
    }

    private Plan plan(App start, Clearing clearing) {
        Generations generations = connection.generations();
        int number = new Leftovers(generations, ids).highest(clearing.names()) + 1;
        Set<App> apps = Lineage.of(start, flows.values(), Rebuild::isWhole);
        return new Plan(number, apps, generations);
    }

    private static boolean isWhole(String name) {
        return Topics.ALL.stream().noneMatch(topic -> topic.name().equals(name) && topic.cleanup() == Cleanup.COMPACT);
    }

    private Result compareAndSwitch(Plan plan, CatchUp catchUp, Options options) {
        try (Live.Pause pause = live.pauseIntake()) {
            if (!live.isQuietWith(catchUp.groups(), options.within(), progress.waiting("rebuild.quiet"))) {
                throw notInTime(options);
            }
            catchUp.requireAlive();
            requireNoNewDeadLetters(plan);
            Handover handover = new Handover(plan, flows, ids);
            Comparing comparing = new Comparing(connection, plan);
            List<Changes> changes = progress.time(
                    "rebuild.comparing", () -> comparing.all(!handover.carried().isEmpty()));
            boolean mayNot = !options.mayStand()
                    && changes.stream().anyMatch(one -> !one.standing().isEmpty());
            if (options.isCompareOnly() || mayNot) {
                return new Result(plan.number(), inOrder(plan), changes, false);
            }
            catchUp.close();
            pause.hold();
            switchTo(plan, changes, handover);
            pause.renew();
            return new Result(plan.number(), inOrder(plan), changes, true);
        }
    }

    private void switchTo(Plan plan, List<Changes> changes, Handover handover) {
        try {
            new Switching(connection, plan).run(changes, handover.all());
        } catch (KafkaException unsure) {
            // The answer to a commit may be lost; what the broker says afterwards holds.
            boolean isThrough = plan.apps().stream()
                    .allMatch(app -> GenerationRecord.settled(connection).of(app) == plan.number());
            if (!isThrough) {
                throw unsure;
            }
        }
    }

    /** What it failed on that the live apps did not. */
    private void requireNoNewDeadLetters(Plan plan) {
        TopicScan scan = new TopicScan(connection);
        for (App app : plan.apps()) {
            OwnedTopic<byte[]> letters = Topics.deadLetters(app);
            long[] more = {0};
            scan.raw(List.of(Generations.of(letters, plan.number()).name()), entry -> more[0]++);
            scan.raw(List.of(letters.name()), entry -> more[0]--);
            if (more[0] > 0) {
                throw new UserError(Exit.DIFFERENT, texts.get("rebuild.dead-letters", app.kebab(), more[0]));
            }
        }
    }

    private UserError notInTime(Options options) {
        return new UserError(
                Exit.NOT_QUIET, texts.get("rebuild.late", options.within().toSeconds()));
    }

    private List<App> inOrder(Plan plan) {
        return plan.apps().stream().sorted().toList();
    }

    private String names(Plan plan) {
        return inOrder(plan).stream().map(App::kebab).collect(Collectors.joining(", "));
    }
}
