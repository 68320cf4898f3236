package org.assay.domain.casework;

import java.util.Optional;
import java.util.function.Function;
import org.assay.domain.reference.Duty;
import org.assay.domain.subject.SubjectAction;

/** The words of actions on products: those in which ladders of recalls name them, and those that a timeline tells. */
final class RecallStep {
    static final String ASSESS_RISK = "ASSESS_RISK";
    private static final String FIND_DEFECT = "FIND_DEFECT";
    private static final String DISMISS = "DISMISS";

    private RecallStep() {}

    /**
     * The word of an action on a ladder; empty for what names no running time.
     *
     * @param running the duty of a rule whose time runs
     */
    static Optional<String> word(SubjectAction action, Function<String, Optional<Duty>> running) {
        return switch (action.kind()) {
            case RISK_ASSESSED -> Optional.of(ASSESS_RISK);
            case DEFECT_INVESTIGATED ->
                Optional.of(((SubjectAction.DefectInvestigated) action).found() ? FIND_DEFECT : DISMISS);
            case RECALL_ORDERED -> Optional.of(Duty.START_RECALL.name());
            case RECALL_STAGE_REPORTED -> Optional.of(Duty.REPORT_RECALL_STAGE.name());
            case RECALL_FINISHED -> Optional.of(Duty.FINISH_RECALL.name());
            case DUTY_DONE ->
                running.apply(((SubjectAction.DutyDone) action).rule()).map(Enum::name);
            case TIME_EXTENDED ->
                running.apply(((SubjectAction.TimeExtended) action).rule()).map(Enum::name);
            case CASE_CLOSED -> Optional.of(CaseAction.CLOSE.name());
            case INTERVIEW_HELD, ALERT_ACKNOWLEDGED -> Optional.empty();
        };
    }

    /** Whether a duty is done by an action of its own, and not by saying that it was done. */
    static boolean hasOwnAction(Duty duty) {
        return switch (duty) {
            case INVESTIGATE_DEFECT, START_RECALL, REPORT_RECALL_STAGE, FINISH_RECALL -> true;
            default -> false;
        };
    }

    /** What an action says beside its kind; nothing for most. */
    static String detail(SubjectAction action) {
        if (action instanceof SubjectAction.RiskAssessed e) {
            return "harm=" + e.harm() + " probability=" + e.probability();
        }
        if (action instanceof SubjectAction.DefectInvestigated e) {
            return "found=" + e.found();
        }
        if (action instanceof SubjectAction.RecallOrdered e) {
            return "ordered=" + e.ordered() + (e.units() == null ? "" : " affected=" + e.units());
        }
        if (action instanceof SubjectAction.RecallStageReported e) {
            return "recovered=" + e.recovered();
        }
        return action instanceof SubjectAction.RecallFinished e ? "recovered=" + e.recovered() : "";
    }
}
