package org.assay.systemtests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kafka Streams makes for the apps: tasks, repartition topics, changelogs. */
class InternalTopicsTest {

    static List<AppTopology> apps() {
        return AppTopology.all();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void shouldReadTogetherOnlyWhatIsCoPartitioned(AppTopology app) {
        assertThat(new PartitionCounts(app, InternalTopics.of(app)).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void shouldLogEveryStore(AppTopology app) {
        assertThat(InternalTopics.of(app).unlogged(app)).isEmpty();
    }

    @Test
    void shouldTellWhichTopicsAreNotCoPartitioned() {
        AppTopology app = app(() -> {
            StreamsBuilder builder = new StreamsBuilder();
            builder.stream(
                            List.of(Topics.JOURNAL.name(), Topics.REJECTED.name()),
                            Consumed.with(Serdes.String(), Serdes.String()))
                    .groupByKey()
                    .count(Materialized.as("count-store"));
            return builder.build();
        });

        assertThat(new PartitionCounts(app, InternalTopics.of(app)).faults())
                .containsExactly(
                        "sampling-ledger, sub-topology 0: topics with [1, 6] partitions are read into [count-store]");
    }

    @Test
    void shouldTellWhichStoreIsNotLogged() {
        AppTopology app = app(() -> {
            StreamsBuilder builder = new StreamsBuilder();
            builder.stream(Topics.JOURNAL.name(), Consumed.with(Serdes.String(), Serdes.String()))
                    .groupByKey()
                    .count(Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("count-store")
                            .withLoggingDisabled());
            return builder.build();
        });

        assertThat(InternalTopics.of(app).unlogged(app)).containsExactly("count-store");
    }

    @Test
    void shouldFollowARepartitionToItsTasksAndChangelogs() {
        AppTopology app = app(() -> {
            StreamsBuilder builder = new StreamsBuilder();
            builder.stream(Topics.JOURNAL.name(), Consumed.with(Serdes.String(), Serdes.String()))
                    .repartition(Repartitioned.<String, String>as("few").withNumberOfPartitions(2))
                    .repartition(Repartitioned.as("as-many"))
                    .groupByKey()
                    .count(Materialized.as("count-store"));
            return builder.build();
        });

        InternalTopics internal = InternalTopics.of(app);
        PartitionCounts counts = new PartitionCounts(app, internal);

        assertThat(app.parts()).extracting(counts::tasks).containsExactly(6, 2, 2);
        assertThat(internal.repartitions())
                .containsExactly("sampling-ledger-as-many-repartition", "sampling-ledger-few-repartition");
        assertThat(internal.changelogs())
                .containsOnlyKeys("sampling-ledger-count-store-changelog")
                .hasEntrySatisfying(
                        "sampling-ledger-count-store-changelog",
                        settings -> assertThat(settings).containsEntry("cleanup.policy", "compact"));
    }

    @Test
    void shouldNotPassOverStateBehindAPattern() {
        AppTopology app = app(() -> {
            StreamsBuilder builder = new StreamsBuilder();
            builder.stream(Pattern.compile("lab\\..*"), Consumed.with(Serdes.String(), Serdes.String()))
                    .groupByKey()
                    .count(Materialized.as("count-store"));
            return builder.build();
        });

        assertThatThrownBy(() -> InternalTopics.of(app))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the changelogs of [count-store] cannot be listed");
    }

    private static AppTopology app(Supplier<Topology> builds) {
        return AppTopology.of(App.LEDGER, "sampling-ledger", builds);
    }
}
