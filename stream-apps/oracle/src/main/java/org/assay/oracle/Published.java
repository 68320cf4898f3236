package org.assay.oracle;

import java.util.Optional;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseNotified;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedAlertStatus;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.shared.SharedStatus;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.CaseStatus;
import org.assay.domain.model.CaseKind;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectKind;
import org.assay.mapping.AlertMapping;
import org.assay.mapping.CaseMapping;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.StateMapping;

/**
 * Says what was published: all decisions, because each submission must have exactly one, all versions of closed periods, and of each other
 * topic the last record of each key. What was withdrawn, superseded or emptied holds no more; a null value is a tombstone.
 */
public final class Published {
    private Published() {}

    public static void decision(SubmissionDecided decided, Statements facts) {
        facts.say(
                Output.DECISIONS, JournalMapping.toDomain(decided.getOrigin()).coordinates(), () -> Words.of(decided));
    }

    public static void verdict(VerdictChanged change, Latest verdicts) {
        if (change.getAfter() == null) {
            verdicts.remove(change.getSampleKey());
        } else {
            verdicts.put(change.getSampleKey(), () -> Words.of(StateMapping.toDomain(change.getAfter())));
        }
    }

    public static void rate(String key, PassRateView view, Latest rates) {
        if (view == null || view.getAssessedOn() != null || isEmpty(view)) {
            rates.remove(key);
        } else {
            rates.put(key, () -> Words.of(view));
        }
    }

    /** Every version counts: nothing that was published of a closed period may change. */
    public static void version(PassRateRestated version, Statements facts) {
        facts.say(
                Output.RESTATED_RATES,
                Words.version(version.getValue().getCell(), version.getVersion()),
                () -> Words.of(version));
    }

    public static void alert(String key, AlertChanged changed, Latest alerts) {
        if (changed != null) {
            var change =
                    AlertMapping.toDomain(changed).filter(known -> known.kind().isActive());
            if (change.isPresent()) {
                alerts.put(key, () -> Words.of(change.get().alert()));
                return;
            }
        }
        alerts.remove(key);
    }

    /** Cases must have been told of the alerts that hold; each alert is told to itself, among others. */
    public static void subjectAlert(String key, AlertChanged changed, Latest alerts) {
        if (key.equals(new Subject(SubjectKind.ALERT, changed.getAlertId()).text())) {
            alert(changed.getAlertId(), changed, alerts);
        }
    }

    /** Every case holds, also one that has ended. */
    public static void caseChanged(String key, CaseChanged changed, Latest cases) {
        Optional<Case> holds = changed == null ? Optional.empty() : holds(changed);
        holds.ifPresentOrElse(known -> cases.put(key, () -> Words.ofAny(known)), () -> cases.remove(key));
    }

    /** The case; empty for a recall whose only clue has moved to another product. */
    static Optional<Case> holds(CaseChanged changed) {
        return Optional.of(CaseMapping.toDomain(changed)).filter(known -> !isOfNothing(known));
    }

    static boolean isOfNothing(Case known) {
        return known.kind() == CaseKind.RECALL && known.status() == CaseStatus.WITHDRAWN;
    }

    /** Every notice counts: none may be sent twice. */
    public static void caseNotified(CaseNotified notified, Statements facts) {
        CaseNotice notice = CaseMapping.toDomain(notified);
        facts.say(Output.CASE_NOTICES, Words.step(notified.getCaseId(), notice), () -> Words.of(notice));
    }

    public static void sharedResult(String key, SharedResult result, Latest results) {
        if (result == null || result.getStatus() == SharedStatus.WITHDRAWN) {
            results.remove(key);
        } else {
            results.put(key, () -> Words.of(result));
        }
    }

    public static void sharedAlert(String key, SharedAlert alert, Latest alerts) {
        if (alert == null || alert.getStatus() != SharedAlertStatus.ACTIVE) {
            alerts.remove(key);
        } else {
            alerts.put(key, () -> Words.of(alert));
        }
    }

    public static void sharedRate(String key, SharedPassRate rate, Latest rates) {
        if (rate == null || rate.getBatches() <= 0) {
            rates.remove(key);
        } else {
            rates.put(key, () -> Words.of(rate));
        }
    }

    private static boolean isEmpty(PassRateView view) {
        var counts = view.getCounts();
        return counts.getBatches() == 0 && counts.getTests() == 0;
    }
}
