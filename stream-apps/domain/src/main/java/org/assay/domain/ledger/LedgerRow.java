package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything the ledger keeps of one sample: the facts, the actions that were accepted, and what was resolved from them.
 *
 * @param version changes of verdict so far
 * @param release release that resolved and judged it; 0 before the first
 * @param orders standing orders that it was resolved by
 * @param registration null until the sample is registered
 * @param reports by submitter and number
 * @param actions accepted actions of its office, in the order of the journal
 * @param dimensions resolved, or null while nothing counts
 * @param settlesOn first day on which a failing verdict is final as things stand; null when no day makes it so
 * @param settled whether a failing verdict is final by time or by law
 */
public record LedgerRow(
        long version,
        int release,
        int orders,
        Versions<Registration> registration,
        List<ReportFact> reports,
        List<ActionFact> actions,
        Dimensions dimensions,
        List<Flag> flags,
        LocalDate settlesOn,
        boolean settled) {
    /** The row of a sample that nothing is known of. */
    public static final LedgerRow EMPTY =
            new LedgerRow(0, 0, 0, null, List.of(), List.of(), null, List.of(), null, false);

    public LedgerRow {
        reports = List.copyOf(reports);
        actions = List.copyOf(actions);
        flags = List.copyOf(flags);
    }

    /** The sample as it counts now; empty while no report counts. */
    public Optional<SampleState> state() {
        return Counting.state(this);
    }

    /** What the accepted actions mean. */
    public Procedure procedure() {
        return Procedure.of(actions);
    }

    /** The day whose beginning makes the verdict final; empty when it is final already, or no day does. */
    public Optional<LocalDate> due() {
        return settled ? Optional.empty() : Optional.ofNullable(settlesOn);
    }

    Optional<Registration> registered() {
        return Optional.ofNullable(registration).map(r -> r.top().content());
    }

    LedgerRow withRegistration(Versions<Registration> versions) {
        return new LedgerRow(
                version, release, orders, versions, reports, actions, dimensions, flags, settlesOn, settled);
    }

    LedgerRow withReports(List<ReportFact> facts) {
        return new LedgerRow(
                version, release, orders, registration, facts, actions, dimensions, flags, settlesOn, settled);
    }

    LedgerRow with(ActionFact action) {
        var all = new ArrayList<>(actions);
        all.add(action);
        return new LedgerRow(
                version, release, orders, registration, reports, all, dimensions, flags, settlesOn, settled);
    }

    LedgerRow resolved(Standing by, List<ReportFact> judged, Dimensions resolved, List<Flag> doubts) {
        return new LedgerRow(
                version,
                by.release().number(),
                by.sanctions().orders(),
                registration,
                judged,
                actions,
                resolved,
                doubts,
                null,
                false);
    }

    LedgerRow settling(LocalDate on, boolean isSettled) {
        return new LedgerRow(
                version, release, orders, registration, reports, actions, dimensions, flags, on, isSettled);
    }

    LedgerRow changed() {
        return new LedgerRow(
                version + 1, release, orders, registration, reports, actions, dimensions, flags, settlesOn, settled);
    }
}
