package org.assay.standalone.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.domain.intake.AdmissionRule;
import org.assay.domain.passrate.Closing;
import org.assay.domain.passrate.Views;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.SanctionMapping;
import org.assay.oracle.Admissions;
import org.assay.oracle.Expected;
import org.assay.oracle.Latest;
import org.assay.oracle.NaiveDeliveries;
import org.assay.oracle.Output;
import org.assay.oracle.Published;
import org.assay.oracle.Statements;
import org.assay.oracle.SubjectReplay;
import org.assay.reference.RecordedReleases;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;

/** Reads everything that was submitted and published, once, and has it said to both sides of a comparison. */
final class Reading {
    /** What rates follow from besides the journal. */
    record Rates(Views views, Set<String> sharedViews, Closing closing, double confidence) {}

    private final Connection connection;
    private final Map<App, Set<String>> quarantined;
    private final TopicScan scan;
    private final RecordedReleases releases;
    private final Admissions admissions;
    private final Rates rates;
    private final Map<Integer, Integer> activated = new HashMap<>();
    private final Map<Integer, Integer> passedOn = new HashMap<>();
    /** By partition, how many sanctions and liftings have not been passed on. */
    private final Map<Integer, Integer> orders = new HashMap<>();

    private final Set<String> held = new HashSet<>();
    private final Instant dueBy;

    /**
     * A reading.
     *
     * @param quarantined records that apps leave out
     * @param dueBy messages that were due by then must have been requested
     */
    Reading(
            Connection connection,
            Map<App, Set<String>> quarantined,
            RecordedReleases releases,
            AdmissionRule rule,
            Rates rates,
            Instant dueBy) {
        this.dueBy = dueBy;
        this.connection = connection;
        this.quarantined = quarantined;
        this.scan = new TopicScan(connection);
        this.releases = releases;
        this.admissions = new Admissions(rule, releases::submitter);
        this.rates = rates;
    }

    void read(Statements expected, Statements found) {
        scan.each(Topics.DECIDED, entry -> decision(entry.value(), found));
        new Submitted(connection).each(submission -> {
            if (!isQuarantined(App.INTAKE, submission.origin().coordinates())) {
                admissions.expect(submission, expected);
            }
        });
        journal(expected, found);
        subjects(expected, found);
        verdicts(found);
        latest(Topics.PASS_RATE_VIEW, found.latest(Output.PASS_RATES), Published::rate);
        scan.each(Topics.PASS_RATE_RESTATED, entry -> Published.version(entry.value(), found));
        latest(Topics.ALERT_CHANGED, found.latest(Output.ALERTS), Published::alert);
        latest(Topics.CASE_CHANGED, found.latest(Output.CASES), Published::caseChanged);
        scan.each(Topics.CASE_NOTIFIED, entry -> Published.caseNotified(entry.value(), found));
        latest(Topics.SHARED_RESULT, found.latest(Output.SHARED_RESULTS), Published::sharedResult);
        latest(Topics.SHARED_ALERT, found.latest(Output.SHARED_ALERTS), Published::sharedAlert);
        latest(Topics.SHARED_PASS_RATE, found.latest(Output.SHARED_RATES), Published::sharedRate);
        deliveries(expected, found);
    }

    private void deliveries(Statements expected, Statements found) {
        var deliveries = new NaiveDeliveries(dueBy);
        scan.each(Topics.SUBSCRIPTION_CHANGED, entry -> deliveries.subscription(entry.value()));
        if (!deliveries.isNeeded()) {
            return;
        }
        scan.each(Topics.PARTY_CHANGED, entry -> deliveries.party(entry.value()));
        scan.each(Topics.ALERT_CHANGED, entry -> {
            if (!isQuarantined(App.DELIVERY, entry.coordinates())) {
                deliveries.alert(entry.value(), entry.appendedAt());
            }
        });
        scan.each(Topics.DELIVERY_REQUESTED, entry -> deliveries.requested(entry.value()));
        deliveries.say(expected, found);
    }

    private boolean isQuarantined(App app, String coordinates) {
        return quarantined.getOrDefault(app, Set.of()).contains(coordinates);
    }

    /** Partitions whose rows have not all been brought up to the newest release and the last sanction. */
    long stalePartitions() {
        Set<Integer> stale = new HashSet<>();
        activated.forEach((partition, release) -> {
            if (passedOn.getOrDefault(partition, 0) < release) {
                stale.add(partition);
            }
        });
        orders.forEach((partition, missing) -> {
            if (missing > 0) {
                stale.add(partition);
            }
        });
        return stale.size();
    }

    /** Submissions that are held, without those that were replayed. */
    long replayable(Set<String> replayed) {
        return held.stream()
                .filter(coordinates -> !replayed.contains(coordinates))
                .count();
    }

    private void decision(SubmissionDecided decided, Statements found) {
        if (decided.getDecision() == Decision.HELD) {
            held.add(JournalMapping.toDomain(decided.getOrigin()).coordinates());
        }
        admissions.decided(decided);
        Published.decision(decided, found);
    }

    private void journal(Statements expected, Statements found) {
        var oracle = new Expected(
                releases::release, rates.views(), rates.sharedViews(), rates.closing(), rates.confidence(), expected);
        JournalSlices.each(scan, slice -> {
            oracle.begin();
            scan.each(Topics.JOURNAL, slice.partition(), slice::has, entry -> {
                if (!isQuarantined(App.LEDGER, entry.coordinates())) {
                    oracle.apply(entry.value());
                }
                if (slice.isFirst() || !(entry.value().getPayload() instanceof Broadcast)) {
                    inJournal(entry.value(), found);
                }
            });
            oracle.end();
        });
        scan.each(Topics.SUBJECT_JOURNAL, entry -> oracle.apply(entry.value()));
        oracle.total();
    }

    private void inJournal(SampleEvent event, Statements found) {
        Admissions.find(event, found);
        note(event.getPayload(), activated, 1);
    }

    private void subjects(Statements expected, Statements found) {
        var replay = new SubjectReplay(releases::release, expected);
        scan.each(Topics.SUBJECT_JOURNAL, entry -> {
            Admissions.find(entry.value(), found);
            if (!isQuarantined(App.CASEWORK, entry.coordinates())) {
                replay.apply(entry.partition(), entry.value());
            }
        });
        scan.each(Topics.ALERT_CHANGED, entry -> {
            if (!isQuarantined(App.CASEWORK, entry.coordinates())) {
                replay.hear(entry.value());
            }
        });
        replay.end();
    }

    private void verdicts(Statements found) {
        Latest verdicts = found.latest(Output.VERDICTS);
        scan.each(Topics.VERDICT_CHANGED, entry -> {
            if (entry.value().getPayload() instanceof VerdictChanged change) {
                Published.verdict(change, verdicts);
            } else {
                note(entry.value().getPayload(), passedOn, -1);
            }
        });
        verdicts.end();
    }

    private void note(Object payload, Map<Integer, Integer> releaseOfPartition, int order) {
        if (payload instanceof Broadcast broadcast && broadcast.getCommand() instanceof ReleaseActivated activation) {
            releaseOfPartition.merge(broadcast.getPartition(), activation.getRelease(), Math::max);
        } else if (payload instanceof Broadcast broadcast && SanctionMapping.isOrder(broadcast.getCommand())) {
            orders.merge(broadcast.getPartition(), order, Integer::sum);
        }
    }

    private interface Say<V> {
        void say(String key, V value, Latest latest);
    }

    private <V extends SpecificRecord> void latest(OwnedTopic<V> topic, Latest latest, Say<V> say) {
        scan.each(topic, entry -> say.say(entry.key(), entry.value(), latest));
        latest.end();
    }
}
