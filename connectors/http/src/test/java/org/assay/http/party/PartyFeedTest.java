package org.assay.http.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.access.TokenSubject;
import org.assay.contract.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartyFeedTest {
    private static final TopicPartition PARTIES = new TopicPartition(Topics.PARTY_CHANGED.name(), 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final PartyDirectory directory = new PartyDirectory();
    // A value is the principal, or nothing that can be understood.
    private final Deserializer<PartyChanged> values = (topic, bytes) -> {
        String principal = new String(bytes, StandardCharsets.UTF_8);
        if (principal.isEmpty()) {
            throw new KafkaException("no record");
        }
        return party(principal);
    };
    private final PartyFeed feed = new PartyFeed(consumer, values, directory);

    @BeforeEach
    void begin() {
        consumer.updateBeginningOffsets(Map.of(PARTIES, 0L));
        consumer.updateEndOffsets(Map.of(PARTIES, 2L));
    }

    @AfterEach
    void close() {
        feed.close();
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void shouldBeReadyOnceItHasReadWhatWasThere() {
        feed.start();
        await().until(() -> !consumer.assignment().isEmpty());
        add(0, "lab-a", "lab-a");
        await().until(() -> isKnown("lab-a"));
        assertThat(feed.isReady()).isFalse();

        add(1, "lab-b", "lab-b");
        await().until(feed::isReady);
        assertThat(isKnown("lab-b")).isTrue();
    }

    @Test
    void shouldKeepOutWhoIsGoneOrCannotBeRead() {
        feed.start();
        await().until(() -> !consumer.assignment().isEmpty());
        add(0, "lab-a", "lab-a");
        add(1, "lab-b", "lab-b");
        await().until(() -> isKnown("lab-a") && isKnown("lab-b"));

        add(2, "lab-a", null);
        add(3, "lab-b", "");
        await().until(() -> !isKnown("lab-a") && !isKnown("lab-b"));
    }

    @Test
    void shouldGoOnWhenTheBrokerWasAway() {
        consumer.setPollException(new KafkaException("away"));
        feed.start();
        await().until(() -> !consumer.assignment().isEmpty());
        add(0, "lab-a", "lab-a");

        await().until(() -> isKnown("lab-a"));
    }

    private void add(long offset, String key, String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        consumer.schedulePollTask(
                () -> consumer.addRecord(new ConsumerRecord<>(PARTIES.topic(), 0, offset, key, bytes)));
    }

    private boolean isKnown(String principal) {
        return directory.byToken("issuer", principal).isPresent();
    }

    private static PartyChanged party(String principal) {
        return PartyChanged.newBuilder()
                .setPrincipal(principal)
                .setKind(PartyKind.LAB)
                .setStatus(PartyStatus.ACTIVE)
                .setVersion(1)
                .setTokens(List.of(new TokenSubject("issuer", principal)))
                .setChangedAt(Instant.EPOCH)
                .build();
    }
}
