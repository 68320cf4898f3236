package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a sample that ever raised an alert.
 *
 * @param ledgerVersion last change of verdict that was looked at
 * @param held its alerts that hold, as last sent
 */
public record SampleAlertRow(long ledgerVersion, List<AlertChange> held) {
    /** Nothing was sent yet. */
    public static final SampleAlertRow EMPTY = new SampleAlertRow(0, List.of());

    public SampleAlertRow {
        held = List.copyOf(held);
    }

    /**
     * A step.
     *
     * @param row the row after it
     * @param changes withdrawals first
     */
    public record Step(SampleAlertRow row, List<AlertChange> changes) {}

    /**
     * Applies a change of verdict.
     *
     * @param version version of the ledger row after it
     * @param after the alerts of the state after it
     * @param day business day on which it became known, or null
     * @return empty for a change that was looked at before: a replay is silent
     */
    public Optional<Step> apply(long version, List<Alert> after, LocalDate day) {
        if (version <= ledgerVersion) {
            return Optional.empty();
        }
        List<AlertChange> changes = AlertDiff.between(held, after, version, day);
        return Optional.of(new Step(new SampleAlertRow(version, Held.after(held, changes)), changes));
    }

    /** Whether there is nothing to keep: no alert of the sample was ever sent. */
    public boolean isEmpty() {
        return ledgerVersion == 0;
    }
}
