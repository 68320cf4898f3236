package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    private Path dir;

    @Test
    void shouldShowCommittedRecordsAndHideAbortedOnes() throws Exception {
        try (EmbeddedBroker broker = started()) {
            String servers = broker.bootstrapServers();
            Clients.createTopic(servers, "t");

            Clients.produce(servers, "t", "a", "b");
            try (KafkaProducer<String, String> producer = Clients.producer(servers, "aborting")) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("t", "aborted")).get();
                producer.abortTransaction();
            }

            assertThat(Clients.readCommitted(servers, "t")).containsExactly("a", "b");
        }
    }

    @Test
    void shouldKeepTopicsAndRecordsOverARestartOnTheSamePorts() throws Exception {
        EmbeddedBroker broker = started();
        String before = broker.bootstrapServers();
        Clients.createTopic(before, "t");
        Clients.produce(before, "t", "kept");
        broker.close();

        broker.start();

        try (broker) {
            assertThat(broker.bootstrapServers()).isEqualTo(before);
            assertThat(Clients.readCommitted(before, "t")).containsExactly("kept");
        }
    }

    @Test
    void shouldKeepRecordsWhenTheDirectoryIsServedFromOtherPorts() throws Exception {
        try (EmbeddedBroker first = started()) {
            Clients.createTopic(first.bootstrapServers(), "t");
            Clients.produce(first.bootstrapServers(), "t", "kept");
        }

        try (EmbeddedBroker second = started()) {
            assertThat(Clients.readCommitted(second.bootstrapServers(), "t")).containsExactly("kept");
        }
    }

    @Test
    void shouldFormatWithTheNewestProductionFeatures() throws Exception {
        try (EmbeddedBroker broker = started();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Map<String, FinalizedVersionRange> features =
                    admin.describeFeatures().featureMetadata().get().finalizedFeatures();

            assertThat(features)
                    .containsKeys("metadata.version", "group.version", "transaction.version", "streams.version");
        }
    }

    @Test
    void shouldRefuseATopicThatNobodyPlanned() {
        try (EmbeddedBroker broker = started();
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", "1500"),
                        new StringSerializer(),
                        new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unplanned", "x"))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("unplanned");
        }
    }

    @Test
    void shouldSayInOneLineThatADirectoryIsServedByAnotherBroker() {
        try (EmbeddedBroker first = started()) {
            EmbeddedBroker second =
                    EmbeddedBroker.builder().dataDir(first.dataDir()).build();

            assertThatThrownBy(second::start)
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining(first.dataDir().toString())
                    .hasMessageNotContaining("\n");
            // Whoever is refused must not have freed the lock of the one that runs.
            assertThatThrownBy(second::start).isInstanceOf(EmbeddedStartException.class);
        }
    }

    @Test
    void shouldLeaveTheDirectoryUsableWhenTheStartFails() throws IOException {
        EmbeddedBroker broker = started();
        broker.close();

        try (FileChannel kafkasLock = FileChannel.open(
                        dir.resolve("broker/.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = kafkasLock.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(broker::start)
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("Failed to acquire lock")
                    .hasMessageNotContaining("\n");
        }

        broker.start();
        broker.close();
    }

    private EmbeddedBroker started() {
        EmbeddedBroker broker =
                EmbeddedBroker.builder().dataDir(dir.resolve("broker")).build();
        broker.start();
        return broker;
    }
}
