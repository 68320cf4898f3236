package org.assay.systemtests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.StreamsApp;
import org.assay.standalone.apps.Apps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No app names a topic but through its context: else a generation that catches up would write where others read. */
class GenerationNamesTest {
    private static final Set<App> BEHIND_THE_JOURNAL = EnumSet.complementOf(EnumSet.of(App.INTAKE));
    private static final Generations CATCHING_UP = Generations.FIRST.with(BEHIND_THE_JOURNAL, 2, true);
    private static final ConfigSources SOURCES = Apps.with(
            ConfigSources.of(Map.of("bootstrap.servers", "127.0.0.1:1", "schema.registry.url", "mock://generations")),
            CATCHING_UP);

    static List<StreamsApp> apps() {
        return Apps.all().stream()
                .filter(app -> !app.name().equals(App.INTAKE.kebab()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void shouldWriteNothingThatOthersReadWhileItCatchesUp(StreamsApp app) {
        List<String> written = nodes(app)
                .filter(Sink.class::isInstance)
                .map(node -> ((Sink) node).topic())
                // An app that is carried over never catches up, so it may choose the topic by the record.
                .filter(topic -> topic == null ? !app.isCarriedOver() : !topic.endsWith("-repartition"))
                .toList();

        assertThat(written).isNotEmpty().allMatch(topic -> topic != null && topic.endsWith(".g2"));
    }

    @ParameterizedTest
    @MethodSource("apps")
    void shouldReadWhatItsOwnGenerationWrites(StreamsApp app) {
        Set<String> live = Topics.ALL.stream()
                .filter(topic -> topic.owners().stream().anyMatch(BEHIND_THE_JOURNAL::contains))
                .map(OwnedTopic::name)
                .collect(Collectors.toSet());

        List<String> read = nodes(app)
                .filter(Source.class::isInstance)
                .flatMap(node -> ((Source) node).topicSet().stream())
                .toList();

        assertThat(read).isNotEmpty().noneMatch(live::contains);
    }

    private static Stream<Node> nodes(StreamsApp app) {
        return app.describe(SOURCES).subtopologies().stream().flatMap(part -> part.nodes().stream());
    }
}
