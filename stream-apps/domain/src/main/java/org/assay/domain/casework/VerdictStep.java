package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.model.Basis;
import org.assay.domain.model.CaseKind;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.TestKind;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;

/** What a change of verdict does to the case of a sample: it opens, goes on, or ends. */
final class VerdictStep {
    private static final Set<Cause.Kind> BY_ITSELF =
            EnumSet.of(Cause.Kind.REJUDGED, Cause.Kind.WINDOW_CLOSED, Cause.Kind.SANCTION, Cause.Kind.SANCTION_LIFTED);

    private final VerdictChange change;
    private final CaseLaw law;
    private final LocalDate day;

    private VerdictStep(VerdictChange change, CaseLaw law, LocalDate day) {
        this.change = change;
        this.law = law;
        this.day = day;
    }

    static Case apply(Case known, String subject, VerdictChange change, CaseLaw law, LocalDate day) {
        VerdictStep step = new VerdictStep(change, law, day);
        if (change.after() == null || change.after().verdict() != SampleVerdict.NONCONFORMING) {
            return known == null ? null : step.end(known);
        }
        if (known == null) {
            CaseFile file = CaseFile.open(CaseKind.SAMPLE, subject, step.head(null), law);
            return step.open(file);
        }
        return known.status() == CaseStatus.OVERTURNED || known.status() == CaseStatus.WITHDRAWN
                ? step.open(CaseFile.of(known, law))
                : step.goOn(known);
    }

    /** What it rested on holds no more: every time in it is void, what was done stays. */
    private Case end(Case known) {
        CaseStatus how = change.after() == null ? CaseStatus.WITHDRAWN : CaseStatus.OVERTURNED;
        if (known.status() == CaseStatus.OVERTURNED || known.status() == CaseStatus.WITHDRAWN) {
            return known;
        }
        CaseFile file = CaseFile.of(known, law);
        LocalDate on = on(Objects.requireNonNullElse(change.after(), change.before()));
        file.note(verdict(on));
        file.end(how, on);
        return file.done();
    }

    private Case open(CaseFile file) {
        SampleState after = change.after();
        file.head(head(null));
        file.note(verdict(on(after)));
        climb(file);
        return file.done();
    }

    private void climb(CaseFile file) {
        SampleState after = change.after();
        LocalDate on = on(after);
        file.begin(law(after), on);
        // Nobody has said when a published conclusion was served, so no time runs from it.
        if (after.report().basis() == Basis.LAB_REPORT) {
            Happening what = happening(on);
            Set<String> traits = Traits.of(after);
            file.happen(RuleEvent.FAILURE_CONCLUDED, what, traits);
            file.happen(RuleEvent.RESULT_RECEIVED, what, traits);
            file.happen(RuleEvent.CASE_OPENED, what, traits);
            if (traits.contains(Traits.HAZARD)) {
                file.happen(RuleEvent.HAZARD_FOUND, what, traits);
            }
        }
        if (after.status().isFinal()) {
            file.act(CaseAction.CONFIRM.name(), happening(on));
        }
    }

    /** It fails as before, or anew. */
    private Case goOn(Case known) {
        SampleState before = change.before();
        SampleState after = change.after();
        CaseFile file = CaseFile.of(known, law);
        file.head(head(known));
        boolean another = !sameReport(before, after);
        if (another || before.status() != after.status() || !before.dimensions().equals(after.dimensions())) {
            file.note(verdict(on(after)));
        }
        if (!known.isOpen()) {
            return file.done();
        }
        if (!law(before).equals(law(after))) {
            file.clocks().voidAll(on(after));
            climb(file);
            return file.done();
        }
        moved(file, known.head());
        if (another) {
            file.act(another(before, after).name(), happening(on(after)));
        }
        if (after.status().isFinal() && (another || !before.status().isFinal())) {
            file.act(CaseAction.CONFIRM.name(), happening(on(after)));
        }
        return file.done();
    }

    /** Another place may have other terms. */
    private void moved(CaseFile file, CaseHead before) {
        String region = file.head().regionCode();
        if (Objects.equals(region, before.regionCode())) {
            return;
        }
        for (OpenDuty duty : List.copyOf(file.clocks().running())) {
            var due = law.due(duty, duty.extensions(), region).orElse(null);
            if (!duty.dueBy(due, duty.extensions()).equals(duty)) {
                file.clocks().replan(duty, due, on(change.after()), "REGION");
            }
        }
    }

    private static CaseAction another(SampleState before, SampleState after) {
        return after.report().testKind() == TestKind.REINSPECTION
                        && before.report().testKind() != TestKind.REINSPECTION
                ? CaseAction.UPHOLD
                : CaseAction.REVISE;
    }

    private static boolean sameReport(SampleState before, SampleState after) {
        return before.report().number().equals(after.report().number())
                && before.report().version() == after.report().version()
                && before.report().lab().equals(after.report().lab());
    }

    private static Optional<RuleDomain> law(SampleState state) {
        return Optional.ofNullable(state.dimensions().domain()).flatMap(RuleDomain::of);
    }

    private CaseHead head(Case known) {
        SampleState after = change.after();
        boolean declared = known != null && known.head().unappealable() && sameReport(change.before(), after);
        return new CaseHead(
                after.dimensions().domain(),
                after.sample().productName() == null
                        ? after.dimensions().catalogueCode()
                        : after.sample().productName(),
                after.dimensions().enterprise(),
                change.key().organiser(),
                after.dimensions().regionCode(),
                after.dimensions().catalogueCode(),
                null,
                null,
                null,
                after.status(),
                declared || after.isFinalByLaw(law.release()));
    }

    /**
     * A report becomes known on the business day at that place of the journal, and not before it was concluded. What a day
     * makes final is told before that day: the last one that has begun is the one before it.
     */
    private LocalDate on(SampleState state) {
        LocalDate own = state.dimensions().periodDate();
        boolean byNextDay = change.cause().kind() == Cause.Kind.WINDOW_CLOSED && !day.equals(LocalDate.MIN);
        LocalDate known = byNextDay ? day.plusDays(1) : day;
        return known.isAfter(own) ? known : own;
    }

    private Happening happening(LocalDate on) {
        return new Happening(
                on,
                null,
                null,
                null,
                null,
                change.cause().principal(),
                null,
                change.cause().origin());
    }

    private Entry verdict(LocalDate on) {
        SampleState after = change.after();
        Cause cause = change.cause();
        String why = BY_ITSELF.contains(cause.kind()) || cause.reason() == null ? "" : ": " + cause.reason();
        String firm = after == null ? "" : after.status() + " ";
        Happening what =
                new Happening(on, null, null, null, null, cause.principal(), firm + cause.kind() + why, cause.origin());
        return Entry.said(
                EntryKind.VERDICT, after == null ? "NONE" : after.verdict().name(), what);
    }
}
