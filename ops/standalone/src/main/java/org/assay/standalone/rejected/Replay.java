package org.assay.standalone.rejected;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.data.Connection;
import org.assay.standalone.submit.Submitting;
import org.assay.standalone.text.Texts;

/**
 * Sends submissions again as they came. The record that one was replayed is written in the same transaction, and a second replay at the
 * same time is fenced off, so that nothing is ever replayed twice.
 */
public final class Replay {
    private static final String TRANSACTIONAL_ID = "assay-replay";

    private final Connection connection;
    private final Texts texts;

    /** Uses a connection, which stays open. */
    public Replay(Connection connection, Texts texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /**
     * What was replayed.
     *
     * @param submissions the submissions that were sent again
     * @param decisions what was decided on each this time
     */
    public record Result(List<TurnedAway> submissions, List<SubmissionDecided> decisions) {}

    /**
     * Replays those that are wanted and were not replayed before.
     *
     * @param decided called with the number decided so far
     */
    public Result run(Predicate<TurnedAway> isWanted, IntConsumer decided) {
        List<TurnedAway> sent = new ArrayList<>();
        List<SubmissionDecided> decisions =
                new Submitting(connection, texts).follow(() -> send(isWanted, sent), decided);
        return new Result(sent, decisions);
    }

    private List<Future<RecordMetadata>> send(Predicate<TurnedAway> isWanted, List<TurnedAway> sent) {
        List<Future<RecordMetadata>> records = new ArrayList<>();
        try (Producer<String, byte[]> producer = connection.producer(TRANSACTIONAL_ID)) {
            // From here on another replay cannot commit, so what is read now stays true.
            producer.initTransactions();
            new TurnedAwayTopics(connection)
                    .read().stream()
                            .filter(isWanted)
                            .filter(submission -> !submission.isReplayed()
                                    && submission.entry().value() != null)
                            .forEach(sent::add);
            if (sent.isEmpty()) {
                return records;
            }
            producer.beginTransaction();
            for (TurnedAway submission : sent) {
                String at = submission.coordinates();
                ProducerRecord<String, byte[]> again = new ProducerRecord<>(
                        submission.topic(), at, submission.entry().value());
                again.headers().add(TurnedAway.REPLAY_OF, at.getBytes(StandardCharsets.UTF_8));
                records.add(producer.send(again));
                // A send that fails makes the commit fail.
                Future<RecordMetadata> unused =
                        producer.send(new ProducerRecord<>(Topics.REPLAYED.name(), at, new byte[0]));
            }
            producer.commitTransaction();
        } catch (ProducerFencedException other) {
            throw new UserError(Exit.DIFFERENT, texts.get("rejected.fenced"), other);
        } catch (KafkaException failure) {
            throw new UserError(Exit.DIFFERENT, texts.get("rejected.failed", failure.getMessage()), failure);
        }
        return records;
    }
}
