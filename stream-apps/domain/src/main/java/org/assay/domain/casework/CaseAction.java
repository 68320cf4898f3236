package org.assay.domain.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.RuleEvent;

/**
 * The words in which ladders name what happens in a case: the one table of what an event is on a ladder, which rules it
 * starts, and which duties it meets. Words that are not here are those of a {@link Duty} that a rule names.
 */
public enum CaseAction {
    /** 送达. */
    SERVE(ActionKind.NOTICE_SERVED, Duty.SERVE_RESULT, null, RuleEvent.RESULT_SERVED),
    /** Served when nobody can act against it any more: by law, declared so. No right begins. */
    SERVE_FINAL(ActionKind.NOTICE_SERVED, Duty.SERVE_RESULT, null, RuleEvent.RESULT_SERVED),
    /** 公告送达: it counts as served when its time has passed. */
    PUBLISH_DELIVERY_NOTICE(ActionKind.NOTICE_SERVED, null, null, RuleEvent.DELIVERY_NOTICE_PUBLISHED),
    /** 视为送达. */
    DEEM_SERVED(null, Duty.SERVE_RESULT, null, RuleEvent.RESULT_SERVED),
    /** 异议, to authenticity or conclusion. */
    OBJECT(ActionKind.OBJECTION_FILED, Duty.OBJECT, null, RuleEvent.OBJECTION_FILED),
    /** 异议, to the sampling. */
    OBJECT_TO_PROCESS(ActionKind.OBJECTION_FILED, Duty.OBJECT, null, RuleEvent.OBJECTION_FILED),
    UPHOLD_OBJECTION(ActionKind.OBJECTION_DECIDED, Duty.DECIDE_OBJECTION, Duty.FINISH_OBJECTION, null),
    REJECT_OBJECTION(ActionKind.OBJECTION_DECIDED, Duty.DECIDE_OBJECTION, Duty.FINISH_OBJECTION, null),
    REFUSE_OBJECTION(ActionKind.OBJECTION_DECIDED, Duty.DECIDE_OBJECTION, Duty.FINISH_OBJECTION, null),
    /** 受理异议: the duty of a rule that is done. */
    DECIDE_OBJECTION(ActionKind.DUTY_DONE, Duty.DECIDE_OBJECTION, null, RuleEvent.OBJECTION_ACCEPTED),
    /** 申请复检. */
    APPLY_FOR_REINSPECTION(
            ActionKind.REINSPECTION_APPLIED, Duty.APPLY_FOR_REINSPECTION, null, RuleEvent.REINSPECTION_APPLIED),
    ACCEPT(ActionKind.REINSPECTION_DECIDED, Duty.DECIDE_APPLICATION, null, RuleEvent.REINSPECTION_ACCEPTED),
    REFUSE_APPLICATION(ActionKind.REINSPECTION_DECIDED, Duty.DECIDE_APPLICATION, null, null),
    NAME_LAB(
            ActionKind.REINSPECTION_LAB_NAMED,
            Duty.NAME_REINSPECTION_LAB,
            Duty.PREPARE_REINSPECTION,
            RuleEvent.REINSPECTION_LAB_NAMED),
    DECLINE_REINSPECTION(ActionKind.DUTY_DONE, Duty.DECLINE_REINSPECTION, null, RuleEvent.LAB_REFUSED),
    HAND_OVER_SPARE_SAMPLE(ActionKind.DUTY_DONE, Duty.HAND_OVER_SPARE_SAMPLE, null, RuleEvent.SPARE_SAMPLE_RECEIVED),
    PREPARE_REINSPECTION(ActionKind.DUTY_DONE, Duty.PREPARE_REINSPECTION, null, null),
    TERMINATE(ActionKind.REINSPECTION_TERMINATED, null, null, null),
    /** 放弃复检. */
    GIVE_UP(ActionKind.REINSPECTION_TERMINATED, null, null, null),
    /** The re-inspection fails, too. */
    UPHOLD(null, Duty.CONCLUDE_REINSPECTION, null, RuleEvent.REINSPECTION_CONCLUDED),
    /** The verdict has become final. */
    CONFIRM(null, null, null, null),
    /** Another version or report fails in place of the one that failed. */
    REVISE(null, null, null, RuleEvent.RESULT_RECEIVED),
    /** 责令改正. */
    ORDER_CORRECTION(ActionKind.ORDERED_TO_CORRECT, null, null, RuleEvent.ORDER_SERVED),
    REPORT_CORRECTION(ActionKind.CORRECTION_REPORTED, Duty.CORRECT, null, null),
    /** The party has let the time to correct pass. */
    LET_LAPSE(null, null, null, RuleEvent.NOT_CORRECTED),
    PASS_RECHECK(ActionKind.RECHECK_CONCLUDED, Duty.CORRECT, Duty.RECHECK, null),
    FAIL_RECHECK(ActionKind.RECHECK_CONCLUDED, Duty.RECHECK, null, RuleEvent.RECHECK_FAILED),
    PASS_SECOND_RECHECK(ActionKind.RECHECK_CONCLUDED, Duty.SECOND_RECHECK, null, null),
    FAIL_SECOND_RECHECK(ActionKind.RECHECK_CONCLUDED, Duty.SECOND_RECHECK, null, RuleEvent.SECOND_RECHECK_FAILED),
    PASS_THIRD_RECHECK(ActionKind.RECHECK_CONCLUDED, null, null, null),
    FAIL_THIRD_RECHECK(ActionKind.RECHECK_CONCLUDED, null, null, RuleEvent.THIRD_RECHECK_FAILED),
    /** 公告. */
    PUBLISH_FAILURE(ActionKind.PUBLIC_NOTICE_ISSUED, Duty.PUBLISH_FAILURE, null, RuleEvent.FAILURE_NOTICE_PUBLISHED),
    /** 责令停业. */
    STOP_BUSINESS(ActionKind.BUSINESS_STOPPED, Duty.STOP_BUSINESS, null, null),
    REVOKE_LICENCE(ActionKind.LICENCE_REVOKED, Duty.REVOKE_LICENCE, null, null),
    /** 结案. */
    CLOSE(ActionKind.CASE_CLOSED, Duty.FINISH_CASE, null, null);

    private final ActionKind kind;
    private final Duty meets;
    private final Duty meetsToo;
    private final RuleEvent event;

    CaseAction(ActionKind kind, Duty meets, Duty meetsToo, RuleEvent event) {
        this.kind = kind;
        this.meets = meets;
        this.meetsToo = meetsToo;
        this.event = event;
    }

    /** The kind of action of an office that it is; null when no office does it. */
    public ActionKind kind() {
        return kind;
    }

    /** Whether it takes this duty to be done, and by no other word than its own. */
    static boolean meets(String word, Duty duty) {
        return duty.name().equals(word)
                || named(word).filter(action -> action.meets(duty)).isPresent();
    }

    private boolean meets(Duty duty) {
        return duty == meets || duty == meetsToo;
    }

    /** What it is to the rules; empty when no rule starts with it. */
    static Optional<RuleEvent> event(String word) {
        return named(word).map(action -> action.event);
    }

    /** The kind of action of an office that meets a duty; empty where an office says that the duty of the rule was done. */
    static Optional<ActionKind> own(Duty duty) {
        List<ActionKind> kinds = Stream.of(values())
                .filter(action -> action.kind != null && action.meets(duty))
                .map(CaseAction::kind)
                .toList();
        return kinds.contains(ActionKind.DUTY_DONE)
                ? Optional.empty()
                : kinds.stream().findFirst();
    }

    /**
     * The word for an action of an office; empty for one that has none.
     *
     * @param unappealable whether nobody can act against the conclusion
     */
    static Optional<CaseAction> of(Action action, boolean unappealable) {
        if (action instanceof Action.NoticeServed e) {
            return Optional.of(
                    unappealable
                            ? SERVE_FINAL
                            : e.manner() == Action.Manner.PUBLIC_NOTICE ? PUBLISH_DELIVERY_NOTICE : SERVE);
        }
        if (action instanceof Action.ObjectionFiled e) {
            return Optional.of(e.ground() == Action.Ground.PROCESS ? OBJECT_TO_PROCESS : OBJECT);
        }
        if (action instanceof Action.ObjectionDecided e) {
            return Optional.of(
                    switch (e.outcome()) {
                        case UPHELD -> UPHOLD_OBJECTION;
                        case REJECTED -> REJECT_OBJECTION;
                        case REFUSED -> REFUSE_OBJECTION;
                    });
        }
        if (action instanceof Action.ReinspectionDecided e) {
            return Optional.of(e.accepted() ? ACCEPT : REFUSE_APPLICATION);
        }
        if (action instanceof Action.ReinspectionTerminated e) {
            return Optional.of(e.reason() == Action.Reason.GIVEN_UP ? GIVE_UP : TERMINATE);
        }
        if (action instanceof Action.DutyActed e && e.kind() == ActionKind.RECHECK_CONCLUDED) {
            return recheck(e.round(), e.passed());
        }
        return Stream.of(values())
                .filter(word -> word.kind == action.kind() && word.kind != ActionKind.DUTY_DONE)
                .findFirst();
    }

    private static Optional<CaseAction> recheck(Integer round, Boolean passed) {
        return switch (round == null ? 0 : round) {
            case 1 -> Optional.of(passed ? PASS_RECHECK : FAIL_RECHECK);
            case 2 -> Optional.of(passed ? PASS_SECOND_RECHECK : FAIL_SECOND_RECHECK);
            case 3 -> Optional.of(passed ? PASS_THIRD_RECHECK : FAIL_THIRD_RECHECK);
            default -> Optional.empty();
        };
    }

    private static Optional<CaseAction> named(String word) {
        return Stream.of(values()).filter(action -> action.name().equals(word)).findFirst();
    }
}
