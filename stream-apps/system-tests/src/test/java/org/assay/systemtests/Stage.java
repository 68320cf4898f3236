package org.assay.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.ExitCode;
import org.assay.runtime.launch.RunningApps;
import org.assay.runtime.launch.StreamsApp;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.audit.Audit;
import org.assay.standalone.audit.AuditResult;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.stack.References;
import org.assay.standalone.stack.ReleaseDesk;
import org.assay.standalone.stack.Settling;
import org.assay.standalone.stack.StackTopics;
import org.assay.standalone.text.Texts;
import org.assay.testkit.broker.KafkaFixture;
import org.assay.testkit.broker.RegistryFixture;

/** Broker, registry, reference data and all apps in this JVM. One for all tests: the topics have fixed names. */
final class Stage {
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);
    private static final Path REFERENCE = Path.of("../../ops/definitions/reference");

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final References references = References.read(REFERENCE, texts);
    private final Connection connection;
    private final Map<String, String> settings = new HashMap<>();
    private RunningApps apps;

    Stage(KafkaFixture kafka, Map<String, String> more) {
        connection =
                Connection.to(kafka.bootstrapServers(), RegistryFixture.shared().url());
        StackTopics.wanted(references.submitters())
                .forEach(topic -> kafka.createTopic(topic.name(), topic.partitions(), topic.config()));
        StackTopics.of(references.submitters()).stream()
                .filter(OwnedTopic::isAvro)
                .forEach(topic -> connection
                        .registry()
                        .register(topic.name() + "-value", SpecificData.get().getSchema(topic.valueType())));
        settings.put("bootstrap.servers", connection.bootstrapServers());
        settings.put("schema.registry.url", connection.registryUrl());
        settings.put("state.dir", temporary().toString());
        settings.put("health.port", "0");
        settings.putAll(more);
        desk().activate(1, OptionalInt.empty());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("assay-stage");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    ReleaseDesk desk() {
        return new ReleaseDesk(connection, references, texts);
    }

    void start() {
        start(Apps.all());
    }

    void start(List<StreamsApp> all) {
        apps = RunningApps.start(all, ConfigSources.of(settings));
    }

    /** Waits until the apps have ended, and tells how. */
    ExitCode awaitEnd() throws InterruptedException {
        return apps.awaitEnd();
    }

    /** From the next start on an app leaves a record out. */
    void quarantine(App app, String coordinates) {
        settings.put("app." + app.kebab() + ".quarantine.records", coordinates);
    }

    void stop() {
        apps.stop();
    }

    void tick(LocalDate day) {
        desk().control().tick(day);
    }

    /** A producer of submissions; {@code close} waits until the broker has them. */
    Sender sender() {
        return new Sender(connection.producer());
    }

    final class Sender implements AutoCloseable {
        private final Producer<String, byte[]> producer;
        private final List<Future<RecordMetadata>> sent = new ArrayList<>();

        private Sender(Producer<String, byte[]> producer) {
            this.producer = producer;
        }

        <V extends SpecificRecord> void send(OwnedTopicFamily<V> family, String principal, V value) {
            OwnedTopic<V> topic = family.of(principal);
            sent.add(producer.send(new ProducerRecord<>(
                    topic.name(), connection.values(topic).serializer().serialize(topic.name(), value))));
        }

        void sendBytes(OwnedTopicFamily<?> family, String principal, byte[] value) {
            sent.add(producer.send(new ProducerRecord<>(family.of(principal).name(), value)));
        }

        @Override
        public void close() {
            producer.close();
            assertThat(sent).allSatisfy(future -> assertThat(future).isDone());
            assertThat(sent)
                    .allSatisfy(future -> assertThat(future.get().hasOffset()).isTrue());
        }
    }

    /** Whether nothing is on its way any more. */
    boolean isQuiet(Duration within) throws InterruptedException {
        return new Quiet(connection, Apps.groups(), texts).await(within, text -> {});
    }

    /** Waits until the release in force and what was sent before have reached every output. */
    void settle() throws InterruptedException {
        var settling = new Settling(connection, Apps.groups(), texts, QUIET_WITHIN, text -> {});
        assertThat(settling.isEverywhere(desk().control().read())).as("settled").isTrue();
    }

    /** Recomputes and compares at once. */
    AuditResult auditNow() {
        return new Audit(connection, ConfigSources.of(settings)).run(10);
    }

    /** Waits until nothing is on its way, and holds what was published against the oracle. */
    AuditResult audit() throws InterruptedException {
        assertThat(isQuiet(QUIET_WITHIN)).as("quiet").isTrue();
        return auditNow();
    }

    Connection connection() {
        return connection;
    }

    static List<String> words(AuditResult result) {
        return result.differences().stream()
                .limit(10)
                .map(difference -> difference.output() + " " + difference.key() + "\n  expected  "
                        + difference.expected() + "\n  published " + difference.actual())
                .toList();
    }
}
