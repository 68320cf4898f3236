package org.assay.mapping;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.ingress.Finalised;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ReinspectionLabNamed;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
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
            return rule.officeAction(by, key(e), texts(e));
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

    private static List<String> texts(OfficeAction action) {
        if (action.getAction() instanceof Finalised finalised) {
            return List.of(finalised.getReportNumber());
        }
        return List.of(((ReinspectionLabNamed) action.getAction()).getLab());
    }
}
