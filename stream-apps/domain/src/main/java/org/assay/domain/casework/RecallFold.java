package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.model.CaseKind;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.rulepack.RiskMatrix;
import org.assay.domain.rulepack.Rule;
import org.assay.domain.subject.SubjectAction;
import org.assay.domain.subject.SubjectFact;

/**
 * The case of a product that may have a defect (召回): clue, risk assessment, investigation, recall, stage reports, end. It climbs
 * the ladder of food, or that of consumer goods, as the alerts tell. What comes after its end, an action or a later clue, begins
 * another round.
 */
final class RecallFold {
    private final CaseLaw law;
    private final CaseFile file;
    private final Optional<RuleDomain> domain;
    private LocalDate endedOn;
    private Happening recall;
    private boolean hasBegun;

    private RecallFold(CaseFile file, RuleDomain domain, CaseLaw law) {
        this.file = file;
        this.domain = Optional.of(domain);
        this.law = law;
    }

    /** The case; empty when there is neither a clue nor an action. */
    static Optional<CaseFile> of(String product, SubjectFacts facts, CaseLaw law) {
        if (facts.alerts().isEmpty() && facts.acts().isEmpty()) {
            return Optional.empty();
        }
        RecallFold fold = open(product, facts, law);
        fold.fold(facts);
        return Optional.of(fold.file);
    }

    /** The case after all actions, ready for the next one of a day: at the beginning of a round when the last has ended. */
    static Case ready(String product, SubjectFacts facts, CaseLaw law, LocalDate on) {
        RecallFold fold = open(product, facts, law);
        fold.fold(facts);
        fold.beginUnlessOpen(on);
        return fold.file.done();
    }

    private static RecallFold open(String product, SubjectFacts facts, CaseLaw law) {
        List<AskingAlert> alerts = facts.inOrder();
        Optional<AskingAlert> first = alerts.stream()
                .filter(AskingAlert::holds)
                .findFirst()
                .or(() -> alerts.stream().findFirst());
        CaseHead head = first.map(AskingAlert::head).orElseGet(() -> SubjectFold.unknown(null));
        RuleDomain domain = head.domain() == ProductDomain.FOOD ? RuleDomain.FOOD : RuleDomain.RECALL;
        return new RecallFold(CaseFile.open(CaseKind.RECALL, product, head.ofLevel(null), law), domain, law);
    }

    private void fold(SubjectFacts facts) {
        List<AskingAlert> known = facts.inOrder();
        List<AskingAlert> clues = new ArrayList<>(known);
        for (SubjectFact act : facts.acts()) {
            while (!clues.isEmpty() && !clues.get(0).on().isAfter(act.actedOn())) {
                clue(clues.remove(0));
            }
            act(act);
        }
        clues.forEach(this::clue);
        boolean isAsked = known.stream().anyMatch(AskingAlert::holds);
        if (!isAsked && !known.isEmpty() && recall == null && file.status() == CaseStatus.OPEN) {
            file.end(CaseStatus.OVERTURNED, known.get(known.size() - 1).on());
        }
    }

    private void clue(AskingAlert alert) {
        if (!hasBegun || (alert.holds() && endedOn != null && alert.on().isAfter(endedOn))) {
            beginUnlessOpen(alert.on());
        }
        file.note(alert.entry());
        if (alert.holds()) {
            file.causes().add(alert.id());
        }
    }

    private void beginUnlessOpen(LocalDate on) {
        if (!hasBegun || endedOn != null) {
            hasBegun = true;
            endedOn = null;
            recall = null;
            file.head(file.head().ofLevel(null).ofUnits(null, null));
            file.begin(domain, on);
        }
    }

    private void act(SubjectFact act) {
        Happening what = SubjectFold.happening(act);
        beginUnlessOpen(what.on());
        file.pass(what.on());
        SubjectAction action = act.action();
        if (action instanceof SubjectAction.RiskAssessed e) {
            assess(e, act, what);
        } else {
            note(act, RecallStep.detail(action));
            RecallStep.word(action, this::duty).ifPresent(word -> step(action, word, what));
        }
        if (file.status() == CaseStatus.OPEN && file.isAtTheEnd()) {
            endedOn = what.on();
            file.end(CaseStatus.CLOSED, what.on());
        }
    }

    private void step(SubjectAction action, String word, Happening what) {
        if (action instanceof SubjectAction.RecallOrdered e) {
            order(e, word, what);
        } else if (action instanceof SubjectAction.DefectInvestigated e) {
            file.act(word, what);
            if (e.found()) {
                file.happen(RuleEvent.DEFECT_FOUND, what, Set.of());
            }
        } else if (action instanceof SubjectAction.RecallStageReported e) {
            recovered(e.recovered());
            SubjectFold.running(file, Duty.REPORT_RECALL_STAGE).forEach(duty -> report(duty, word, what));
        } else if (action instanceof SubjectAction.RecallFinished e) {
            recovered(e.recovered());
            file.act(word, what);
            file.happen(RuleEvent.RECALL_ENDED, what, Set.of());
        } else if (action instanceof SubjectAction.TimeExtended) {
            file.clocks()
                    .of(what.rule())
                    .forEach(
                            duty -> file.clocks().extend(duty, what, file.head().regionCode()));
        } else {
            if (action instanceof SubjectAction.DutyDone) {
                file.clocks().end(what.rule(), word, what);
            }
            file.act(word, what);
        }
    }

    private void assess(SubjectAction.RiskAssessed e, SubjectFact act, Happening what) {
        Integer level = RiskMatrix.of(law.packs(), what.on())
                .map(matrix -> matrix.level(e.harm(), e.probability()))
                .filter(found -> found.isPresent())
                .map(found -> found.getAsInt())
                .orElse(null);
        note(act, RecallStep.detail(e) + " level=" + (level == null ? "none" : level));
        file.head(file.head().ofLevel(level));
        file.act(RecallStep.ASSESS_RISK, what);
        // Times of another level count no longer; those of this one begin where the ones before began.
        for (OpenDuty duty : List.copyOf(file.clocks().running())) {
            if (isOfOtherLevel(duty, level)) {
                file.clocks().end(duty.rule(), RecallStep.ASSESS_RISK, what);
            }
        }
        if (recall == null) {
            file.happen(RuleEvent.HAZARD_FOUND, what, Set.of());
        } else {
            file.happen(RuleEvent.RECALL_NOTICE_PUBLISHED, recall, Set.of());
        }
    }

    private boolean isOfOtherLevel(OpenDuty duty, Integer level) {
        return law.rule(duty.rule(), duty.start().day(), file.head().regionCode())
                .flatMap(rule -> rule.parameter("level"))
                .filter(of -> !of.equals(String.valueOf(level)))
                .isPresent();
    }

    private void order(SubjectAction.RecallOrdered e, String word, Happening what) {
        file.head(file.head().ofUnits(e.units(), null));
        recall = what;
        if (e.ordered()) {
            SubjectFold.running(file, Duty.CONTROL_RISK)
                    .forEach(duty -> file.clocks().end(duty.rule(), Duty.CONTROL_RISK.name(), what));
        }
        file.act(word, what);
        file.happen(RuleEvent.RECALL_DECIDED, what, Set.of());
        file.happen(RuleEvent.RECALL_NOTICE_PUBLISHED, what, Set.of());
        if (e.ordered()) {
            file.happen(RuleEvent.RECALL_ORDER_SERVED, what, Set.of());
        }
    }

    /** A stage was reported; the next one runs from the last day of this one, whenever it was reported. */
    private void report(OpenDuty duty, String word, Happening what) {
        file.clocks().end(duty.rule(), word, what);
        law.rule(duty.rule(), duty.start().day(), file.head().regionCode())
                .filter(rule ->
                        duty.lastDay() != null && rule.parameter("repeats").isPresent())
                .map(Rule::law)
                .ifPresent(rule -> file.clocks()
                        .begin(rule.id(), rule.start(), Happening.on(duty.lastDay(), null), file.head(), Set.of()));
    }

    private Optional<Duty> duty(String rule) {
        return file.clocks().of(rule).stream().map(OpenDuty::duty).findFirst();
    }

    private void recovered(long units) {
        file.head(file.head().ofUnits(file.head().affected(), units));
    }

    private void note(SubjectFact act, String detail) {
        String note = act.note() == null ? detail : (detail + " " + act.note()).strip();
        Happening what = SubjectFold.happening(act);
        file.note(new Entry(
                what.on(),
                EntryKind.ACTION,
                act.action().kind().name(),
                what.rule(),
                null,
                null,
                what.by(),
                note.isEmpty() ? null : note,
                null,
                null,
                what.origin()));
    }
}
