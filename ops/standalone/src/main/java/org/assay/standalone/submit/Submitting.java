package org.assay.standalone.submit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.Serializer;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.topic.OwnedTopic;
import org.assay.standalone.UserError;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.data.Connection;
import org.assay.standalone.text.Texts;

/** Sends submissions and waits for the decision on each. */
public final class Submitting {
    private final Connection connection;
    private final Texts texts;

    /** Uses a connection, which stays open. */
    public Submitting(Connection connection, Texts texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /**
     * Sends submissions and waits until each is decided.
     *
     * @param decided called with the number decided so far, whenever it has grown
     * @return the decisions, in the order of the submissions
     * @throws UserError when the apps decide nothing for two minutes
     */
    public List<SubmissionDecided> submit(List<Dispatch> dispatches, IntConsumer decided) {
        return follow(() -> send(dispatches), decided);
    }

    /**
     * Waits for the decisions on whatever is sent.
     *
     * @param sending sends submissions; begun when no decision on them can be missed
     * @param decided called with the number decided so far, whenever it has grown
     * @return the decisions, in the order of the submissions
     * @throws UserError when the apps decide nothing for two minutes
     */
    public List<SubmissionDecided> follow(Supplier<List<Future<RecordMetadata>>> sending, IntConsumer decided) {
        try (DecisionFeed feed = new DecisionFeed(connection)) {
            List<String> coordinates =
                    sending.get().stream().map(Submitting::coordinates).toList();
            return feed.await(coordinates, decided, texts);
        }
    }

    private List<Future<RecordMetadata>> send(List<Dispatch> dispatches) {
        Map<OwnedTopic<?>, Serializer<Object>> serializers = new HashMap<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>(dispatches.size());
        try (Producer<String, byte[]> producer = connection.producer()) {
            for (Dispatch dispatch : dispatches) {
                OwnedTopic<?> topic = dispatch.topic();
                byte[] value =
                        serializers.computeIfAbsent(topic, this::serializer).serialize(topic.name(), dispatch.value());
                sent.add(producer.send(new ProducerRecord<>(topic.name(), dispatch.key(), value)));
            }
            producer.flush();
        }
        return sent;
    }

    // A topic's serializer takes the records of its own type, which is the one that led to the topic.
    @SuppressWarnings("unchecked")
    private <V> Serializer<Object> serializer(OwnedTopic<V> topic) {
        return (Serializer<Object>) (Serializer<?>) connection.values(topic).serializer();
    }

    private static String coordinates(Future<RecordMetadata> sent) {
        try {
            RecordMetadata at = sent.get();
            return at.topic() + "/" + at.partition() + "/" + at.offset();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException away) {
                throw away;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
