package org.assay.domain.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.domain.ledger.LedgerEvent.Acted;
import org.assay.domain.ledger.LedgerEvent.Noticed;
import org.assay.domain.ledger.LedgerEvent.Registered;
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

/** The rule of the ledger: what an event does to the row of its sample. */
public final class Ledger {
    private static final Comparator<ReportFact> BY_KEY =
            Comparator.<ReportFact, String>comparing(fact -> fact.by().id()).thenComparing(ReportFact::number);

    private Ledger() {}

    /**
     * Applies an event.
     *
     * @param standing what stands at this place of the journal; the row has been brought up to it
     */
    public static Outcome apply(LedgerRow row, LedgerEvent event, Standing standing) {
        Step step = step(row, event, standing);
        if (!step.changed()) {
            return new Outcome(row, false, step.decision(), Optional.empty());
        }
        LedgerRow resolved = new Resolution(standing).resolve(step.row());
        Cause cause = new Cause(kind(row, event), event.origin(), event.by().principal(), reason(event));
        return outcome(row, resolved, event.key(), step.decision(), cause);
    }

    private static Step step(LedgerRow row, LedgerEvent event, Standing standing) {
        if (event instanceof Registered e) {
            return register(row, e);
        }
        if (event instanceof Reported e) {
            return report(row, e.by(), Basis.LAB_REPORT, e.report(), e.digest(), e.origin());
        }
        if (event instanceof Noticed e) {
            return notice(row, e);
        }
        return act(row, (Acted) event, standing);
    }

    /** Brings a row up to what stands now: another release, a sanction, a day. */
    public static Outcome renew(SampleKey key, LedgerRow row, Standing standing, Cause cause) {
        LedgerRow resolved = new Resolution(standing).resolve(row);
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
        ReportFact fact = new ReportFact(by, basis, result.versions(), false);
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

    private static Step act(LedgerRow row, Acted e, Standing standing) {
        Decision decision = ActionRule.decide(row, e, standing);
        // What is done about a duty is no fact of the verdict: it is passed on, and casework decides it.
        return decision instanceof Accepted && !e.action().kind().isDuty()
                ? Step.changed(row.with(new ActionFact(e.action(), e.actedOn(), e.origin())), decision)
                : Step.unchanged(row, decision);
    }

    private static Decision decision(Versions.Added added) {
        return switch (added) {
            case TOP -> new Accepted(null);
            case OLDER -> new Accepted(Note.SUPERSEDED);
            case DUPLICATE -> new Duplicate();
            case TAKEN -> new Refused(Refusal.VERSION_TAKEN);
        };
    }

    private static Cause.Kind kind(LedgerRow before, LedgerEvent event) {
        if (event instanceof Registered) {
            return Cause.Kind.REGISTRATION;
        }
        if (event instanceof Noticed e) {
            return kind(e.report(), Cause.Kind.NOTICE);
        }
        if (event instanceof Reported e) {
            return kind(e.report(), Cause.Kind.REPORT);
        }
        return kind(before, ((Acted) event).action());
    }

    private static Cause.Kind kind(LedgerRow before, Action action) {
        return switch (action.kind()) {
            case FINALISED -> Cause.Kind.FINALISED;
            case NOTICE_SERVED -> Cause.Kind.SERVED;
            case OBJECTION_FILED -> Cause.Kind.OBJECTION;
            case OBJECTION_DECIDED ->
                ActionRule.reattributes(before, action) ? Cause.Kind.REATTRIBUTED : Cause.Kind.OBJECTION;
            default -> Cause.Kind.REINSPECTION;
        };
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
