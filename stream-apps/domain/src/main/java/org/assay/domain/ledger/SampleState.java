package org.assay.domain.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.judgement.JudgementReason;
import org.assay.domain.model.Basis;
import org.assay.domain.model.Party;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.ReferenceRelease;

/**
 * A sample as it counts now.
 *
 * @param own our own judgement of the batch
 * @param ownReason why it could not be judged, or NONE
 * @param conflict whether our judgement disagrees with the given verdict
 * @param release reference release that judged it
 */
public record SampleState(
        SampleVerdict verdict,
        VerdictStatus status,
        ItemOutcome own,
        JudgementReason ownReason,
        boolean conflict,
        int release,
        List<Flag> flags,
        Dimensions dimensions,
        Sample sample,
        CountedReport report) {
    public SampleState {
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(status);
        Objects.requireNonNull(dimensions);
        flags = List.copyOf(flags);
    }

    /**
     * The party that a failure counts against: the producer, or once the product was found not to be theirs, the seller.
     * Empty when that is nobody known.
     */
    public Optional<Party> liable() {
        if (!isReattributed()) {
            return Optional.of(sample.producer());
        }
        return Optional.ofNullable(sample.seller())
                .filter(seller -> seller.enterprise().isPresent());
    }

    /** Whether it counts against another party than the nominal producer. */
    public boolean isReattributed() {
        Optional<String> producer = sample.producer().enterprise();
        return producer.isPresent() && !producer.get().equals(dimensions.enterprise());
    }

    /**
     * Whether nobody may act against it, whatever the day: it was published, it rests on a re-inspection, or it is a food
     * failure of microbes.
     */
    public boolean isFinalByLaw(ReferenceRelease by) {
        return report.basis() == Basis.PUBLISHED_NOTICE || Settlement.isByLaw(this, by);
    }

    /** Equal but for the release that judged it: a release that changes nothing is no change. */
    boolean sameAs(SampleState other) {
        return other != null && equals(other.judgedBy(release));
    }

    private SampleState judgedBy(int otherRelease) {
        return new SampleState(
                verdict, status, own, ownReason, conflict, otherRelease, flags, dimensions, sample, report);
    }
}
