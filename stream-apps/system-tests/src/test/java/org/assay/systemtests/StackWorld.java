package org.assay.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.mapping.JournalMapping;
import org.assay.scenario.run.Ruling;
import org.assay.scenario.run.Submission;
import org.assay.scenario.run.World;

/** A running stack: submissions go to the ingress topics, and the outputs are read as they come. */
final class StackWorld implements World, AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Stage stage;
    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, BiConsumer<String, byte[]>> takers = new HashMap<>();
    private final StackSight sight = new StackSight();
    private final Map<String, SubmissionDecided> decided = new HashMap<>();
    private final Map<LocalDate, Set<Integer>> begun = new HashMap<>();
    private LocalDate day;

    StackWorld(Stage stage) {
        this.stage = stage;
        producer = stage.connection().producer();
        consumer = stage.connection().consumer();
        take(
                Topics.DECIDED,
                (key, value) ->
                        decided.put(JournalMapping.toDomain(value.getOrigin()).coordinates(), value));
        take(Topics.JOURNAL, (key, value) -> journal(value));
        take(Topics.VERDICT_CHANGED, (key, value) -> sight.verdict(value));
        take(Topics.ALERT_CHANGED, (key, value) -> sight.alert(value));
        take(Topics.SHARED_RESULT, sight::shared);
        take(Topics.PASS_RATE_VIEW, sight::rate);
        take(Topics.CASE_CHANGED, (key, value) -> sight.file(value));
        take(Topics.CASE_NOTIFIED, (key, value) -> sight.notice(value));
        List<TopicPartition> partitions = new ArrayList<>();
        takers.keySet()
                .forEach(topic -> consumer.partitionsFor(topic)
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private <V> void take(OwnedTopic<V> topic, BiConsumer<String, V> taker) {
        var deserializer = stage.connection().values(topic).deserializer();
        takers.put(topic.name(), (key, bytes) -> {
            if (bytes != null) {
                taker.accept(key, deserializer.deserialize(topic.name(), bytes));
            }
        });
    }

    private void journal(SampleEvent event) {
        if (event.getPayload() instanceof Broadcast broadcast && broadcast.getCommand() instanceof Tick tick) {
            begun.computeIfAbsent(tick.getDay(), none -> new HashSet<>()).add(broadcast.getPartition());
        }
    }

    /** Takes what the outputs have said since. */
    void read() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            takers.get(record.topic()).accept(record.key(), record.value());
        }
    }

    @Override
    public void begin(LocalDate next) {
        stage.tick(next);
        day = next;
    }

    @Override
    public Ruling submit(Submission submission, LocalDate on) {
        // Between ingress topics there is no order: the day has to be in the journal first.
        until("day " + day, () -> begun.getOrDefault(day, Set.of()).size() == Topics.JOURNAL.partitions());
        if (submission.record() instanceof ControlCommand control) {
            order(control.getCommand());
            return new Ruling("ACCEPTED", "", "", List.of());
        }
        String coordinates = send(submission);
        until("decision of " + coordinates, () -> decided.containsKey(coordinates));
        SubmissionDecided known = decided.get(coordinates);
        // What is no rule of a law is named after who refuses.
        String rule = known.getRule() == null || known.getRule().contains(".") ? "" : known.getRule();
        return new Ruling(known.getDecision().name(), known.getReason(), rule, known.getAllowed());
    }

    private void order(Object command) {
        try {
            if (command instanceof ReleaseActivated activated) {
                stage.desk().activate(activated.getRelease(), OptionalInt.empty());
            } else {
                stage.desk().control().order(command);
            }
            stage.settle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String send(Submission submission) {
        OwnedTopic<?> topic = submission.family().of(submission.by().principal());
        byte[] bytes = bytes(topic, submission);
        try {
            RecordMetadata at =
                    producer.send(new ProducerRecord<>(topic.name(), bytes)).get();
            return at.topic() + "/" + at.partition() + "/" + at.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <V> byte[] bytes(OwnedTopic<V> topic, Submission submission) {
        V value = topic.valueType().cast(submission.record());
        return stage.connection().values(topic).serializer().serialize(topic.name(), value);
    }

    private void until(String what, java.util.function.BooleanSupplier condition) {
        await(what).atMost(WITHIN).pollInterval(Duration.ofMillis(5)).until(() -> {
            read();
            return condition.getAsBoolean();
        });
    }

    @Override
    public StackSight sight() {
        return sight;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
