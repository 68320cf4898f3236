package org.assay.mapping;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.Submitter;
import org.assay.contract.journal.SubmitterKind;
import org.assay.domain.ledger.Digest;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.model.Origin;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SubmittedBy;

/** The journal. */
public final class JournalMapping {
    private JournalMapping() {}

    /** What a journal record says about a sample; empty for a control event. */
    public static Optional<LedgerEvent> toDomain(SampleEvent event) {
        Origin origin = toDomain(event.getOrigin());
        SubmittedBy by = toDomain(event.getSubmitter());
        Digest digest = toDomain(event.getDigest());
        Object payload = event.getPayload();
        if (payload instanceof SampleRegistered e) {
            return Optional.of(new LedgerEvent.Registered(
                    origin, by, digest, SampleMapping.toDomain(e.getSample()), e.getVersion(), e.getReason()));
        }
        if (payload instanceof ResultReported e) {
            return Optional.of(new LedgerEvent.Reported(
                    origin,
                    by,
                    digest,
                    new SampleKey(e.getOrganiser(), e.getSampleNumber()),
                    ReportMapping.toDomain(e.getReport())));
        }
        if (payload instanceof NoticePublished e) {
            return Optional.of(new LedgerEvent.Noticed(
                    origin, by, digest, SampleMapping.toDomain(e.getSample()), ReportMapping.toDomain(e.getReport())));
        }
        return payload instanceof OfficeAction e
                ? Optional.of(new LedgerEvent.Acted(
                        origin,
                        by,
                        digest,
                        new SampleKey(e.getOrganiser(), e.getSampleNumber()),
                        e.getActedOn(),
                        e.getNote(),
                        ActionMapping.toDomain(e)))
                : Optional.empty();
    }

    public static Origin toDomain(org.assay.contract.journal.Origin o) {
        return new Origin(o.getTopic(), o.getPartition(), o.getOffset(), o.getAppendedAt());
    }

    public static org.assay.contract.journal.Origin toContract(Origin o) {
        return new org.assay.contract.journal.Origin(o.topic(), o.partition(), o.offset(), o.appendedAt());
    }

    public static SubmittedBy toDomain(Submitter s) {
        return new SubmittedBy(s.getPrincipal(), Words.same(s.getKind(), SubmittedBy.Kind.class), s.getId());
    }

    public static Submitter toContract(SubmittedBy s) {
        return new Submitter(s.principal(), Words.toContract(s.kind(), SubmitterKind.class), s.id());
    }

    static Digest toDomain(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return Digest.of(copy);
    }

    static ByteBuffer toContract(Digest digest) {
        return ByteBuffer.wrap(digest.bytes());
    }
}
