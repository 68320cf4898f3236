package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.ledger.LedgerEvent.Acted;
import org.assay.domain.ledger.Outcome.Decision;
import org.assay.domain.ledger.Outcome.Decision.Accepted;
import org.assay.domain.ledger.Outcome.Decision.Duplicate;
import org.assay.domain.ledger.Outcome.Decision.Refused;
import org.assay.domain.ledger.Outcome.Refusal;
import org.assay.domain.model.Basis;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.TestKind;
import org.assay.domain.model.VerdictStatus;

/** Whether the state of a sample allows an action of its office. Actions are decided once, in the order of the journal. */
final class ActionRule {
    private final LedgerRow row;
    private final Procedure procedure;
    private final Optional<SampleState> state;
    private final LocalDate actedOn;
    private final Standing standing;

    private ActionRule(LedgerRow row, LocalDate actedOn, Standing standing) {
        this.row = row;
        this.procedure = row.procedure();
        this.state = row.state();
        this.actedOn = actedOn;
        this.standing = standing;
    }

    static Decision decide(LedgerRow row, Acted e, Standing standing) {
        if (row.actions().stream().anyMatch(fact -> isSame(fact, e))) {
            return new Duplicate();
        }
        var rule = new ActionRule(row, e.actedOn(), standing);
        if (e.action() instanceof Action.ReinspectionLabNamed named
                && named.lab().equals(rule.procedure.reinspectionLab())) {
            return new Duplicate();
        }
        return rule.refusal(e.action())
                .<Decision>map(refused -> new Refused(refused.reason, refused.rule, rule.allowed()))
                .orElseGet(() -> new Accepted(null));
    }

    /** Whether an action shows that the product is not the nominal producer's. */
    static boolean reattributes(LedgerRow before, Action action) {
        return !before.procedure().isReattributed()
                && before.with(new ActionFact(action, null, null)).procedure().isReattributed();
    }

    // That a version is final is said whatever the day; all else happens on a day. To name a laboratory again that
    // another one has replaced is no repetition.
    private static boolean isSame(ActionFact fact, Acted e) {
        return fact.action().equals(e.action())
                && e.action().kind() != ActionKind.REINSPECTION_LAB_NAMED
                && (e.action() instanceof Action.Finalised || Objects.equals(fact.actedOn(), e.actedOn()));
    }

    /** A refusal, with the rule of the law behind it. */
    private record Because(Refusal reason, String rule) {}

    private static Optional<Because> because(Refusal reason) {
        return Optional.of(new Because(reason, null));
    }

    private Optional<Because> refusal(Action action) {
        if (action instanceof Action.Finalised e) {
            return finalised(e);
        }
        if (row.registration() == null) {
            return because(Refusal.NOT_REGISTERED);
        }
        if (action instanceof Action.ReinspectionLabNamed e) {
            return labNamed(e.lab());
        }
        if (action instanceof Action.NoticeServed e) {
            return served(e);
        }
        if (action instanceof Action.ObjectionFiled e) {
            return procedure.objection(e.objection()).isPresent()
                    ? because(Refusal.OBJECTION_TAKEN)
                    : right(Terms.Right.OBJECT, e.party());
        }
        if (action instanceof Action.ObjectionDecided e) {
            return objectionDecided(e.objection());
        }
        if (action instanceof Action.ReinspectionApplied e) {
            return applied(e.party());
        }
        if (action instanceof Action.ReinspectionDecided) {
            return procedure.reinspection() == Procedure.Reinspection.APPLIED
                    ? Optional.empty()
                    : because(Refusal.NO_APPLICATION);
        }
        if (action instanceof Action.ReinspectionTerminated) {
            return isReinspected() || !procedure.isReinspecting() ? because(Refusal.NO_REINSPECTION) : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Because> finalised(Action.Finalised e) {
        boolean counted = state.map(SampleState::report)
                .map(report -> report.number().equals(e.reportNumber()) && report.version() == e.version())
                .orElse(false);
        if (!counted) {
            return because(Refusal.NOT_THE_COUNTED_REPORT);
        }
        return failing().filter(s -> s.status() == VerdictStatus.PROVISIONAL).isPresent()
                ? Optional.empty()
                : because(Refusal.NOTHING_TO_FINALISE);
    }

    private Optional<Because> labNamed(String lab) {
        if (lab.equals(row.registered().orElseThrow().sample().lab())) {
            return because(Refusal.LAB_OF_FIRST_TEST);
        }
        return switch (procedure.reinspection()) {
            case APPLIED -> because(Refusal.APPLICATION_OPEN);
            case TERMINATED -> because(Refusal.REINSPECTION_ENDED);
            case NONE, REFUSED, ACCEPTED -> Optional.empty();
        };
    }

    private Optional<Because> served(Action.NoticeServed e) {
        Optional<SampleState> failing = failing();
        if (failing.isEmpty()) {
            return because(Refusal.NOTHING_FAILS);
        }
        CountedReport report = failing.get().report();
        if (!report.number().equals(e.reportNumber()) || report.version() != e.version()) {
            return because(Refusal.NOT_THE_COUNTED_REPORT);
        }
        if (e.party().of(failing.get().sample()).isEmpty()) {
            return because(Refusal.PARTY_UNKNOWN);
        }
        return procedure.service(e.party(), report).isPresent() ? because(Refusal.ALREADY_SERVED) : Optional.empty();
    }

    private Optional<Because> objectionDecided(String id) {
        return procedure
                .objection(id)
                .map(objection -> objection.isOpen() ? Optional.<Because>empty() : because(Refusal.OBJECTION_DECIDED))
                .orElseGet(() -> because(Refusal.OBJECTION_UNKNOWN));
    }

    private Optional<Because> applied(PartyRole party) {
        if (failing().filter(s -> Settlement.isMicrobial(s, standing.release())).isPresent()) {
            return because(Refusal.MICROBES);
        }
        if (isReinspected()) {
            return because(Refusal.ALREADY_FINAL);
        }
        return switch (procedure.reinspection()) {
            case APPLIED, ACCEPTED -> because(Refusal.REINSPECTION_OPEN);
            case TERMINATED -> because(Refusal.REINSPECTION_ENDED);
            case NONE, REFUSED -> right(Terms.Right.REINSPECT, party);
        };
    }

    /** A right may be used by a party that was served the conclusion, in its time, and unless it is final. */
    private Optional<Because> right(Terms.Right right, PartyRole party) {
        Optional<SampleState> failing = failing();
        if (failing.isEmpty()) {
            return because(Refusal.NOTHING_FAILS);
        }
        SampleState s = failing.get();
        if (Settlement.isByLaw(s, standing.release())
                || procedure.isDeclaredFinal(s.report().number(), s.report().version())) {
            return because(Refusal.ALREADY_FINAL);
        }
        Optional<Procedure.Service> service = procedure
                .service(party, s.report())
                .filter(served -> actedOn == null || !actedOn.isBefore(served.on()));
        if (service.isEmpty()) {
            return because(Refusal.NOT_SERVED);
        }
        // What counts is the day on which the party acted, not the day on which its office tells.
        return Settlement.ends(right, service.get(), s, PackTerms.of(standing.release()))
                .filter(window -> actedOn != null && actedOn.isAfter(window.ends()))
                .map(window -> new Because(Refusal.TOO_LATE, window.rule()));
    }

    private Optional<SampleState> failing() {
        return state.filter(
                s -> s.verdict() == SampleVerdict.NONCONFORMING && s.report().basis() == Basis.LAB_REPORT);
    }

    private boolean isReinspected() {
        return state.filter(s -> s.report().testKind() == TestKind.REINSPECTION).isPresent();
    }

    /** The kinds of action that the state allows, but for the time of a right, which each party has its own. */
    private List<ActionKind> allowed() {
        var kinds = new ArrayList<ActionKind>();
        if (failing().filter(s -> s.status() == VerdictStatus.PROVISIONAL).isPresent()) {
            kinds.add(ActionKind.FINALISED);
        }
        if (row.registration() == null) {
            return kinds;
        }
        // No laboratory can be told here from that of the first test, so only the proceeding decides.
        if (labNamed("").isEmpty()) {
            kinds.add(ActionKind.REINSPECTION_LAB_NAMED);
        }
        failing().ifPresent(s -> kinds.addAll(allowed(s)));
        if (procedure.objections().stream().anyMatch(Procedure.Objection::isOpen)) {
            kinds.add(ActionKind.OBJECTION_DECIDED);
        }
        if (procedure.reinspection() == Procedure.Reinspection.APPLIED) {
            kinds.add(ActionKind.REINSPECTION_DECIDED);
        }
        if (procedure.isReinspecting() && !isReinspected()) {
            kinds.add(ActionKind.REINSPECTION_TERMINATED);
        }
        Stream.of(ActionKind.values()).filter(ActionKind::isDuty).forEach(kinds::add);
        return kinds;
    }

    private List<ActionKind> allowed(SampleState s) {
        var kinds = new ArrayList<ActionKind>();
        boolean isUnserved = false;
        for (PartyRole party : PartyRole.values()) {
            boolean known = party.of(s.sample()).isPresent();
            isUnserved |= known && procedure.service(party, s.report()).isEmpty();
            if (right(Terms.Right.OBJECT, party).isEmpty() && !kinds.contains(ActionKind.OBJECTION_FILED)) {
                kinds.add(ActionKind.OBJECTION_FILED);
            }
            if (applied(party).isEmpty() && !kinds.contains(ActionKind.REINSPECTION_APPLIED)) {
                kinds.add(ActionKind.REINSPECTION_APPLIED);
            }
        }
        if (isUnserved) {
            kinds.add(ActionKind.NOTICE_SERVED);
        }
        return kinds;
    }
}
