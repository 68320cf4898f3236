package org.assay.labgateway;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assay.contract.access.ApiKey;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.http.auth.ApiKeys;
import org.assay.http.settings.BadSettings;
import org.assay.serdes.ConfiguredSerdes;
import org.awaitility.Awaitility;

/** A gateway without a broker: what it sends is kept by a mock producer, and one laboratory may come in. */
final class GatewayFixture implements AutoCloseable {
    static final String KEY = "assay_k1_made-up-secret-of-the-test";
    private static final String REGISTRY = "mock://gateway";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    final Gateway gateway;

    GatewayFixture(Path state, Map<String, String> more) throws IOException, BadSettings {
        Map<String, String> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                "127.0.0.1:1",
                "schema.registry.url",
                REGISTRY,
                "state.dir",
                state.toString(),
                "http.port",
                "0"));
        settings.putAll(more);
        ConfiguredSerdes serdes = ConfiguredSerdes.of(Map.of("schema.registry.url", REGISTRY));
        List<OwnedTopic<?>> topics = List.of(Topics.DECIDED, Topics.INGRESS_RESULT.of("lab-a"), Topics.PARTY_CHANGED);
        topics.forEach(topic -> serdes.registry()
                .orElseThrow()
                .register(topic.name() + "-value", SpecificData.get().getSchema(topic.valueType())));
        gateway = new Gateway(
                GatewaySettings.of(settings),
                new Gateway.Lines(producer, parties(serdes), receipts(topics.subList(0, 2))),
                serdes,
                new SimpleMeterRegistry());
        Awaitility.await().until(gateway::isReady);
    }

    private static MockConsumer<String, byte[]> parties(ConfiguredSerdes serdes) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        String topic = Topics.PARTY_CHANGED.name();
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 1L));
        ApiKey key = new ApiKey("k1", ByteBuffer.wrap(ApiKeys.sha256(KEY.substring(9))), Instant.EPOCH, null);
        PartyChanged party = new PartyChanged(
                "lab-a",
                PartyKind.LAB,
                PartyStatus.ACTIVE,
                1L,
                List.of(),
                List.of(key),
                List.of(),
                List.of(),
                Instant.EPOCH);
        byte[] value = serdes.value(PartyChanged.class).serializer().serialize(topic, party);
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(topic, 0, 0, "lab-a", value)));
        return consumer;
    }

    private static MockConsumer<String, byte[]> receipts(List<OwnedTopic<?>> topics) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        Node[] nodes = {Node.noNode()};
        for (OwnedTopic<?> topic : topics) {
            TopicPartition partition = new TopicPartition(topic.name(), 0);
            consumer.updatePartitions(
                    topic.name(), List.of(new PartitionInfo(topic.name(), 0, nodes[0], nodes, nodes)));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, 0L));
        }
        return consumer;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
    }

    HttpResponse<String> post(String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).POST(body), headers);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + gateway.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        request.setHeader("X-API-Key", KEY).setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        gateway.close();
    }
}
