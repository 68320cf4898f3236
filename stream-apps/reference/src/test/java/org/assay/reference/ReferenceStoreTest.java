package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReleaseRows;
import org.assay.domain.reference.Submitter;
import org.assay.serdes.ConfiguredSerdes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceStoreTest {

    private static final String ASK = "ask";

    @TempDir
    private Path root;

    private final ConfiguredSerdes serdes =
            ConfiguredSerdes.of(Map.of("schema.registry.url", "mock://reference-store-test"));
    private final ReferenceCodec codec = new ReferenceCodec(serdes);
    private final Map<String, TestInputTopic<String, byte[]>> topics = new HashMap<>();
    private final List<ReferenceRelease> given = new ArrayList<>();
    private final List<Optional<Submitter>> submitters = new ArrayList<>();
    private List<ReleaseRows> releases;
    private ReleaseActivated activation;
    private TopologyTestDriver driver;

    @BeforeEach
    void start() throws Exception {
        ReleaseFixture.write(root);
        ReleaseFixture.second(root);
        ReleaseFixture.put(
                root,
                "2/labs.csv",
                "principal,id,nameZh,nameEn,uscc,cma,region,validity,scope\nlab-a,LAB-A,甲所新址,Lab A moved,,1,340000,,\n");
        releases = ReferenceFiles.releases(root, 2);
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "reference-store-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        ReferenceStore store = ReferenceStore.create(serdes, Duration.ofMillis(1));
        builder.stream(ASK, Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("ingest-ask"))
                .process(() -> new Asker(store));
        store.addTo(builder);
        driver = new TopologyTestDriver(builder.build(), settings);
        for (OwnedTopic<?> topic : ReferenceTopics.ALL) {
            topics.put(topic.name(), input(topic.name()));
        }
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldGiveTheActivatedReleaseWhateverElseIsLoaded() {
        load(2);
        activation = activation(1);

        ask("lab-a");

        assertThat(given).hasSize(1);
        assertThat(given.get(0).number()).isEqualTo(1);
        assertThat(given.get(0).submitter("lab-a").orElseThrow().nameEn()).isEqualTo("Lab A");
    }

    @Test
    void shouldStopWhenARowIsMissing() {
        load(1);
        activation = activation(2);

        assertThatThrownBy(() -> ask("lab-a"))
                .isInstanceOf(StreamsException.class)
                .hasRootCauseInstanceOf(ReferenceIncomplete.class)
                .hasRootCauseMessage("reference release 2 is not complete after 0 s: sampling.reference.submitter.v1"
                        + " holds 2 of 3 rows; load the release again");
    }

    @Test
    void shouldKnowSubmittersByTheNewestRow() {
        ask("lab-a");
        load(1);
        ask("lab-a");
        load(2);
        ask("lab-a");
        ask("nobody");

        assertThat(submitters.stream().map(found -> found.map(Submitter::nameEn).orElse("-")))
                .containsExactly("-", "Lab A", "Lab A moved", "-");
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    private void ask(String principal) {
        input(ASK).pipeInput(principal, new byte[0]);
    }

    private void load(int upTo) {
        records(upTo).forEach((topic, rows) -> rows.forEach(topics.get(topic)::pipeInput));
    }

    private ReleaseActivated activation(int number) {
        Map<String, Map<String, byte[]>> records = records(number);
        return new ReleaseActivated(
                number,
                ReferenceTopics.ALL.stream()
                        .map(topic -> ReferenceManifest.of(topic.name(), records.get(topic.name()), number))
                        .toList());
    }

    private Map<String, Map<String, byte[]>> records(int upTo) {
        Map<String, Map<String, byte[]>> records = new HashMap<>();
        ReferenceTopics.ALL.forEach(topic -> records.put(topic.name(), new HashMap<>()));
        releases.stream()
                .filter(release -> release.release() <= upTo)
                .forEach(release -> release.rows().forEach(row -> {
                    ReferenceRecord written = ReferenceRecords.toRecord(release.release(), row);
                    records.get(written.topic().name()).put(written.key(), codec.encode(written));
                }));
        return records;
    }

    /** Asks the store for the activated release, if there is one, and for the principal in the key. */
    private final class Asker extends ContextualProcessor<String, byte[], Void, Void> {

        private final ReferenceStore store;

        Asker(ReferenceStore store) {
            this.store = store;
        }

        @Override
        public void process(Record<String, byte[]> question) {
            if (activation != null) {
                given.add(store.release(context(), activation));
            }
            submitters.add(store.submitter(context(), question.key()));
        }
    }
}
