package org.assay.domain.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.domain.ledger.LedgerEvent.Finalised;
import org.assay.domain.ledger.LedgerEvent.Noticed;
import org.assay.domain.ledger.LedgerEvent.Registered;
import org.assay.domain.ledger.LedgerEvent.ReinspectionLabNamed;
import org.assay.domain.ledger.LedgerEvent.Reported;
import org.assay.domain.ledger.Outcome.Decision;
import org.assay.domain.ledger.Outcome.Decision.Accepted;
import org.assay.domain.ledger.Outcome.Decision.Duplicate;
import org.assay.domain.ledger.Outcome.Decision.Refused;
import org.assay.domain.ledger.Outcome.Note;
import org.assay.domain.ledger.Outcome.Refusal;
import org.assay.domain.ledger.Versions.Version;
import org.assay.domain.model.Basis;
import org.assay.domain.model.Origin;
import org.assay.domain.model.Report;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.model.TestKind;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.ReferenceRelease;

/** The rule of the ledger: what an event does to the row of its sample. */
public final class Ledger {
    private static final Comparator<ReportFact> BY_KEY =
            Comparator.<ReportFact, String>comparing(fact -> fact.by().id()).thenComparing(ReportFact::number);

    private Ledger() {}

    /**
     * Applies an event.
     *
     * @param release reference release in force at this place of the journal
     */
    public static Outcome apply(LedgerRow row, LedgerEvent event, ReferenceRelease release) {
        Step step = step(row, event);
        if (!step.changed()) {
            return new Outcome(row, false, step.decision(), Optional.empty());
        }
        LedgerRow resolved = new Resolution(release).resolve(step.row());
        Cause cause = new Cause(kind(event), event.origin(), event.by().principal(), reason(event));
        return outcome(row, resolved, event.key(), step.decision(), cause);
    }

    private static Step step(LedgerRow row, LedgerEvent event) {
        if (event instanceof Registered e) {
            return register(row, e);
        }
        if (event instanceof Reported e) {
            return report(row, e.by(), Basis.LAB_REPORT, e.report(), e.digest(), e.origin());
        }
        if (event instanceof Noticed e) {
            return notice(row, e);
        }
        if (event instanceof Finalised e) {
            return finalise(row, e);
        }
        return nameLab(row, (ReinspectionLabNamed) event);
    }

    /**
     * Judges a row again by another release.
     *
     * @param activation origin of the activation
     */
    public static Outcome rejudge(
            SampleKey key, LedgerRow row, ReferenceRelease release, Origin activation, String principal) {
        LedgerRow resolved = new Resolution(release).resolve(row);
        Cause cause = new Cause(Cause.Kind.REJUDGED, activation, principal, "release " + release.number());
        return outcome(row, resolved, key, new Accepted(null), cause);
    }

    private static Outcome outcome(LedgerRow before, LedgerRow after, SampleKey key, Decision decision, Cause cause) {
        SampleState was = before.state().orElse(null);
        SampleState is = after.state().orElse(null);
        if (was == null ? is == null : was.sameAs(is) && !isHeardAgain(was, is)) {
            return new Outcome(after, true, decision, Optional.empty());
        }
        LedgerRow changed = after.changed();
        return new Outcome(
                changed, true, decision, Optional.of(new VerdictChange(key, changed.version(), was, is, cause)));
    }

    /** Alert rules are part of a release, too: what may raise an alert is told again under the new one. Nothing is counted anew. */
    private static boolean isHeardAgain(SampleState was, SampleState is) {
        return was.release() != is.release() && (is.conflict() || is.verdict() == SampleVerdict.NONCONFORMING);
    }

    /** A row after its facts changed or not, and the decision. */
    private record Step(LedgerRow row, Decision decision, boolean changed) {
        static Step unchanged(LedgerRow row, Decision decision) {
            return new Step(row, decision, false);
        }

        static Step changed(LedgerRow row, Decision decision) {
            return new Step(row, decision, true);
        }
    }

    private static Step register(LedgerRow row, Registered e) {
        return register(
                row,
                new Version<>(e.version(), e.digest(), e.origin(), new Registration(e.sample(), e.reason(), e.by())));
    }

    private static Step register(LedgerRow row, Version<Registration> version) {
        if (row.registered()
                .map(known -> !known.by().equals(version.content().by()))
                .orElse(false)) {
            return Step.unchanged(row, new Refused(Refusal.NOT_THE_REGISTRANT));
        }
        var result = Versions.add(Optional.ofNullable(row.registration()), version);
        return new Step(row.withRegistration(result.versions()), decision(result.added()), result.changed());
    }

    private static Step report(
            LedgerRow row, SubmittedBy by, Basis basis, Report report, Digest digest, Origin origin) {
        Optional<ReportFact> known = row.reports().stream()
                .filter(fact -> fact.by().equals(by) && fact.number().equals(report.number()))
                .findFirst();
        var result = Versions.add(
                known.map(ReportFact::versions),
                new Version<>(report.version(), digest, origin, ReportFact.Content.of(report)));
        if (!result.changed()) {
            return Step.unchanged(row, decision(result.added()));
        }
        ReportFact fact = new ReportFact(by, basis, result.versions());
        LedgerRow after = row.withReports(with(row.reports(), known, fact));
        return Step.changed(after, noted(after, fact, decision(result.added())));
    }

    private static Decision noted(LedgerRow row, ReportFact fact, Decision decision) {
        if (!decision.equals(new Accepted(null))) {
            return decision;
        }
        if (row.registration() == null) {
            return new Accepted(Note.WAITS_FOR_REGISTRATION);
        }
        return Counting.speaks(row, fact) ? decision : new Accepted(Note.LAB_NOT_NAMED);
    }

    private static List<ReportFact> with(List<ReportFact> facts, Optional<ReportFact> known, ReportFact fact) {
        var result = new ArrayList<>(facts);
        known.ifPresent(result::remove);
        result.add(fact);
        result.sort(BY_KEY);
        return result;
    }

    private static Step notice(LedgerRow row, Noticed e) {
        Step registered = register(
                row,
                new Version<>(
                        e.report().version(),
                        e.digest(),
                        e.origin(),
                        new Registration(e.sample(), e.report().reason(), e.by())));
        if (registered.decision() instanceof Refused) {
            return registered;
        }
        return report(registered.row(), e.by(), Basis.PUBLISHED_NOTICE, e.report(), e.digest(), e.origin());
    }

    private static Step finalise(LedgerRow row, Finalised e) {
        boolean said = row.finals().stream()
                .anyMatch(mark -> mark.reportNumber().equals(e.reportNumber()) && mark.version() == e.version());
        if (said) {
            return Step.unchanged(row, new Duplicate());
        }
        Optional<SampleState> state = row.state();
        boolean counted = state.map(SampleState::report)
                .map(report -> report.number().equals(e.reportNumber()) && report.version() == e.version())
                .orElse(false);
        if (!counted) {
            return Step.unchanged(row, new Refused(Refusal.NOT_THE_COUNTED_REPORT));
        }
        if (state.get().verdict() != SampleVerdict.NONCONFORMING || state.get().status() != VerdictStatus.PROVISIONAL) {
            return Step.unchanged(row, new Refused(Refusal.NOTHING_TO_FINALISE));
        }
        var finals = new ArrayList<>(row.finals());
        finals.add(new FinalFact(e.reportNumber(), e.version(), e.origin()));
        return Step.changed(row.withFinals(finals), new Accepted(null));
    }

    private static Step nameLab(LedgerRow row, ReinspectionLabNamed e) {
        if (row.registration() == null) {
            return Step.unchanged(row, new Refused(Refusal.NOT_REGISTERED));
        }
        if (e.lab().equals(row.registered().orElseThrow().sample().lab())) {
            return Step.unchanged(row, new Refused(Refusal.LAB_OF_FIRST_TEST));
        }
        if (e.lab().equals(row.reinspectionLab())) {
            return Step.unchanged(row, new Duplicate());
        }
        return Step.changed(row.withReinspectionLab(e.lab()), new Accepted(null));
    }

    private static Decision decision(Versions.Added added) {
        return switch (added) {
            case TOP -> new Accepted(null);
            case OLDER -> new Accepted(Note.SUPERSEDED);
            case DUPLICATE -> new Duplicate();
            case TAKEN -> new Refused(Refusal.VERSION_TAKEN);
        };
    }

    private static Cause.Kind kind(LedgerEvent event) {
        if (event instanceof Registered) {
            return Cause.Kind.REGISTRATION;
        }
        if (event instanceof Noticed e) {
            return kind(e.report(), Cause.Kind.NOTICE);
        }
        if (event instanceof Reported e) {
            return kind(e.report(), Cause.Kind.REPORT);
        }
        return event instanceof Finalised ? Cause.Kind.FINALISED : Cause.Kind.REINSPECTION;
    }

    private static Cause.Kind kind(Report report, Cause.Kind first) {
        if (report.withdrawn()) {
            return Cause.Kind.WITHDRAWAL;
        }
        if (report.testKind() == TestKind.REINSPECTION) {
            return Cause.Kind.REINSPECTION;
        }
        return report.version() > 1 ? Cause.Kind.CORRECTION : first;
    }

    private static String reason(LedgerEvent event) {
        if (event instanceof Registered e) {
            return e.reason();
        }
        if (event instanceof Noticed e) {
            return e.report().reason();
        }
        return event instanceof Reported e ? e.report().reason() : null;
    }
}
