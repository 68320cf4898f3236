package org.assay.oracle;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseNotified;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedAlertStatus;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.shared.SharedStatus;
import org.assay.mapping.AlertMapping;
import org.assay.mapping.CaseMapping;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.StateMapping;

/**
 * What a published record means: in words that are the same in every generation, because they leave out versions, and what
 * it is about.
 */
public final class Meaning {
    private Meaning() {}

    /**
     * What the last record of a key says; empty when it says that nothing holds any more.
     *
     * @param value null for a tombstone
     */
    public static Optional<String> of(SpecificRecord value) {
        if (value == null) {
            return Optional.empty();
        } else if (value instanceof PassRateView view) {
            return of(view);
        } else if (value instanceof AlertChanged changed) {
            return AlertMapping.toDomain(changed)
                    .filter(known -> known.kind().isActive())
                    .map(known -> Words.of(known.alert()));
        } else if (value instanceof SharedResult result) {
            return Optional.of(result)
                    .filter(one -> one.getStatus() != SharedStatus.WITHDRAWN)
                    .map(Words::of);
        } else if (value instanceof SharedAlert alert) {
            return Optional.of(alert)
                    .filter(one -> one.getStatus() == SharedAlertStatus.ACTIVE)
                    .map(Words::of);
        } else if (value instanceof SharedPassRate rate) {
            return Optional.of(rate).filter(one -> one.getBatches() > 0).map(Words::of);
        } else if (value instanceof SubmissionDecided decided) {
            return Optional.of(Words.of(decided));
        } else if (value instanceof PassRateRestated version) {
            return Optional.of(Words.of(version));
        } else if (value instanceof CaseChanged changed) {
            return Published.holds(changed).map(Words::ofAny);
        } else if (value instanceof CaseNotified notified) {
            return Optional.of(Words.of(CaseMapping.toDomain(notified)));
        } else if (value instanceof VerdictFeed feed && feed.getPayload() instanceof VerdictChanged change) {
            return Optional.ofNullable(change.getAfter()).map(after -> Words.of(StateMapping.toDomain(after)));
        }
        throw new IllegalArgumentException(
                "Nobody knows what is meant by a " + value.getClass().getName());
    }

    /**
     * What a record of a kept topic is about; each is published once.
     *
     * @param key key of the record
     */
    public static String subject(String key, SpecificRecord value) {
        if (value instanceof SubmissionDecided decided) {
            return JournalMapping.toDomain(decided.getOrigin()).coordinates();
        } else if (value instanceof PassRateRestated version) {
            return Words.version(version.getValue().getCell(), version.getVersion());
        } else if (value instanceof CaseNotified notified) {
            return Words.step(notified.getCaseId(), CaseMapping.toDomain(notified));
        }
        return key;
    }

    private static Optional<String> of(PassRateView view) {
        var counts = view.getCounts();
        if (counts.getBatches() == 0 && counts.getTests() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                // The day of an assessment is when it was looked at, not what was found.
                view.getAssessedOn() == null ? Words.of(view) : "assessed, " + Words.of(view));
    }
}
