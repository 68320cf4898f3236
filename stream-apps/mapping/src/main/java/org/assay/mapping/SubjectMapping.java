package org.assay.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.ingress.AlertAcknowledged;
import org.assay.contract.ingress.CaseClosed;
import org.assay.contract.ingress.DefectInvestigated;
import org.assay.contract.ingress.DutyDone;
import org.assay.contract.ingress.InterviewHeld;
import org.assay.contract.ingress.RecallFinished;
import org.assay.contract.ingress.RecallOrdered;
import org.assay.contract.ingress.RecallStageReported;
import org.assay.contract.ingress.RiskAssessed;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.TimeExtended;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectActionKind;
import org.assay.domain.subject.SubjectFact;
import org.assay.domain.subject.SubjectKind;

/** Actions that are about no single sample. */
public final class SubjectMapping {
    private static final Map<Class<? extends SpecificRecord>, SubjectActionKind> KINDS = Map.of(
            InterviewHeld.class, SubjectActionKind.INTERVIEW_HELD,
            RiskAssessed.class, SubjectActionKind.RISK_ASSESSED,
            DefectInvestigated.class, SubjectActionKind.DEFECT_INVESTIGATED,
            RecallOrdered.class, SubjectActionKind.RECALL_ORDERED,
            RecallStageReported.class, SubjectActionKind.RECALL_STAGE_REPORTED,
            RecallFinished.class, SubjectActionKind.RECALL_FINISHED,
            AlertAcknowledged.class, SubjectActionKind.ALERT_ACKNOWLEDGED,
            DutyDone.class, SubjectActionKind.DUTY_DONE,
            TimeExtended.class, SubjectActionKind.TIME_EXTENDED,
            CaseClosed.class, SubjectActionKind.CASE_CLOSED);

    private SubjectMapping() {}

    /** What an admitted action is about. */
    public static Subject subject(SubjectAction record) {
        return Subject.of(kind(record), record.getSubject())
                .orElseThrow(() -> new IllegalArgumentException("an admitted action without a subject"));
    }

    /** An admitted action as it lies in the journal of subjects. */
    public static SubjectFact toDomain(SubjectEvent event) {
        SubjectAction said = (SubjectAction) event.getPayload();
        return new SubjectFact(
                action(said.getAction()),
                said.getActedOn(),
                said.getActedAt(),
                said.getNote(),
                event.getSubmitter().getPrincipal(),
                JournalMapping.toDomain(event.getOrigin()));
    }

    private static org.assay.domain.subject.SubjectAction action(Object action) {
        return switch (actionKind(action)) {
            case INTERVIEW_HELD ->
                new org.assay.domain.subject.SubjectAction.InterviewHeld(((InterviewHeld) action).getAlert());
            case RISK_ASSESSED ->
                new org.assay.domain.subject.SubjectAction.RiskAssessed(
                        Words.same(((RiskAssessed) action).getHarm(), Harm.class),
                        Words.same(((RiskAssessed) action).getProbability(), Probability.class));
            case DEFECT_INVESTIGATED ->
                new org.assay.domain.subject.SubjectAction.DefectInvestigated(((DefectInvestigated) action).getFound());
            case RECALL_ORDERED ->
                new org.assay.domain.subject.SubjectAction.RecallOrdered(
                        ((RecallOrdered) action).getOrdered(), ((RecallOrdered) action).getUnits());
            case RECALL_STAGE_REPORTED ->
                new org.assay.domain.subject.SubjectAction.RecallStageReported(
                        ((RecallStageReported) action).getRecovered());
            case RECALL_FINISHED ->
                new org.assay.domain.subject.SubjectAction.RecallFinished(((RecallFinished) action).getRecovered());
            case ALERT_ACKNOWLEDGED -> new org.assay.domain.subject.SubjectAction.AlertAcknowledged();
            case DUTY_DONE -> new org.assay.domain.subject.SubjectAction.DutyDone(((DutyDone) action).getRule());
            case TIME_EXTENDED ->
                new org.assay.domain.subject.SubjectAction.TimeExtended(((TimeExtended) action).getRule());
            case CASE_CLOSED -> new org.assay.domain.subject.SubjectAction.CaseClosed();
        };
    }

    /** The kind of what was done. */
    public static SubjectActionKind actionKind(Object action) {
        return KINDS.get(action.getClass());
    }

    /** Null for a kind that this release does not know. */
    static SubjectKind kind(SubjectAction record) {
        return Words.toDomain(record.getKind(), SubjectKind.class);
    }

    /** What intake looks at, by field. */
    static Map<String, Object> words(Object action) {
        var words = new LinkedHashMap<String, Object>();
        if (action instanceof InterviewHeld e && e.getAlert() != null) {
            words.put("action.alert", e.getAlert());
        } else if (action instanceof RiskAssessed e) {
            words.put("action.harm", e.getHarm());
            words.put("action.probability", e.getProbability());
        } else if (action instanceof RecallOrdered e && e.getUnits() != null) {
            words.put("action.units", e.getUnits());
        } else if (action instanceof RecallStageReported e) {
            words.put("action.recovered", e.getRecovered());
        } else if (action instanceof RecallFinished e) {
            words.put("action.recovered", e.getRecovered());
        } else if (action instanceof DutyDone e) {
            words.put("action.rule", e.getRule());
        } else if (action instanceof TimeExtended e) {
            words.put("action.rule", e.getRule());
        }
        return words;
    }
}
