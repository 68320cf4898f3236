package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.TopicManifest;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReleaseRows;
import org.assay.serdes.ConfiguredSerdes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceLoaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path root;

    private final ConfiguredSerdes serdes =
            ConfiguredSerdes.of(Map.of("schema.registry.url", "mock://reference-loader-test"));
    private final FakeTopics topics = new FakeTopics();
    private List<ReleaseRows> releases;

    @BeforeEach
    void readReleases() throws Exception {
        ReleaseFixture.write(root);
        ReleaseFixture.second(root);
        ReleaseFixture.put(root, "2/synonyms.csv", "code,synonym\nT-2,木陀螺\n");
        releases = ReferenceFiles.releases(root, 2);
    }

    @Test
    void shouldWriteTheRowsAndSayWhatACompleteReleaseHolds() throws Exception {
        ReleaseActivated activated = load(releases, 1);

        assertThat(activated.getRelease()).isEqualTo(1);
        assertThat(topics.of(ReferenceTopics.CATALOGUE))
                .containsOnlyKeys("T|2020-01-01|1", "T-1|2020-01-01|1", "T-2|2020-01-01|1");
        assertThat(topics.of(ReferenceTopics.SUBMITTER)).containsOnlyKeys("lab-a|-|1", "office-a|-|1");
        assertThat(topics.of(ReferenceTopics.RULE)).containsOnlyKeys("INTERVIEW|2020-01-01|1");
        assertThat(activated.getManifest())
                .extracting(TopicManifest::getTopic)
                .containsExactlyElementsOf(
                        ReferenceTopics.ALL.stream().map(topic -> topic.name()).toList());
        assertThat(activated.getManifest().get(0).getRows()).isEqualTo(3);
        assertThat(activated.getManifest().get(0).getChecksum()).matches("[0-9a-f]{64}");
    }

    @Test
    void shouldWriteNothingTheSecondTime() throws Exception {
        ReleaseActivated first = load(releases, 2);
        int rows = topics.size();
        MockProducer<String, byte[]> producer = FakeTopics.producer();

        ReleaseActivated second = loader(topics.consumer(), producer).load(releases, 2, PATIENCE);

        assertThat(producer.history()).isEmpty();
        assertThat(second).isEqualTo(first);
        assertThat(topics.size()).isEqualTo(rows);
    }

    @Test
    void shouldCompleteALoadThatBroke() throws Exception {
        ReleaseActivated whole = load(releases, 1);
        byte[] lost = topics.of(ReferenceTopics.LIMIT).remove("T/PB|2020-01-01|1");

        ReleaseActivated completed = load(releases, 1);

        assertThat(completed).isEqualTo(whole);
        assertThat(topics.of(ReferenceTopics.LIMIT).get("T/PB|2020-01-01|1")).isEqualTo(lost);
    }

    @Test
    void shouldKeepTheManifestOfAnEarlierRelease() throws Exception {
        ReleaseActivated first = load(releases, 1);

        ReleaseActivated second = load(releases, 2);

        assertThat(topics.of(ReferenceTopics.CATALOGUE)).containsKey("T-2|2020-01-01|2");
        assertThat(second.getManifest().get(0).getRows()).isEqualTo(4);
        assertThat(load(releases, 1)).isEqualTo(first);
    }

    @Test
    void shouldRefuseToChangeALoadedRelease() throws Exception {
        load(releases, 1);
        ReleaseFixture.replace(root, "1/limits.csv", "<= 90", "<= 60");
        List<ReleaseRows> changed = ReferenceFiles.releases(root, 1);
        MockProducer<String, byte[]> producer = FakeTopics.producer();

        assertThatThrownBy(() -> loader(topics.consumer(), producer).load(changed, 1, PATIENCE))
                .isInstanceOf(ReferenceConflict.class)
                .hasMessage("the files differ from the release that is loaded, in sampling.reference.limit.v1"
                        + " T/PB|2020-01-01|1; restore the files, or put the change into a new release");
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldRefuseALoadedReleaseOfWhichTheFilesLackARow() throws Exception {
        load(releases, 1);
        ReleaseFixture.replace(root, "1/calendar.csv", "2026-01-01,REST,元旦,New Year,K\n", "");
        List<ReleaseRows> shorter = ReferenceFiles.releases(root, 1);

        assertThatThrownBy(() -> load(shorter, 1))
                .hasMessageContaining("sampling.reference.calendar.v1 2026-01-01|-|1");
    }

    @Test
    void shouldSayThatTopicsAreMissing() {
        MockConsumer<String, byte[]> none = new MockConsumer<>("earliest");

        assertThatThrownBy(() -> loader(none, FakeTopics.producer()).load(releases, 1, PATIENCE))
                .isInstanceOf(KafkaException.class)
                .hasMessage("there is no topic sampling.reference.catalogue.v1; create the topics first");
    }

    @Test
    void shouldSayThatNoRecordsCome() throws ReferenceConflict {
        load(releases, 1);
        MockConsumer<String, byte[]> silent = topics.silentConsumer();

        assertThatThrownBy(() -> loader(silent, FakeTopics.producer()).load(releases, 1, Duration.ofMillis(1)))
                .isInstanceOf(KafkaException.class)
                .hasMessage("no record of the reference topics came for 0 s; see whether the brokers are up");
    }

    private ReleaseActivated load(List<ReleaseRows> rows, int number) throws ReferenceConflict {
        MockProducer<String, byte[]> producer = FakeTopics.producer();
        ReleaseActivated activated = loader(topics.consumer(), producer).load(rows, number, PATIENCE);
        topics.take(producer);
        return activated;
    }

    private ReferenceLoader loader(MockConsumer<String, byte[]> consumer, MockProducer<String, byte[]> producer) {
        return new ReferenceLoader(serdes, consumer, producer);
    }
}
