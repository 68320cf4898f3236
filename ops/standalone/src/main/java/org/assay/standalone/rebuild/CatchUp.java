package org.assay.standalone.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.RetriableException;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.RunningApps;
import org.assay.runtime.launch.StreamsApp;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.GroupLag;
import org.assay.standalone.data.Lags;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.stack.Schemas;
import org.assay.standalone.text.Texts;

/** The apps of a new generation, running beside the live ones until they are closed. */
final class CatchUp implements AutoCloseable {
    /** So little is left that waiting for the rest holds nobody up. */
    private static final long NEAR = 2_000;

    private static final Map<String, String> OF_REPLAY = Map.of(
            // The live apps have the port.
            "health.port",
            "0",
            "profile",
            "throughput",
            // In a replay the ledger brings all rows up to a release at one go; nobody waits for its transaction.
            "producer.transaction.timeout.ms",
            "600000",
            "main.consumer.max.poll.interval.ms",
            "1800000");

    private final Connection connection;
    private final Texts texts;
    private final RunningApps running;
    private final List<String> groups;

    private CatchUp(Connection connection, Texts texts, RunningApps running, List<String> groups) {
        this.connection = connection;
        this.texts = texts;
        this.running = running;
        this.groups = groups;
    }

    /**
     * Makes the topics of the generation and starts its apps.
     *
     * @param sources the settings that the live apps run with
     */
    static CatchUp start(Connection connection, Plan plan, ConfigSources sources, Texts texts) {
        create(connection, plan.own());
        List<StreamsApp> apps = Apps.all().stream()
                .filter(app -> plan.apps().contains(App.of(app.name()).orElseThrow()))
                .toList();
        ConfigSources all = Apps.with(sources, plan.catchingUp());
        for (StreamsApp app : apps) {
            for (Map.Entry<String, String> own : OF_REPLAY.entrySet()) {
                all = all.with("app." + app.name() + "." + own.getKey(), own.getValue());
            }
        }
        ConfigSources settings = all;
        List<String> groups = apps.stream()
                .map(app -> app.configure(settings).applicationId())
                .toList();
        return new CatchUp(connection, texts, RunningApps.start(apps, settings), groups);
    }

    private static void create(Connection connection, Collection<OwnedTopic<?>> topics) {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.settings()))
                .collect(Collectors.toList());
        TopicScan.get(connection.admin().createTopics(wanted).all());
        // Where only the operator may register schemas, an app could not write to a new topic.
        new Schemas(connection.registry()).register(topics);
    }

    /** Its consumer groups. */
    List<String> groups() {
        return new ArrayList<>(groups);
    }

    /** What is still missing until hardly anything is left to read, in the user's words. */
    Optional<String> missing() {
        requireAlive();
        try {
            List<GroupLag> lags = new Lags(connection).of(groups);
            long lag = lags.stream().mapToLong(GroupLag::lag).sum();
            boolean isNear = lags.stream().allMatch(GroupLag::isStable) && lag <= NEAR;
            return isNear ? Optional.empty() : Optional.of(texts.get("quiet.lag", lag));
        } catch (RetriableException notYet) {
            // Its internal topics are just being made, or the broker is on its way back.
            return Optional.of(texts.get("quiet.broker"));
        }
    }

    /**
     * Checks that no app has given up.
     *
     * @throws UserError when one has
     */
    void requireAlive() {
        running.firstCause().ifPresent(cause -> {
            throw new UserError(
                    Exit.DIFFERENT, texts.get("rebuild.failed", cause.getClass().getSimpleName()), cause);
        });
    }

    @Override
    public void close() {
        running.close();
    }
}
