package org.assay.standalone.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.mapping.AdmissionMapping;
import org.assay.noticefiles.NoticeBatch;
import org.assay.noticefiles.RowOutcome;
import org.assay.noticefiles.Submission;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;

/** Submits the notices of a batch and tells what became of every row. */
public final class NoticeImport {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Connection connection;
    private final OwnedTopic<NoticePublished> topic;
    private final NoticeBatch batch;
    private final Map<String, Submission> sent = new HashMap<>();
    private Map<String, SubmissionDecided> decisions = Map.of();

    /** @param principal whose notices they are */
    public NoticeImport(Connection connection, String principal, NoticeBatch batch) {
        this.connection = connection;
        this.topic = Topics.INGRESS_NOTICE.of(principal);
        this.batch = batch;
    }

    /**
     * Sends every submission and waits for its decision.
     *
     * @param progress is told how many are decided, of how many
     * @return how many submissions are not decided; 0 unless the apps stand still
     * @throws RetriableException when the broker was away for too long
     */
    public int run(BiConsumer<Integer, Integer> progress) throws InterruptedException {
        try (DecisionWatch watch = DecisionWatch.open(connection)) {
            send();
            decisions = watch.await(sent.keySet(), PATIENCE, progress);
        }
        return sent.size() - decisions.size();
    }

    private void send() throws InterruptedException {
        var serializer = connection.values(topic).serializer();
        try (Producer<String, byte[]> producer = connection.producer()) {
            List<Future<RecordMetadata>> futures = new ArrayList<>();
            for (Submission submission : batch.submissions()) {
                String key = AdmissionMapping.key(submission.notice()).text();
                futures.add(producer.send(new ProducerRecord<>(
                        topic.name(), key, serializer.serialize(topic.name(), submission.notice()))));
            }
            for (int i = 0; i < futures.size(); i++) {
                RecordMetadata at = futures.get(i).get();
                sent.put(
                        at.topic() + "/" + at.partition() + "/" + at.offset(),
                        batch.submissions().get(i));
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RetriableException away) {
                throw away;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** The fate of every row, and the verdicts as they are now. Wait until the apps are quiet. */
    public ImportSummary summary() {
        Map<Decision, Long> rows = new HashMap<>();
        TreeMap<String, Long> reasons = new TreeMap<>();
        sent.forEach((coordinates, submission) -> {
            SubmissionDecided decided = decisions.get(coordinates);
            long count = submission.rows().size();
            rows.merge(decided.getDecision(), count, Long::sum);
            if (decided.getReason() != null) {
                reasons.merge(decided.getDecision() + " " + decided.getReason(), count, Long::sum);
            }
        });
        long repeated = batch.others().stream()
                .filter(RowOutcome.Duplicate.class::isInstance)
                .count();
        long malformed = batch.others().size() - repeated;
        Set<String> samples = samples();
        return new ImportSummary(
                batch.totals().rows(),
                rows.getOrDefault(Decision.ACCEPTED, 0L),
                rows.getOrDefault(Decision.DUPLICATE, 0L) + repeated,
                rows.getOrDefault(Decision.HELD, 0L) + malformed,
                rows.getOrDefault(Decision.REJECTED, 0L) + rows.getOrDefault(Decision.REFUSED, 0L),
                samples.size(),
                nonconforming(samples),
                reasons);
    }

    /** The samples of what is in the ledger; of one whose every row was turned away nothing is known. */
    private Set<String> samples() {
        Set<String> samples = new HashSet<>();
        sent.forEach((coordinates, submission) -> {
            Decision decision = decisions.get(coordinates).getDecision();
            if (decision == Decision.ACCEPTED || decision == Decision.DUPLICATE) {
                samples.add(AdmissionMapping.key(submission.notice()).text());
            }
        });
        return samples;
    }

    private long nonconforming(Set<String> samples) {
        Map<String, SampleVerdict> verdicts = new HashMap<>();
        new TopicScan(connection).each(Topics.VERDICT_CHANGED, entry -> {
            if (entry.value().getPayload() instanceof VerdictChanged change
                    && samples.contains(change.getSampleKey())) {
                verdicts.put(
                        change.getSampleKey(),
                        change.getAfter() == null
                                ? SampleVerdict.UNDETERMINED
                                : change.getAfter().getVerdict());
            }
        });
        return verdicts.values().stream()
                .filter(verdict -> verdict == SampleVerdict.NONCONFORMING)
                .count();
    }
}
