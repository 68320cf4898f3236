package org.assay.standalone.campaign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.journal.Origin;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.Submitter;
import org.assay.contract.journal.SubmitterKind;
import org.assay.domain.intake.Admission;
import org.assay.domain.intake.AdmissionRule;
import org.assay.domain.intake.Completeness;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.Standing;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.SampleMapping;

/** Folds submissions into ledger rows with the pure rules alone. */
final class LedgerFold {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Map<SampleKey, LedgerRow> rows = new HashMap<>();
    final List<String> decisions = new ArrayList<>();
    private final ReferenceRelease release;
    private final Instant now;
    private long offset;

    LedgerFold(ReferenceRelease release, LocalDate today) {
        this.release = release;
        this.now = today.atTime(12, 0).atZone(ZONE).toInstant();
    }

    void add(Dispatch dispatch) {
        var submitter = release.submitter(dispatch.principal()).orElseThrow();
        SubmittedBy by = new SubmittedBy(
                submitter.principal(), SubmittedBy.Kind.valueOf(submitter.kind().name()), submitter.id());
        if (dispatch.value() instanceof SampleRegistered registered) {
            Admission admission = new AdmissionRule(ZONE, 1, new Completeness(50))
                    .sample(by, SampleMapping.toDomain(registered.getSample()), registered.getVersion(), now);
            if (!admission.equals(Admission.ADMITTED)) {
                decisions.add(admission instanceof Admission.Held ? "HELD" : "REJECTED");
                return;
            }
        }
        LedgerEvent event = JournalMapping.toDomain(new SampleEvent(
                        new Origin("t", 0, offset++, now),
                        new Submitter(
                                by.principal(), SubmitterKind.valueOf(by.kind().name()), by.id()),
                        digest(dispatch),
                        dispatch.value()))
                .orElseThrow();
        Outcome outcome = Ledger.apply(rows.getOrDefault(event.key(), LedgerRow.EMPTY), event, Standing.of(release));
        rows.put(event.key(), outcome.row());
        decisions.add(outcome.decision().getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT));
    }

    long decided(String decision) {
        return decisions.stream().filter(decision::equals).count();
    }

    Map<SampleVerdict, Integer> verdicts() {
        Map<SampleVerdict, Integer> counts = new EnumMap<>(SampleVerdict.class);
        rows.values().stream()
                .flatMap(row -> row.state().stream())
                .map(SampleState::verdict)
                .forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        return counts;
    }

    private static ByteBuffer digest(Dispatch dispatch) {
        UUID id = UUID.nameUUIDFromBytes(dispatch.value().toString().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .flip();
    }
}
