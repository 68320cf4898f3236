package org.assay.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.RuleFixture;
import org.assay.domain.alert.SampleAlertRow;
import org.assay.domain.alert.SampleAlerts;
import org.assay.domain.alert.StateFixture;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.model.Origin;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.Severity;
import org.assay.domain.model.VerdictStatus;

class SharedProperties {
    private static final Cause CAUSE =
            new Cause(Cause.Kind.CORRECTION, new Origin("topic", 0, 0, Instant.EPOCH), "lab-a", null);

    @Provide
    Arbitrary<List<Optional<SampleState>>> histories() {
        return Arbitraries.of(
                        Optional.<SampleState>empty(),
                        state(SampleVerdict.CONFORMING, VerdictStatus.FINAL),
                        state(SampleVerdict.CONFORMING, VerdictStatus.REVISED),
                        state(SampleVerdict.NONCONFORMING, VerdictStatus.PROVISIONAL),
                        state(SampleVerdict.NONCONFORMING, VerdictStatus.FINAL),
                        state(SampleVerdict.NONCONFORMING, VerdictStatus.REVISED),
                        state(SampleVerdict.CONFLICT, VerdictStatus.PROVISIONAL),
                        state(SampleVerdict.UNDETERMINED, VerdictStatus.PROVISIONAL))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Optional<SampleState> state(SampleVerdict verdict, VerdictStatus status) {
        return Optional.of(StateFixture.sample("S-1")
                .verdict(verdict)
                .status(status)
                .test("lead", Severity.SAFETY, ItemOutcome.NONCONFORMING)
                .build());
    }

    @Property
    void shouldEndAsIfOnlyTheFinalTruthHadEverBeenShared(@ForAll("histories") List<Optional<SampleState>> history) {
        SharedChange last = null;
        for (SharedChange change : results(history)) {
            assertThat(last == null ? 0 : last.version()).isLessThan(change.version());
            last = change;
        }

        Optional<SharedView> expected =
                SharedView.of(history.get(history.size() - 1).orElse(null));
        Optional<SharedView> visible = Optional.ofNullable(last)
                .filter(change -> change.status() != SharedChange.Status.WITHDRAWN)
                .map(SharedChange::view);
        assertThat(visible).isEqualTo(expected);
    }

    @Property
    void shouldShareAlertsOfFinalVerdictsOnly(@ForAll("histories") List<Optional<SampleState>> history) {
        SampleAlertRow row = SampleAlertRow.EMPTY;
        SharedAlert last = null;
        long version = 0;
        for (Optional<SampleState> state : history) {
            version++;
            SampleAlertRow.Step step =
                    row.apply(version, nonconformance(state.orElse(null)), null).orElseThrow();
            for (AlertChange change : step.changes()) {
                last = SharedAlert.next(last, change).orElse(last);
            }
            row = step.row();
        }

        boolean expected =
                row.held().stream().anyMatch(change -> !change.alert().provisional());
        assertThat(last != null && last.status() == SharedAlert.Status.ACTIVE).isEqualTo(expected);
    }

    private static List<SharedChange> results(List<Optional<SampleState>> history) {
        var changes = new ArrayList<SharedChange>();
        SampleState before = null;
        long version = 0;
        for (Optional<SampleState> state : history) {
            SampleState after = state.orElse(null);
            version++;
            if (before != null || after != null) {
                SharedChange.of(new VerdictChange(new SampleKey("office-a", "S-1"), version, before, after, CAUSE))
                        .ifPresent(changes::add);
            }
            before = after;
        }
        return changes;
    }

    private static List<Alert> nonconformance(SampleState state) {
        return SampleAlerts.of(
                state, RuleFixture.releases(RuleFixture.NONCONFORMANCE).apply(1));
    }
}
