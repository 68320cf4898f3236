package org.assay.http.party;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a {@link PartyDirectory} as the topic of parties says, in a thread of its own. Nobody is known until it has read all. */
public final class PartyFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartyFeed.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<PartyChanged> values;
    private final PartyDirectory directory;
    private final Thread thread = new Thread(this::run, "parties");
    private final CountDownLatch closing = new CountDownLatch(1);
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
        thread.setDaemon(true);
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
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> topic = List.of(new TopicPartition(Topics.PARTY_CHANGED.name(), 0));
            consumer.assign(topic);
            consumer.seekToBeginning(topic);
            while (closing.getCount() > 0) {
                try {
                    poll(topic.get(0));
                } catch (WakeupException closed) {
                    return;
                } catch (RuntimeException e) {
                    // The broker or the registry is away, or the topic is not there yet: who was known stays known, and
                    // nobody new comes in.
                    LOG.warn("Parties cannot be read now, will try again: {}", e.toString());
                    if (closing.await(PAUSE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll(TopicPartition partition) {
        Map<String, Optional<PartyChanged>> changes = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            changes.put(record.key(), value(record));
        }
        if (!changes.isEmpty()) {
            directory.apply(changes);
        }
        if (!isReady) {
            isReady = consumer.position(partition)
                    >= consumer.endOffsets(List.of(partition)).get(partition);
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
