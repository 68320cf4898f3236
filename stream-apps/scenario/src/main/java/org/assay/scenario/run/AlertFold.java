package org.assay.scenario.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.EnterpriseFailures;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.SampleAlertRow;
import org.assay.domain.alert.SampleAlerts;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.reference.ReferenceRelease;

/** The alerts that changes of verdicts raise and withdraw. */
final class AlertFold {
    private final IntFunction<ReferenceRelease> releases;
    private final Map<String, SampleAlertRow> samples = new HashMap<>();
    private final Map<String, EnterpriseFailures> enterprises = new HashMap<>();
    private final List<AlertChange> changes = new ArrayList<>();

    AlertFold(IntFunction<ReferenceRelease> releases) {
        this.releases = releases;
    }

    List<AlertChange> changes() {
        return List.copyOf(changes);
    }

    void take(VerdictChange change) {
        SampleState after = change.after();
        SampleState known = after == null ? change.before() : after;
        String key = change.key().text();
        samples.getOrDefault(key, SampleAlertRow.EMPTY)
                .apply(change.ledgerVersion(), SampleAlerts.of(after, releases.apply(known.release())))
                .ifPresent(step -> {
                    samples.put(key, step.row());
                    changes.addAll(step.changes());
                });
        Optional<String> was = Failure.enterprise(change.before());
        Optional<String> is = Failure.enterprise(after);
        was.filter(enterprise -> !was.equals(is)).ifPresent(enterprise -> news(enterprise, key, change, null));
        is.ifPresent(enterprise -> news(enterprise, key, change, Failure.of(after)));
    }

    private void news(String enterprise, String sample, VerdictChange change, Failure failure) {
        enterprises
                .getOrDefault(enterprise, EnterpriseFailures.EMPTY)
                .apply(enterprise, sample, new EnterpriseFailures.Standing(change.ledgerVersion(), failure), releases)
                .ifPresent(step -> {
                    enterprises.put(enterprise, step.row());
                    changes.addAll(step.changes());
                });
    }
}
