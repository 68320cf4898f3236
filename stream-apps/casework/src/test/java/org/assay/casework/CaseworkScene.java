package org.assay.casework;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.alert.SubjectAlert;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseNotified;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.DayBegun;
import org.assay.contract.journal.Origin;
import org.assay.contract.journal.ReleaseAnnounced;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.journal.Submitter;
import org.assay.contract.journal.SubmitterKind;
import org.assay.contract.ledger.ActionFact;
import org.assay.contract.ledger.ActionKind;
import org.assay.contract.ledger.ActionPassed;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.Topics;
import org.assay.mapping.SubjectCaseMapping;
import org.assay.mapping.SubjectMapping;
import org.assay.reference.ReferenceFiles;
import org.assay.reference.ReleaseImage;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.testkit.data.Submissions;
import org.assay.testkit.data.Verdicts;
import org.assay.testkit.topology.TopologyHarness;

/** Casework under test, by the release that Assay ships. */
final class CaseworkScene implements AutoCloseable {
    /** Tasks of alerting that tell of alerts: of samples, interviews and recalls. */
    static final int SOURCES = 3;

    final TopologyHarness harness = TopologyHarness.of(CaseworkApp.create()).start();
    private final ConfiguredSerdes serdes = ConfiguredSerdes.of(harness.config().serdeSettings());
    private TestInputTopic<String, VerdictFeed> feed;
    private TestInputTopic<String, SubjectEvent> journal;
    private TestInputTopic<String, SubjectAlert> alerts;
    private TestOutputTopic<String, CaseChanged> cases;
    private TestOutputTopic<String, CaseNotified> notices;
    private TestOutputTopic<String, SubmissionDecided> decisions;
    private long offset;

    CaseworkScene() throws Exception {
        open();
        ReleaseImage image =
                ReleaseImage.of(serdes, ReferenceFiles.releases(Path.of("../../ops/definitions/reference"), 1), 1);
        image.rows()
                .forEach(row -> harness.input(row.topic(), Serdes.String(), Serdes.ByteArray())
                        .pipeInput(row.key(), row.value().get()));
        feed.pipeInput("control", new VerdictFeed(new ReleaseAnnounced(0, image.activation())));
        command(image.activation());
    }

    private void open() {
        feed = harness.input(Topics.VERDICT_CHANGED.name(), Serdes.String(), serdes.value(VerdictFeed.class));
        journal = harness.input(Topics.SUBJECT_JOURNAL.name(), Serdes.String(), serdes.value(SubjectEvent.class));
        alerts = harness.input(Topics.SUBJECT_ALERT.name(), Serdes.String(), serdes.value(SubjectAlert.class));
        cases = harness.output(Topics.CASE_CHANGED.name(), Serdes.String(), serdes.value(CaseChanged.class));
        notices = harness.output(Topics.CASE_NOTIFIED.name(), Serdes.String(), serdes.value(CaseNotified.class));
        decisions = harness.output(Topics.DECIDED.name(), Serdes.String(), serdes.value(SubmissionDecided.class));
    }

    void restart() {
        harness.restart();
        open();
    }

    void change(long version, SampleState before, SampleState after) {
        feed.pipeInput(
                Verdicts.key(after == null ? before : after),
                Verdicts.change(version, before, after, CauseKind.REPORT));
    }

    /** A day begins, at every input. */
    void tick(LocalDate day) {
        command(new Tick(day));
        for (int source = 0; source < SOURCES; source++) {
            dayBehindAlerts(source, day);
        }
    }

    /** A day begins behind the alerts of a part of alerting. */
    void dayBehindAlerts(int source, LocalDate day) {
        alerts.pipeInput("", new SubjectAlert(source, new DayBegun(day, SOURCES + 1)));
    }

    void command(Object command) {
        Broadcast broadcast = new Broadcast(0, 1, command);
        feed.pipeInput("control", new VerdictFeed(broadcast));
        journal.pipeInput("control", event("operator", broadcast));
    }

    void duty(String number, LocalDate on, ActionKind kind) {
        act(number, ActionFact.newBuilder().setKind(kind).setActedOn(on));
    }

    void served(String number, LocalDate on, String party) {
        act(
                number,
                ActionFact.newBuilder()
                        .setKind(ActionKind.NOTICE_SERVED)
                        .setActedOn(on)
                        .setParty(party)
                        .setSubject("R-" + number)
                        .setVersion(1)
                        .setWord("DELIVERED"));
    }

    /** An action on a subject, as intake has admitted it. */
    void act(SubjectAction action) {
        journal.pipeInput(SubjectMapping.subject(action).text(), event(Submissions.OFFICE, action));
    }

    /** An alert, as alerting tells it to the subjects it bears on. */
    void alert(AlertChanged alert) {
        SubjectCaseMapping.subjects(alert).forEach(subject -> alert(subject.text(), alert));
    }

    /** An alert for the case of a subject. */
    void alert(String subject, AlertChanged alert) {
        int source = alert.getKind() == AlertKind.INTERVIEW ? 1 : 0;
        alerts.pipeInput(subject, new SubjectAlert(source, alert));
    }

    private SubjectEvent event(String principal, Object payload) {
        long at = offset++;
        return new SubjectEvent(
                new Origin("sampling.ingress." + principal + ".subject-action.v1", 0, at, Instant.ofEpochMilli(at)),
                new Submitter(principal, SubmitterKind.OFFICE, principal),
                ByteBuffer.allocate(16),
                payload);
    }

    private void act(String number, ActionFact.Builder fact) {
        String key = Submissions.OFFICE + "|" + number;
        long at = offset++;
        Origin origin = new Origin("sampling.ingress.office-a.office-action.v1", 0, at, Instant.ofEpochMilli(at));
        feed.pipeInput(
                key,
                new VerdictFeed(new ActionPassed(key, fact.setOrigin(origin).build(), "a note", Submissions.OFFICE)));
    }

    /** The cases told since the last time. */
    List<CaseChanged> cases() {
        return cases.readValuesToList();
    }

    /** The last of them. */
    CaseChanged last() {
        List<CaseChanged> told = cases();
        return told.get(told.size() - 1);
    }

    List<CaseNotified> notices() {
        return notices.readValuesToList();
    }

    List<SubmissionDecided> decisions() {
        return decisions.readValuesToList();
    }

    @Override
    public void close() {
        harness.close();
        serdes.close();
    }
}
