package org.assay.passrate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.ItemOutcome;
import org.assay.contract.ledger.JudgedItem;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.passrate.Counts;
import org.assay.contract.topic.Topics;
import org.assay.serdes.ConfiguredSerdes;

/** Writes random changes of many samples and knows what is true after each, and when each day began. */
final class History implements AutoCloseable {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final SampleVerdict[] VERDICTS = {
        SampleVerdict.CONFORMING, SampleVerdict.CONFORMING, SampleVerdict.NONCONFORMING, SampleVerdict.CONFLICT
    };

    private static final CauseKind[] CAUSES = {CauseKind.REPORT, CauseKind.CORRECTION, CauseKind.REJUDGED};

    private final Restatements versions = new Restatements();
    private final Random random;
    private final int samples;
    private final KafkaProducer<String, VerdictFeed> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final Map<String, SampleState> truth = new HashMap<>();
    private final Map<LocalDate, Map<String, Counts>> atBegin = new LinkedHashMap<>();

    History(long seed, int samples, String bootstrapServers, ConfiguredSerdes serdes) {
        this.random = new Random(seed);
        this.samples = samples;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5"),
                new StringSerializer(),
                serdes.value(VerdictFeed.class).serializer());
    }

    void activate(int release) {
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            VerdictFeed copy = Feeds.activated(release);
            toPartition(partition, copy);
        }
        awaitSent();
    }

    /** Writes changes without waiting for what comes of them. */
    void change(int count) {
        for (int i = 0; i < count; i++) {
            String sample = "office-a|S-" + random.nextInt(samples);
            SampleState after = random.nextInt(8) == 0 ? null : state();
            SampleState before = after == null ? truth.remove(sample) : truth.put(sample, after);
            if (before != null || after != null) {
                CauseKind cause = CAUSES[random.nextInt(CAUSES.length)];
                versions.change(before, after, cause);
                sent.add(producer.send(new ProducerRecord<>(
                        Topics.VERDICT_CHANGED.name(), sample, Feeds.changed(sample, before, after, cause))));
            }
        }
        awaitSent();
    }

    /** Begins the next day. */
    void tick() {
        LocalDate day = FIRST_DAY.plusDays(atBegin.size());
        atBegin.put(day, now());
        versions.begin(day, truth);
        List<VerdictFeed> copies = Feeds.tick(day, Topics.PARTITIONS).toList();
        for (int partition = 0; partition < copies.size(); partition++) {
            toPartition(partition, copies.get(partition));
        }
        awaitSent();
    }

    /** What every cell counts now. */
    Map<String, Counts> now() {
        return Recount.of(truth);
    }

    /** What every cell counted when each day began. */
    Map<LocalDate, Map<String, Counts>> atBegin() {
        return atBegin;
    }

    /** Every version that has to be published. */
    List<String> versions() {
        return versions.words();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void awaitSent() {
        for (Future<RecordMetadata> future : sent) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a change was not written", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        sent.clear();
    }

    private void toPartition(int partition, VerdictFeed copy) {
        if (copy.getPayload() instanceof Broadcast broadcast) {
            broadcast.setPartition(partition);
            broadcast.setPartitions(Topics.PARTITIONS);
        }
        sent.add(producer.send(new ProducerRecord<>(Topics.VERDICT_CHANGED.name(), partition, "control", copy)));
    }

    private SampleState state() {
        int enterprise = random.nextInt(samples / 2);
        List<JudgedItem> items = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(Feeds.item(
                    "item-" + random.nextInt(5),
                    "reported",
                    random.nextInt(4) == 0 ? ItemOutcome.NONCONFORMING : ItemOutcome.CONFORMING,
                    random.nextInt(5) == 0));
        }
        return Feeds.state(
                enterprise == 0 ? null : "enterprise-" + enterprise,
                random.nextInt(3) == 0 ? "cup" : Feeds.KETTLE,
                LocalDate.of(2025, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                VERDICTS[random.nextInt(VERDICTS.length)],
                items.toArray(JudgedItem[]::new));
    }
}
