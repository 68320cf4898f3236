package org.assay.domain.ledger;

import java.time.LocalDate;
import org.assay.domain.model.Origin;
import org.assay.domain.model.Report;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SubmittedBy;

/** What the journal says about one sample. */
public sealed interface LedgerEvent {
    /** The sample it is about. */
    SampleKey key();

    /** Where the submission lies. */
    Origin origin();

    /** Who submitted it. */
    SubmittedBy by();

    /** Digest of the content; equal content has an equal digest. */
    Digest digest();

    /** The organiser registers the sample or corrects its registration. */
    record Registered(Origin origin, SubmittedBy by, Digest digest, Sample sample, int version, String reason)
            implements LedgerEvent {
        @Override
        public SampleKey key() {
            return sample.key();
        }
    }

    /** A laboratory reports, corrects or withdraws. */
    record Reported(Origin origin, SubmittedBy by, Digest digest, SampleKey key, Report report)
            implements LedgerEvent {}

    /** An authority has published a notice: registration and verdict in one. */
    record Noticed(Origin origin, SubmittedBy by, Digest digest, Sample sample, Report report) implements LedgerEvent {
        @Override
        public SampleKey key() {
            return sample.key();
        }
    }

    /**
     * The organiser acts on the sample.
     *
     * @param actedOn business day of the action; null where it may be left out
     * @param note for the file, or null
     */
    record Acted(
            Origin origin, SubmittedBy by, Digest digest, SampleKey key, LocalDate actedOn, String note, Action action)
            implements LedgerEvent {}
}
