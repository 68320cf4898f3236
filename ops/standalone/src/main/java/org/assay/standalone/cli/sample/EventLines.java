package org.assay.standalone.cli.sample;

import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.Finalised;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.NoticeServed;
import org.assay.contract.ingress.ObjectionDecided;
import org.assay.contract.ingress.ObjectionFiled;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.RecheckConcluded;
import org.assay.contract.ingress.ReinspectionApplied;
import org.assay.contract.ingress.ReinspectionDecided;
import org.assay.contract.ingress.ReinspectionLabNamed;
import org.assay.contract.ingress.ReinspectionTerminated;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.sample.Report;
import org.assay.contract.sample.ReportState;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.Topics;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.text.Texts;

/** Submissions in words. */
final class EventLines {
    private final Names names;
    private final Texts texts;

    EventLines(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** What a submission says. */
    String line(SampleEvent event) {
        Object payload = event.getPayload();
        if (payload instanceof SampleRegistered registered) {
            return withReason(texts.get("sample.registered", registered.getVersion()), registered.getReason());
        }
        if (payload instanceof ResultReported result) {
            return report(result.getReport());
        }
        if (payload instanceof NoticePublished notice) {
            String verdict = names.word(notice.getReport().getGiven());
            return texts.get("sample.notice", notice.getReport().getReportNumber(), verdict);
        }
        return payload instanceof OfficeAction action ? action(action) : "";
    }

    /** The kind of a submission that did not enter the journal, by its topic. */
    String line(SubmissionDecided decision) {
        String topic = decision.getOrigin().getTopic();
        return Topics.FAMILIES.stream()
                .filter(family -> family.principal(topic).isPresent())
                .map(OwnedTopicFamily::entity)
                .map(entity -> texts.word("sample.kind", entity))
                .findFirst()
                .orElse(topic);
    }

    private String report(Report report) {
        if (report.getState() == ReportState.WITHDRAWN) {
            return withReason(
                    texts.get("sample.withdrawn", report.getReportNumber(), report.getVersion()), report.getReason());
        }
        return withReason(
                texts.get(
                        "sample.reported",
                        names.word(report.getTestKind()),
                        report.getReportNumber(),
                        report.getVersion(),
                        names.word(report.getGiven())),
                report.getReason());
    }

    private String action(OfficeAction said) {
        Object action = said.getAction();
        if (action instanceof Finalised finalised) {
            return texts.get("sample.finalised", finalised.getReportNumber(), finalised.getVersion());
        }
        if (action instanceof ReinspectionLabNamed named) {
            return texts.get("sample.lab-named", names.body(named.getLab()));
        }
        String day = String.valueOf(said.getActedOn());
        if (action instanceof NoticeServed e) {
            return texts.get(
                    "action.NOTICE_SERVED",
                    names.word(e.getParty()),
                    e.getReportNumber(),
                    e.getVersion(),
                    day,
                    names.word(e.getManner()));
        }
        if (action instanceof ObjectionFiled e) {
            return texts.get(
                    "action.OBJECTION_FILED",
                    names.word(e.getParty()),
                    e.getObjection(),
                    day,
                    names.word(e.getGround()));
        }
        if (action instanceof ObjectionDecided e) {
            return texts.get("action.OBJECTION_DECIDED", e.getObjection(), day, names.word(e.getOutcome()));
        }
        if (action instanceof ReinspectionApplied e) {
            return texts.get("action.REINSPECTION_APPLIED", names.word(e.getParty()), day);
        }
        if (action instanceof ReinspectionDecided e) {
            return texts.get(e.getAccepted() ? "action.reinspection-accepted" : "action.reinspection-refused", day);
        }
        if (action instanceof ReinspectionTerminated e) {
            return texts.get("action.REINSPECTION_TERMINATED", day, names.word(e.getReason()));
        }
        if (action instanceof RecheckConcluded e) {
            return texts.get(e.getPassed() ? "action.recheck-passed" : "action.recheck-failed", e.getRound(), day);
        }
        return texts.get("action." + action.getClass().getSimpleName(), day);
    }

    private String withReason(String line, String reason) {
        return reason == null ? line : texts.get("decision.reason", line, reason);
    }
}
