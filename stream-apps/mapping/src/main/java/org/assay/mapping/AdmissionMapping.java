package org.assay.mapping;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.LabSanctionLifted;
import org.assay.contract.ingress.LabSanctioned;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.ingress.SubjectAction;
import org.assay.domain.intake.ActedAt;
import org.assay.domain.intake.Admission;
import org.assay.domain.intake.AdmissionRule;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SubmittedBy;

/** Hands a decoded submission to the rule of intake. */
public final class AdmissionMapping {
    private AdmissionMapping() {}

    public static Admission check(AdmissionRule rule, SubmittedBy by, SpecificRecord value, Instant appendedAt) {
        if (value instanceof SampleRegistered e) {
            return rule.sample(by, SampleMapping.toDomain(e.getSample()), e.getVersion(), appendedAt);
        }
        if (value instanceof ResultReported e) {
            return rule.result(key(e), ReportMapping.headOnly(e.getReport()), appendedAt);
        }
        if (value instanceof NoticePublished e) {
            return rule.notice(
                    SampleMapping.toDomain(e.getSample()), ReportMapping.headOnly(e.getReport()), appendedAt);
        }
        if (value instanceof OfficeAction e) {
            return rule.officeAction(
                    by, key(e), e.getActedOn(), ActionMapping.needsDay(e), ActionMapping.words(e), appendedAt);
        }
        if (value instanceof SubjectAction e) {
            return rule.subjectAction(
                    SubjectMapping.kind(e),
                    e.getSubject(),
                    SubjectMapping.actionKind(e.getAction()),
                    SubjectMapping.words(e.getAction()),
                    new ActedAt(e.getActedOn(), e.getActedAt()),
                    appendedAt);
        }
        if (value instanceof ControlCommand e) {
            return control(rule, e.getCommand());
        }
        return Admission.ADMITTED;
    }

    /** The sample that a submission is about. */
    public static SampleKey key(SpecificRecord value) {
        if (value instanceof SampleRegistered e) {
            return new SampleKey(e.getSample().getOrganiser(), e.getSample().getSampleNumber());
        }
        if (value instanceof ResultReported e) {
            return new SampleKey(e.getOrganiser(), e.getSampleNumber());
        }
        if (value instanceof NoticePublished e) {
            return new SampleKey(e.getSample().getOrganiser(), e.getSample().getSampleNumber());
        }
        OfficeAction e = (OfficeAction) value;
        return new SampleKey(e.getOrganiser(), e.getSampleNumber());
    }

    private static Admission control(AdmissionRule rule, Object command) {
        if (command instanceof LabSanctioned e) {
            return rule.sanction(SanctionMapping.words(e), e.getFrom(), e.getTo());
        }
        if (command instanceof LabSanctionLifted e) {
            return rule.sanction(SanctionMapping.words(e), e.getFrom(), e.getTo());
        }
        return Admission.ADMITTED;
    }
}
