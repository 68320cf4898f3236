package org.assay.domain.ledger;

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

    /** The organiser declares the verdict of a report version final. */
    record Finalised(Origin origin, SubmittedBy by, Digest digest, SampleKey key, String reportNumber, int version)
            implements LedgerEvent {}

    /** The organiser names the laboratory of the re-inspection (复检机构). */
    record ReinspectionLabNamed(Origin origin, SubmittedBy by, Digest digest, SampleKey key, String lab)
            implements LedgerEvent {}
}
