package org.assay.contract.topic;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseNotified;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.delivery.AlertNews;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedResult;

/** Every topic of Assay. */
public final class Topics {
    /** Partitions of the topics that carry samples; the tasks of an app number as many. */
    public static final int PARTITIONS = 6;

    public static final OwnedTopicFamily<SampleRegistered> INGRESS_SAMPLE = new OwnedTopicFamily<>(
            "sample", 1, SampleRegistered.class, Visibility.INGRESS, PARTITIONS, "Registrations of samples");
    public static final OwnedTopicFamily<ResultReported> INGRESS_RESULT = new OwnedTopicFamily<>(
            "result", 1, ResultReported.class, Visibility.INGRESS, PARTITIONS, "Reports of laboratories");
    public static final OwnedTopicFamily<NoticePublished> INGRESS_NOTICE = new OwnedTopicFamily<>(
            "notice", 1, NoticePublished.class, Visibility.INGRESS, PARTITIONS, "Published notices of authorities");
    public static final OwnedTopicFamily<OfficeAction> INGRESS_OFFICE_ACTION = new OwnedTopicFamily<>(
            "office-action", 1, OfficeAction.class, Visibility.INGRESS, 1, "Actions of offices on samples");
    public static final OwnedTopicFamily<SubjectAction> INGRESS_SUBJECT_ACTION = new OwnedTopicFamily<>(
            "subject-action",
            1,
            SubjectAction.class,
            Visibility.INGRESS,
            1,
            "Actions of offices on enterprises, products and alerts");
    public static final OwnedTopicFamily<ControlCommand> INGRESS_CONTROL = new OwnedTopicFamily<>(
            "control", 1, ControlCommand.class, Visibility.INGRESS, 1, "Commands of the operator");

    public static final OwnedTopic<SampleEvent> JOURNAL = kept(
            "sample-event.accepted", SampleEvent.class, Set.of(App.INTAKE), "organiser|sample number", "The journal");
    public static final OwnedTopic<SubmissionDecided> DECIDED = kept(
            "submission.decided",
            SubmissionDecided.class,
            Set.of(App.INTAKE, App.LEDGER, App.CASEWORK),
            "topic/partition/offset of the submission",
            "What became of every submission");
    public static final OwnedTopic<byte[]> REJECTED = raw(
            "submission.rejected", "topic/partition/offset of the submission", "Submissions that cannot be understood");
    public static final OwnedTopic<byte[]> HELD =
            raw("submission.held", "topic/partition/offset of the submission", "Submissions that wait for repair");
    /** Written by the operator's command line, so that nothing is replayed twice. */
    public static final OwnedTopic<byte[]> REPLAYED = new OwnedTopic<>(
            "sampling.private.submission.replayed.v1",
            byte[].class,
            Set.of(),
            Visibility.PRIVATE,
            Cleanup.KEEP,
            Compatibility.NONE,
            1,
            "topic/partition/offset of the submission",
            "Submissions that were sent again after repair");
    /** Written by the operator's command line, in the transaction that switches apps to a new generation. */
    public static final OwnedTopic<byte[]> GENERATIONS = new OwnedTopic<>(
            "sampling.private.generation.switched.v1",
            byte[].class,
            Set.of(),
            Visibility.PRIVATE,
            Cleanup.COMPACT,
            Compatibility.NONE,
            1,
            "app",
            "Number of the generation in force of each app that was built anew, as text");
    /** Written by the operator's command line. */
    public static final OwnedTopic<PartyChanged> PARTY_CHANGED = commanded(
            "party.changed", PartyChanged.class, "principal", "Who may come in by a door, and by what it is known");
    /** Written by the operator's command line. */
    public static final OwnedTopic<Subscription> SUBSCRIPTION_CHANGED = commanded(
            "subscription.changed", Subscription.class, "subscription id", "What regulators want to be told, and how");

    public static final OwnedTopic<SubjectEvent> SUBJECT_JOURNAL = kept(
            "office-action.accepted",
            SubjectEvent.class,
            Set.of(App.INTAKE),
            "kind and subject",
            "The journal of what is about no single sample");
    public static final OwnedTopic<VerdictFeed> VERDICT_CHANGED = kept(
            "verdict.changed",
            VerdictFeed.class,
            Set.of(App.LEDGER),
            "organiser|sample number",
            "Changes of verdicts, with the state before and after");
    public static final OwnedTopic<PassRateView> PASS_RATE_VIEW = compacted(
            Visibility.PRIVATE,
            "pass-rate.view",
            PassRateView.class,
            App.PASS_RATE,
            "cell; its daily assessment under cell@assessed",
            "Current value of a cell, and its last daily assessment");
    public static final OwnedTopic<PassRateRestated> PASS_RATE_RESTATED = kept(
            "pass-rate.restated",
            PassRateRestated.class,
            Set.of(App.PASS_RATE),
            "cell",
            "Every published version of a cell whose period is closed");
    public static final OwnedTopic<AlertChanged> ALERT_CHANGED =
            compacted(Visibility.PRIVATE, "alert.changed", AlertChanged.class, App.ALERTING, "alert id", "Alerts");
    public static final OwnedTopic<CaseChanged> CASE_CHANGED = compacted(
            Visibility.PRIVATE,
            "case.changed",
            CaseChanged.class,
            App.CASEWORK,
            "case id",
            "Cases: what happened, what is due, by which rule");
    public static final OwnedTopic<CaseNotified> CASE_NOTIFIED = kept(
            "case.notified",
            CaseNotified.class,
            Set.of(App.CASEWORK),
            "case id",
            "Reminders and escalations of times that run or have passed, each once");
    public static final OwnedTopic<SharedResult> SHARED_RESULT = compacted(
            Visibility.SHARED,
            "result.changed",
            SharedResult.class,
            App.SHARING,
            "organiser|sample number",
            "Final results for partner cities");
    public static final OwnedTopic<SharedAlert> SHARED_ALERT = compacted(
            Visibility.SHARED, "alert.changed", SharedAlert.class, App.SHARING, "alert id", "Alerts for partners");
    public static final OwnedTopic<SharedPassRate> SHARED_PASS_RATE = compacted(
            Visibility.SHARED, "pass-rate.view", SharedPassRate.class, App.SHARING, "cell", "Rates for partners");

    /** What a regulator is told by its own topic; the app writes only those of parties that have a subscription to one. */
    public static final OwnedTopicFamily<AlertNews> REGULATOR_ALERT = new OwnedTopicFamily<>(
            "alert.changed",
            1,
            AlertNews.class,
            Set.of(App.DELIVERY),
            Visibility.REGULATOR,
            Cleanup.COMPACT,
            1,
            "alert id",
            "Alerts that a regulator has subscribed to and may see");

    public static final OwnedTopic<DeliveryRequested> DELIVERY_REQUESTED = kept(
            "delivery.requested",
            DeliveryRequested.class,
            Set.of(App.DELIVERY),
            "target",
            "Messages to subscribers that are due, each once");

    /** Every topic that is not one a principal. */
    public static final List<OwnedTopic<?>> ALL = List.of(
            JOURNAL,
            DECIDED,
            REJECTED,
            HELD,
            REPLAYED,
            GENERATIONS,
            PARTY_CHANGED,
            SUBSCRIPTION_CHANGED,
            VERDICT_CHANGED,
            PASS_RATE_VIEW,
            PASS_RATE_RESTATED,
            SUBJECT_JOURNAL,
            ALERT_CHANGED,
            CASE_CHANGED,
            CASE_NOTIFIED,
            SHARED_RESULT,
            SHARED_ALERT,
            SHARED_PASS_RATE,
            DELIVERY_REQUESTED);

    /** What an app's own code failed on, one topic for each app. */
    public static final List<OwnedTopic<byte[]>> DEAD_LETTERS =
            Stream.of(App.values()).map(Topics::deadLetters).toList();

    /** Every family of topics. */
    public static final List<OwnedTopicFamily<?>> FAMILIES = List.of(
            INGRESS_SAMPLE,
            INGRESS_RESULT,
            INGRESS_NOTICE,
            INGRESS_OFFICE_ACTION,
            INGRESS_SUBJECT_ACTION,
            INGRESS_CONTROL,
            REGULATOR_ALERT);

    private Topics() {}

    /** The dead letters of an app with its standard application id; one stays until somebody has looked at it. */
    public static OwnedTopic<byte[]> deadLetters(App app) {
        return new OwnedTopic<>(
                app.applicationId() + ".dlq",
                byte[].class,
                Set.of(app),
                Visibility.PRIVATE,
                Cleanup.KEEP,
                Compatibility.NONE,
                1,
                "as the failing record",
                "Dead letters of " + app.kebab());
    }

    private static <V> OwnedTopic<V> kept(String entity, Class<V> type, Set<App> owners, String key, String doc) {
        return new OwnedTopic<>(
                "sampling.private." + entity + ".v1",
                type,
                owners,
                Visibility.PRIVATE,
                Cleanup.KEEP,
                Compatibility.BACKWARD_TRANSITIVE,
                PARTITIONS,
                key,
                doc);
    }

    private static <V> OwnedTopic<V> commanded(String entity, Class<V> type, String key, String doc) {
        return new OwnedTopic<>(
                "sampling.private." + entity + ".v1",
                type,
                Set.of(),
                Visibility.PRIVATE,
                Cleanup.COMPACT,
                Compatibility.BACKWARD_TRANSITIVE,
                1,
                key,
                doc);
    }

    private static OwnedTopic<byte[]> raw(String entity, String key, String doc) {
        return new OwnedTopic<>(
                "sampling.private." + entity + ".v1",
                byte[].class,
                Set.of(App.INTAKE),
                Visibility.PRIVATE,
                Cleanup.KEEP,
                Compatibility.NONE,
                1,
                key,
                doc);
    }

    private static <V> OwnedTopic<V> compacted(
            Visibility visibility, String entity, Class<V> type, App owner, String key, String doc) {
        return new OwnedTopic<>(
                "sampling." + visibility.word() + "." + entity + ".v1",
                type,
                Set.of(owner),
                visibility,
                Cleanup.COMPACT,
                visibility == Visibility.SHARED ? Compatibility.FULL_TRANSITIVE : Compatibility.BACKWARD_TRANSITIVE,
                PARTITIONS,
                key,
                doc);
    }
}
