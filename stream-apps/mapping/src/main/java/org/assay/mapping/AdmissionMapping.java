package org.assay.mapping;

import java.time.Instant;
import java.util.List;
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
import org.assay.domain.intake.TestedItem;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.reference.Submitter;

/** Hands a decoded submission to the rule of intake. */
public final class AdmissionMapping {
    private AdmissionMapping() {}

    /** Who speaks, as the journal names it. */
    public static SubmittedBy speaker(Submitter known) {
        return new SubmittedBy(
                known.principal(), SubmittedBy.Kind.valueOf(known.kind().name()), known.id());
    }

    /** Whether a submission of a known submitter may enter the journal. */
    public static Admission check(AdmissionRule rule, Submitter known, SpecificRecord value, Instant appendedAt) {
        SubmittedBy by = speaker(known);
        if (value instanceof SampleRegistered e) {
            return rule.sample(by, SampleMapping.toDomain(e.getSample()), e.getVersion(), appendedAt);
        }
        if (value instanceof ResultReported e) {
            return rule.result(
                    known, key(e), ReportMapping.headOnly(e.getReport()), e.getSampledOn(), items(e), appendedAt);
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

    private static List<TestedItem> items(ResultReported e) {
        return e.getReport().getItems().stream()
                .map(item -> new TestedItem(item.getCode(), item.getName()))
                .toList();
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
