package org.assay.oracle;

import java.util.Collection;
import java.util.Map;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedAlertStatus;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.shared.SharedStatus;
import org.assay.mapping.AlertMapping;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.StateMapping;

/**
 * What was published: of each topic the last record of each key, and all decisions.
 *
 * @param decisions every record, because each submission must have exactly one
 */
public record Actual(
        Collection<SubmissionDecided> decisions,
        Map<String, VerdictChanged> verdicts,
        Map<String, PassRateView> rates,
        Map<String, AlertChanged> alerts,
        Map<String, SharedResult> sharedResults,
        Map<String, SharedAlert> sharedAlerts,
        Map<String, SharedPassRate> sharedRates) {
    /** In the words of the oracle. What was withdrawn, superseded or emptied holds no more. */
    public Facts facts() {
        var facts = new Facts();
        decisions.forEach(decided -> facts.say(
                Output.DECISIONS, JournalMapping.toDomain(decided.getOrigin()).coordinates(), Words.of(decided)));
        verdicts.forEach((key, change) -> {
            if (change.getAfter() != null) {
                facts.say(Output.VERDICTS, key, Words.of(StateMapping.toDomain(change.getAfter())));
            }
        });
        rates.forEach((key, view) -> {
            if (view.getAssessedOn() == null && !isEmpty(view)) {
                facts.say(Output.PASS_RATES, key, Words.of(view));
            }
        });
        alerts.forEach((key, changed) -> AlertMapping.toDomain(changed)
                .filter(change -> change.kind().isActive())
                .ifPresent(change -> facts.say(Output.ALERTS, key, Words.of(change.alert()))));
        sharedResults.forEach((key, result) -> {
            if (result.getStatus() != SharedStatus.WITHDRAWN) {
                facts.say(Output.SHARED_RESULTS, key, Words.of(result));
            }
        });
        sharedAlerts.forEach((key, alert) -> {
            if (alert.getStatus() == SharedAlertStatus.ACTIVE) {
                facts.say(Output.SHARED_ALERTS, key, Words.of(alert));
            }
        });
        sharedRates.forEach((key, rate) -> {
            if (rate.getBatches() > 0) {
                facts.say(Output.SHARED_RATES, key, Words.of(rate));
            }
        });
        return facts;
    }

    private static boolean isEmpty(PassRateView view) {
        var counts = view.getCounts();
        return counts.getBatches() == 0 && counts.getTests() == 0;
    }
}
