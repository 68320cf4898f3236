package org.assay.labgateway.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.Topics;
import org.assay.http.FeedThread;
import org.assay.labgateway.submission.Posted;
import org.assay.labgateway.submission.UsedKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the {@link ReceiptView} and the {@link UsedKeys} from the topics of decisions, verdicts and submissions, in a thread of its own.
 * How far it has read is written with what it has read.
 */
public final class ReceiptFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptFeed.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final String AT = "at";
    private static final byte[] GENERATION = ReceiptStore.key("generation");

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<SubmissionDecided> decisions;
    private final Deserializer<VerdictFeed> verdicts;
    private final ReceiptStore store;
    private final UsedKeys keys;
    private final InstantSource clock;
    private final FeedThread thread;
    private volatile Set<String> topics = Set.of();
    private volatile boolean isReady;
    private long lookedAt;
    private Map<TopicPartition, Long> goal;

    /**
     * A feed that begins with {@link #start}.
     *
     * @param consumer without a group; closed with this
     */
    public ReceiptFeed(
            Consumer<String, byte[]> consumer,
            Deserializer<SubmissionDecided> decisions,
            Deserializer<VerdictFeed> verdicts,
            ReceiptStore store,
            UsedKeys keys,
            InstantSource clock) {
        this.consumer = consumer;
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.thread = new FeedThread("receipts", consumer, this::pass, this::again);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** Whether everything that was there at the start has been read. */
    public boolean isReady() {
        return isReady;
    }

    /** Whether the broker has a topic, as far as was seen some seconds ago. */
    public boolean hasTopic(String name) {
        return topics.contains(name);
    }

    @Override
    public void close() {
        thread.close();
    }

    private void pass() {
        look();
        read(consumer.poll(POLL));
    }

    private void again(RuntimeException e) {
        LOG.warn("Receipts cannot be read now, will try again: {}", e.toString());
        // What was polled and not written is read again.
        consumer.assignment().forEach(this::seek);
    }

    /** Looks for topics that are new, and forgets old keys, every other second. */
    private void look() {
        if (goal != null && System.nanoTime() - lookedAt < LOOK.toNanos()) {
            return;
        }
        lookedAt = System.nanoTime();
        List<TopicPartition> wanted = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        consumer.listTopics().forEach((name, partitions) -> {
            if (isRead(name)) {
                seen.add(name);
                partitions.forEach(each -> wanted.add(new TopicPartition(name, each.partition())));
            }
        });
        if (!Set.copyOf(wanted).equals(consumer.assignment())) {
            consumer.assign(wanted);
            wanted.forEach(this::seek);
        }
        if (goal == null && seen.contains(Topics.DECIDED.name())) {
            goal = consumer.endOffsets(wanted);
        }
        topics = seen;
        try (ReceiptStore.Batch batch = store.batch()) {
            keys.expire(batch, clock.instant());
            batch.commit();
        }
    }

    private boolean isRead(String topic) {
        return topic.equals(Topics.DECIDED.name())
                || topic.equals(Topics.GENERATIONS.name())
                || topic.equals(verdictTopic())
                || Posted.of(topic).isPresent();
    }

    private void read(ConsumerRecords<String, byte[]> records) {
        boolean isOther = false;
        if (!records.isEmpty()) {
            try (ReceiptStore.Batch batch = store.batch()) {
                for (ConsumerRecord<String, byte[]> record : records) {
                    isOther |= read(batch, record);
                }
                for (TopicPartition partition : records.partitions()) {
                    batch.put(
                            place(partition),
                            ByteBuffer.allocate(Long.BYTES)
                                    .putLong(consumer.position(partition))
                                    .array());
                }
                batch.commit();
            }
        }
        if (isOther) {
            beginGeneration();
        }
        if (!isReady && goal != null) {
            isReady = goal.entrySet().stream()
                    .filter(end -> consumer.assignment().contains(end.getKey()))
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    /** Takes over a record; true when it says that the ledger is of another generation now. */
    private boolean read(ReceiptStore.Batch batch, ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.DECIDED.name())) {
            ReceiptView.decided(
                    batch, decisions.deserialize(record.topic(), record.headers(), record.value()), record.timestamp());
        } else if (record.topic().equals(Topics.GENERATIONS.name())) {
            if (App.LEDGER.kebab().equals(record.key())) {
                batch.put(GENERATION, record.value());
                return !new String(record.value(), StandardCharsets.UTF_8).equals(Integer.toString(generation()));
            }
        } else if (record.topic().equals(verdictTopic())) {
            VerdictFeed feed = verdicts.deserialize(record.topic(), record.headers(), record.value());
            if (feed.getPayload() instanceof VerdictChanged change) {
                ReceiptView.changed(batch, change, record.timestamp());
            }
        } else {
            keys.note(batch, record);
        }
        return false;
    }

    /** The new generation tells every verdict from the beginning; the old one's are forgotten first. */
    private void beginGeneration() {
        try (ReceiptStore.Batch batch = store.batch()) {
            ReceiptView.forgetVerdicts(batch);
            batch.deleteAll(ReceiptStore.key(AT, verdictTopic()));
            batch.commit();
        }
        lookedAt = System.nanoTime() - LOOK.toNanos();
    }

    private int generation() {
        return store.get(GENERATION)
                .map(text -> Integer.parseInt(new String(text, StandardCharsets.UTF_8)))
                .orElse(1);
    }

    private String verdictTopic() {
        return Generations.of(Topics.VERDICT_CHANGED, generation()).name();
    }

    private void seek(TopicPartition partition) {
        long from = store.get(place(partition))
                .map(bytes -> ByteBuffer.wrap(bytes).getLong())
                .orElse(0L);
        consumer.seek(partition, from);
    }

    private static byte[] place(TopicPartition partition) {
        return ReceiptStore.key(AT, partition.topic(), (long) partition.partition());
    }
}
