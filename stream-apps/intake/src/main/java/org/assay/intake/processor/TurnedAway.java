package org.assay.intake.processor;

import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SubjectAction;
import org.assay.domain.intake.Admission;
import org.assay.domain.model.Origin;
import org.assay.domain.model.SampleKey;
import org.assay.mapping.AdmissionMapping;
import org.assay.mapping.JournalMapping;

/** Decisions on submissions that do not enter the journal. */
final class TurnedAway {
    private TurnedAway() {}

    static SubmissionDecided decision(Origin origin, String principal, SpecificRecord value, Admission admission) {
        boolean held = admission instanceof Admission.Held;
        var decided = SubmissionDecided.newBuilder()
                .setOrigin(JournalMapping.toContract(origin))
                .setPrincipal(principal)
                .setDecision(held ? Decision.HELD : Decision.REJECTED)
                .setReason(reason(admission).name())
                .setField(field(admission))
                .setDetail(admission instanceof Admission.Held waits ? waits.detail() : null);
        if (value != null && !(value instanceof ControlCommand) && !(value instanceof SubjectAction)) {
            SampleKey key = AdmissionMapping.key(value);
            decided.setOrganiser(key.organiser()).setSampleNumber(key.number());
        }
        if (value instanceof ResultReported e) {
            decided.setReportNumber(e.getReport().getReportNumber())
                    .setVersion(e.getReport().getVersion());
        }
        if (value instanceof NoticePublished e) {
            decided.setReportNumber(e.getReport().getReportNumber())
                    .setVersion(e.getReport().getVersion());
        }
        return decided.build();
    }

    private static Admission.Reason reason(Admission admission) {
        return admission instanceof Admission.Held held ? held.reason() : ((Admission.Rejected) admission).reason();
    }

    private static String field(Admission admission) {
        return admission instanceof Admission.Held held ? held.field() : ((Admission.Rejected) admission).field();
    }
}
