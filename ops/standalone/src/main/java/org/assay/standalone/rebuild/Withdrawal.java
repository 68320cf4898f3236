package org.assay.standalone.rebuild;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseStatus;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedAlertStatus;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.shared.SharedStatus;

/** The value that takes back a published one. */
final class Withdrawal {
    private Withdrawal() {}

    /**
     * The published value as one that holds no more.
     *
     * @param version above every published one, and below every one that may come
     */
    static SpecificRecord of(SpecificRecord published, long version) {
        if (published instanceof PassRateView view) {
            return PassRateView.newBuilder(view)
                    .setCounts(new Counts(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L))
                    .setRate(null)
                    .setWilsonLower(null)
                    .setWilsonUpper(null)
                    .setExactLower(null)
                    .setExactUpper(null)
                    .setAssessment(view.getTargetId() == null ? Assessment.NOT_BOUND : Assessment.UNDECIDED)
                    .build();
        } else if (published instanceof AlertChanged alert) {
            return AlertChanged.newBuilder(alert)
                    .setVersion(version)
                    .setChange(AlertChangeKind.WITHDRAWN)
                    .build();
        } else if (published instanceof CaseChanged known) {
            return CaseChanged.newBuilder(known)
                    .setVersion(version)
                    .setStatus(CaseStatus.WITHDRAWN)
                    .setDuties(List.of())
                    .build();
        } else if (published instanceof SharedResult result) {
            return SharedResult.newBuilder(result)
                    .setVersion(version)
                    .setStatus(SharedStatus.WITHDRAWN)
                    .build();
        } else if (published instanceof SharedAlert alert) {
            return SharedAlert.newBuilder(alert)
                    .setVersion(version)
                    .setStatus(SharedAlertStatus.WITHDRAWN)
                    .build();
        } else if (published instanceof SharedPassRate rate) {
            return SharedPassRate.newBuilder(rate)
                    .setBatches(0)
                    .setFailingBatches(0)
                    .setRate(null)
                    .setLower(null)
                    .setUpper(null)
                    .build();
        }
        throw new IllegalArgumentException(
                "Nobody knows how to take back a " + published.getClass().getName());
    }
}
