package org.assay.scenario.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.LabSanctionLifted;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.ledger.Standing;
import org.assay.domain.model.Origin;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SubmittedBy;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.SanctionMapping;

/** The pure rules alone: no broker, no store, no clock. */
public final class PureWorld implements World {
    private static final SubmittedBy OPERATOR = new SubmittedBy("operator", SubmittedBy.Kind.OPERATOR, "OPERATOR");

    private final Law law;
    private final Map<SampleKey, LedgerRow> rows = new LinkedHashMap<>();
    private final PureSight sight;
    private Standing standing;
    private long offset;

    /** @param release number of the reference release in force */
    public PureWorld(Law law, int release) {
        this.law = law;
        this.standing = Standing.of(law.releases().apply(release));
        this.sight = new PureSight(law, rows, standing.release());
    }

    @Override
    public void begin(LocalDate day) {
        order(broadcast(new Tick(day), day, OPERATOR));
    }

    @Override
    public Ruling submit(Submission submission, LocalDate day) {
        if (submission.record() instanceof ControlCommand control) {
            order(broadcast(control.getCommand(), day, submission.by()));
            return Ruling.of(new Outcome.Decision.Accepted(null));
        }
        if (submission.record() instanceof SubjectAction) {
            SampleEvent like = event(
                    submission.family().of(submission.by().principal()).name(),
                    day,
                    submission.by(),
                    submission.record());
            return sight.takes(
                    new SubjectEvent(like.getOrigin(), like.getSubmitter(), like.getDigest(), like.getPayload()));
        }
        SampleEvent event = event(
                submission.family().of(submission.by().principal()).name(), day, submission.by(), submission.record());
        LedgerEvent said = JournalMapping.toDomain(event).orElseThrow();
        Outcome outcome = Ledger.apply(rows.getOrDefault(said.key(), LedgerRow.EMPTY), said, standing);
        rows.put(said.key(), outcome.row());
        Optional<Ruling> ofCase = sight.takes(said, outcome);
        return ofCase.orElseGet(() -> Ruling.of(outcome.decision()));
    }

    @Override
    public Sight sight() {
        return sight;
    }

    private void order(SampleEvent event) {
        Object command = ((Broadcast) event.getPayload()).getCommand();
        if (command instanceof Tick tick) {
            standing = standing.on(tick.getDay());
            renew(event, Cause.Kind.WINDOW_CLOSED);
            sight.begins(tick.getDay());
        } else if (command instanceof ReleaseActivated activated) {
            standing = standing.with(law.releases().apply(activated.getRelease()));
            // A release is announced at its place; cases stand by it before rows are judged again.
            sight.activates(standing.release());
            renew(event, Cause.Kind.REJUDGED);
        } else {
            standing = standing.with(SanctionMapping.after(standing.sanctions(), command));
            boolean isLift = command instanceof LabSanctionLifted;
            renew(event, isLift ? Cause.Kind.SANCTION_LIFTED : Cause.Kind.SANCTION);
        }
    }

    private void renew(SampleEvent event, Cause.Kind kind) {
        Origin origin = JournalMapping.toDomain(event.getOrigin());
        var cause = new Cause(kind, origin, event.getSubmitter().getPrincipal(), null);
        for (Map.Entry<SampleKey, LedgerRow> row : rows.entrySet()) {
            Outcome outcome = Ledger.renew(row.getKey(), row.getValue(), standing, cause);
            row.setValue(outcome.row());
            outcome.change().ifPresent(sight::changes);
        }
    }

    private SampleEvent broadcast(Object command, LocalDate day, SubmittedBy by) {
        return event("sampling.ingress.operator.control.v1", day, by, new Broadcast(0, 1, command));
    }

    private SampleEvent event(String topic, LocalDate day, SubmittedBy by, Object payload) {
        Instant appended = day.atStartOfDay(Law.ZONE).toInstant().plusSeconds(offset);
        return new SampleEvent(
                JournalMapping.toContract(new Origin(topic, 0, offset++, appended)),
                JournalMapping.toContract(by),
                ByteBuffer.wrap(digest(payload)),
                payload);
    }

    private static byte[] digest(Object payload) {
        try {
            // Equal content, equal digest; that it is another digest than the one of intake does not matter.
            byte[] content = payload.toString().getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("MD5").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
