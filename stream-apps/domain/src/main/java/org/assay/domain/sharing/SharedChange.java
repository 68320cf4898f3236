package org.assay.domain.sharing;

import java.util.Objects;
import java.util.Optional;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.VerdictChange;

/**
 * What a change of verdict changes for partners.
 *
 * @param version version of the ledger row; it rises with every change, with gaps where a change shows partners nothing
 * @param reason what changed the verdict; its words are not shared
 * @param view the result, or the last one beside a withdrawal
 */
public record SharedChange(long version, Status status, Cause.Kind reason, SharedView view) {
    /** Status of the shared record. */
    public enum Status {
        FINAL,
        /** Final, and resting on a correction. */
        REVISED,
        /** It was shared and no longer may be: withdrawn, in conflict, or not final any more. */
        WITHDRAWN
    }

    public SharedChange {
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(view);
    }

    /** The change; empty when partners see no difference. It needs no memory: what was shared follows from the state before. */
    public static Optional<SharedChange> of(VerdictChange change) {
        Optional<SharedView> before = SharedView.of(change.before());
        Optional<SharedView> after = SharedView.of(change.after());
        if (before.equals(after)) {
            return Optional.empty();
        }
        Status status = after.map(view -> view.revised() ? Status.REVISED : Status.FINAL)
                .orElse(Status.WITHDRAWN);
        return after.or(() -> before)
                .map(view -> new SharedChange(
                        change.ledgerVersion(), status, change.cause().kind(), view));
    }
}
