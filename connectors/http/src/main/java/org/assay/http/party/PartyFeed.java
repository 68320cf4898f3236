package org.assay.http.party;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.topic.Topics;
import org.assay.http.FeedThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a {@link PartyDirectory} as the topic of parties says, in a thread of its own. Nobody is known until it has read all. */
public final class PartyFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartyFeed.class);
    private static final TopicPartition PARTIES = new TopicPartition(Topics.PARTY_CHANGED.name(), 0);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<PartyChanged> values;
    private final PartyDirectory directory;
    private final FeedThread thread;
    private volatile boolean isReady;

    /**
     * A feed that begins with {@link #start}.
     *
     * @param consumer without a group; closed with this
     */
    public PartyFeed(Consumer<String, byte[]> consumer, Deserializer<PartyChanged> values, PartyDirectory directory) {
        this.consumer = consumer;
        this.values = values;
        this.directory = directory;
        this.thread = new FeedThread("parties", consumer, this::pass, PartyFeed::tell);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** Whether everything that was there at the start has been read. */
    public boolean isReady() {
        return isReady;
    }

    @Override
    public void close() {
        thread.close();
    }

    private static void tell(RuntimeException e) {
        // The broker or the registry is away, or the topic is not there yet: who was known stays known, and nobody new
        // comes in.
        LOG.warn("Parties cannot be read now, will try again: {}", e.toString());
    }

    private void pass() {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(List.of(PARTIES));
            consumer.seekToBeginning(List.of(PARTIES));
        }
        Map<String, Optional<PartyChanged>> changes = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            changes.put(record.key(), value(record));
        }
        if (!changes.isEmpty()) {
            directory.apply(changes);
        }
        if (!isReady) {
            isReady = consumer.position(PARTIES)
                    >= consumer.endOffsets(List.of(PARTIES)).get(PARTIES);
        }
    }

    private Optional<PartyChanged> value(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(values.deserialize(record.topic(), record.headers(), record.value()));
        } catch (RuntimeException e) {
            // Whoever cannot be read is kept out: the record may be a removal.
            LOG.error(
                    "Record {} of the parties cannot be read; {} is kept out: {}",
                    record.offset(),
                    record.key(),
                    e.toString());
            return Optional.empty();
        }
    }
}
