package org.assay.domain.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.casework.CaseDecision.Accepted;
import org.assay.domain.casework.CaseDecision.Duplicate;
import org.assay.domain.casework.CaseDecision.Refusal;
import org.assay.domain.casework.CaseDecision.Refused;
import org.assay.domain.reference.Duty;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectAction;
import org.assay.domain.subject.SubjectActionKind;
import org.assay.domain.subject.SubjectFact;

/**
 * Whether an action on a subject is accepted. It depends on the actions before it alone, and never on alerts: these come from
 * another journal, in an order that nobody knows. A recall is decided by the ladder of consumer goods, whose states are also
 * those of food.
 */
final class SubjectRule {
    private final SubjectFact act;
    private final Case known;
    private final CaseOptions options;

    private SubjectRule(SubjectFact act, Case known, CaseLaw law) {
        this.act = act;
        this.known = known;
        this.options = new CaseOptions(known, law);
    }

    static CaseDecision decide(Subject subject, SubjectFacts facts, SubjectFact act, CaseLaw law) {
        if (facts.acts().stream().anyMatch(act::repeats)) {
            return new Duplicate();
        }
        return switch (subject.kind()) {
            case ENTERPRISE, AREA -> interview(facts.acts(), act);
            case ALERT -> new Accepted();
            case PRODUCT -> {
                Case known = RecallFold.ready(subject.key(), facts.withoutAlerts(), law, act.actedOn());
                yield new SubjectRule(act, known, law).recall();
            }
        };
    }

    private static CaseDecision interview(List<SubjectFact> before, SubjectFact act) {
        boolean isAnswered = act.action() instanceof SubjectAction.InterviewHeld held
                && held.alert() != null
                && before.stream().anyMatch(fact -> fact.action().equals(held));
        return isAnswered
                ? new Refused(Refusal.ANSWERED, null, List.of(SubjectActionKind.INTERVIEW_HELD.name()))
                : new Accepted();
    }

    private CaseDecision recall() {
        SubjectAction action = act.action();
        if (action instanceof SubjectAction.DutyDone e) {
            return done(e.rule());
        }
        if (action instanceof SubjectAction.TimeExtended e) {
            return extended(e.rule());
        }
        String word = RecallStep.word(action, this::duty).orElseThrow();
        if (!options.allow(word)) {
            return refused(Refusal.NOT_ALLOWED, null);
        }
        if (action instanceof SubjectAction.RecallStageReported e) {
            return units(e.recovered());
        }
        return action instanceof SubjectAction.RecallFinished e ? units(e.recovered()) : new Accepted();
    }

    private CaseDecision done(String rule) {
        Optional<Duty> duty = duty(rule);
        if (duty.isEmpty()) {
            return refused(Refusal.NOT_RUNNING, rule);
        }
        if (RecallStep.hasOwnAction(duty.get())) {
            return refused(Refusal.OWN_ACTION, rule);
        }
        return options.allow(duty.get().name()) ? new Accepted() : refused(Refusal.NOT_ALLOWED, rule);
    }

    private CaseDecision extended(String rule) {
        if (duty(rule).isEmpty()) {
            return refused(Refusal.NOT_RUNNING, rule);
        }
        return running(rule).allMatch(options::mayExtend) ? new Accepted() : refused(Refusal.NOT_EXTENDABLE, rule);
    }

    private CaseDecision units(long recovered) {
        Long affected = known.head().affected();
        if (affected != null && recovered > affected) {
            return refused(Refusal.MORE_THAN_AFFECTED, null);
        }
        Long soFar = known.head().recovered();
        return soFar != null && recovered < soFar ? refused(Refusal.LESS_THAN_BEFORE, null) : new Accepted();
    }

    private Optional<Duty> duty(String rule) {
        return running(rule).map(OpenDuty::duty).findFirst();
    }

    private Stream<OpenDuty> running(String rule) {
        return known.duties().stream().filter(duty -> duty.rule().equals(rule));
    }

    private Refused refused(Refusal reason, String rule) {
        List<String> allowed = Stream.of(SubjectActionKind.values())
                .filter(this::isAllowed)
                .map(Enum::name)
                .toList();
        return new Refused(reason, rule, allowed);
    }

    private boolean isAllowed(SubjectActionKind kind) {
        return switch (kind) {
            case RISK_ASSESSED -> options.allow(RecallStep.ASSESS_RISK);
            case DEFECT_INVESTIGATED -> allows(new SubjectAction.DefectInvestigated(false));
            case RECALL_ORDERED -> allows(new SubjectAction.RecallOrdered(true, null));
            case RECALL_STAGE_REPORTED -> allows(new SubjectAction.RecallStageReported(0));
            case RECALL_FINISHED -> allows(new SubjectAction.RecallFinished(0));
            case CASE_CLOSED -> allows(new SubjectAction.CaseClosed());
            case DUTY_DONE ->
                known.duties().stream()
                        .anyMatch(duty -> !RecallStep.hasOwnAction(duty.duty())
                                && options.allow(duty.duty().name()));
            case TIME_EXTENDED -> known.duties().stream().anyMatch(options::mayExtend);
            case INTERVIEW_HELD, ALERT_ACKNOWLEDGED -> false;
        };
    }

    private boolean allows(SubjectAction action) {
        return RecallStep.word(action, this::duty).filter(options::allow).isPresent();
    }
}
