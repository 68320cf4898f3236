package org.assay.domain.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Everything the ledger keeps of one sample: the facts, the commands that were decided, and what was resolved from them.
 *
 * @param version changes of verdict so far
 * @param release release that resolved and judged it; 0 before the first
 * @param registration null until the sample is registered
 * @param reports by submitter and number
 * @param reinspectionLab laboratory named for the re-inspection, or null
 * @param finals report versions declared final
 * @param dimensions resolved, or null while nothing counts
 */
public record LedgerRow(
        long version,
        int release,
        Versions<Registration> registration,
        List<ReportFact> reports,
        String reinspectionLab,
        List<FinalFact> finals,
        Dimensions dimensions,
        List<Flag> flags) {
    /** The row of a sample that nothing is known of. */
    public static final LedgerRow EMPTY = new LedgerRow(0, 0, null, List.of(), null, List.of(), null, List.of());

    public LedgerRow {
        reports = List.copyOf(reports);
        finals = List.copyOf(finals);
        flags = List.copyOf(flags);
    }

    /** The sample as it counts now; empty while no report counts. */
    public Optional<SampleState> state() {
        return Counting.state(this);
    }

    Optional<Registration> registered() {
        return Optional.ofNullable(registration).map(r -> r.top().content());
    }

    LedgerRow withRegistration(Versions<Registration> versions) {
        return new LedgerRow(version, release, versions, reports, reinspectionLab, finals, dimensions, flags);
    }

    LedgerRow withReports(List<ReportFact> facts) {
        return new LedgerRow(version, release, registration, facts, reinspectionLab, finals, dimensions, flags);
    }

    LedgerRow withReinspectionLab(String lab) {
        return new LedgerRow(version, release, registration, reports, lab, finals, dimensions, flags);
    }

    LedgerRow withFinals(List<FinalFact> facts) {
        return new LedgerRow(version, release, registration, reports, reinspectionLab, facts, dimensions, flags);
    }

    LedgerRow resolved(int by, List<ReportFact> judged, Dimensions resolved, List<Flag> doubts) {
        return new LedgerRow(version, by, registration, judged, reinspectionLab, finals, resolved, doubts);
    }

    LedgerRow changed() {
        return new LedgerRow(version + 1, release, registration, reports, reinspectionLab, finals, dimensions, flags);
    }
}
