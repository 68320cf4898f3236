package org.assay.domain.sharing;

import static org.assay.domain.alert.StateFixture.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.RuleFixture;
import org.assay.domain.alert.SampleAlerts;
import org.assay.domain.alert.StateFixture;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.Severity;
import org.junit.jupiter.api.Test;

class SharedAlertTest {
    private static final Alert PROVISIONAL = alert(failing("lead").provisional());
    private static final Alert FINAL = alert(failing("lead"));

    @Test
    void shouldShareOnlyWhatIsFinal() {
        assertThat(SharedAlert.next(null, raised(1, PROVISIONAL))).isEmpty();

        SharedAlert shared = SharedAlert.next(null, raised(2, FINAL)).orElseThrow();

        assertThat(shared.status()).isEqualTo(SharedAlert.Status.ACTIVE);
        assertThat(shared.version()).isEqualTo(2);
        assertThat(shared.samples()).containsExactly("office-a|S-1");
        assertThat(shared.items()).containsExactly("lead");
    }

    @Test
    void shouldNeverWithdrawWhatWasNeverShared() {
        assertThat(SharedAlert.next(null, ended(AlertChange.Kind.WITHDRAWN, 3, PROVISIONAL)))
                .isEmpty();
    }

    @Test
    void shouldWithdrawWithWhatWasShared() {
        SharedAlert last = SharedAlert.next(null, raised(1, FINAL)).orElseThrow();

        SharedAlert shared = SharedAlert.next(last, ended(AlertChange.Kind.WITHDRAWN, 2, FINAL))
                .orElseThrow();

        assertThat(shared.status()).isEqualTo(SharedAlert.Status.WITHDRAWN);
        assertThat(shared.samples()).isEqualTo(last.samples());
    }

    @Test
    void shouldWithdrawWhatIsProvisionalAgain() {
        SharedAlert last = SharedAlert.next(null, raised(1, FINAL)).orElseThrow();

        Optional<SharedAlert> shared =
                SharedAlert.next(last, new AlertChange(AlertChange.Kind.UPDATED, 2, PROVISIONAL, null, null, null));

        assertThat(shared.orElseThrow().status()).isEqualTo(SharedAlert.Status.WITHDRAWN);
    }

    @Test
    void shouldSayNothingTwice() {
        SharedAlert last = SharedAlert.next(null, raised(1, FINAL)).orElseThrow();

        assertThat(SharedAlert.next(last, raised(1, FINAL))).isEmpty();
        assertThat(SharedAlert.next(last, new AlertChange(AlertChange.Kind.UPDATED, 2, FINAL, null, null, null)))
                .isEmpty();
        assertThat(SharedAlert.next(
                        last, new AlertChange(AlertChange.Kind.UPDATED, 2, alert(failing("zinc")), null, null, null)))
                .isPresent();
    }

    @Test
    void shouldIgnoreAnOldVersionSeenAgain() {
        SharedAlert withdrawn = SharedAlert.next(
                        SharedAlert.next(null, raised(1, FINAL)).orElseThrow(),
                        ended(AlertChange.Kind.WITHDRAWN, 2, FINAL))
                .orElseThrow();

        assertThat(SharedAlert.next(withdrawn, raised(1, FINAL))).isEmpty();
        assertThat(SharedAlert.next(withdrawn, raised(3, FINAL))).isPresent();
    }

    @Test
    void shouldKeepConflictsToOurselves() {
        Alert conflict = alert(sample("S-1").verdict(SampleVerdict.CONFLICT).inConflict());

        assertThat(SharedAlert.next(null, raised(1, conflict))).isEmpty();
    }

    private static StateFixture failing(String item) {
        return sample("S-1").failing().test(item, Severity.IMPORTANT, ItemOutcome.NONCONFORMING);
    }

    private static Alert alert(StateFixture state) {
        return SampleAlerts.of(state.build(), RuleFixture.RELEASE).get(0);
    }

    private static AlertChange raised(long version, Alert alert) {
        return new AlertChange(AlertChange.Kind.RAISED, version, alert, null, null, null);
    }

    private static AlertChange ended(AlertChange.Kind kind, long version, Alert alert) {
        return new AlertChange(kind, version, alert, null, null, null);
    }
}
