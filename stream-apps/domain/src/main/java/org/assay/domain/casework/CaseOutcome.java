package org.assay.domain.casework;

import java.util.List;
import java.util.Optional;

/**
 * What an event came to.
 *
 * @param after the case after it, null when there is none
 * @param changed whether it differs from the one before
 * @param decision what became of an action that cases decide; empty for everything else
 * @param notices what has to be sent
 */
public record CaseOutcome(Case after, boolean changed, Optional<CaseDecision> decision, List<CaseNotice> notices) {

    public CaseOutcome {
        notices = List.copyOf(notices);
    }

    /** What happened by itself. */
    static CaseOutcome of(Case before, Case after, List<CaseNotice> notices) {
        boolean changed = before == null ? after != null : before.version() != after.version();
        return new CaseOutcome(after, changed, Optional.empty(), notices);
    }

    /** Nothing happened. */
    public static CaseOutcome unchanged(Case same) {
        return new CaseOutcome(same, false, Optional.empty(), List.of());
    }

    /** An action that changed nothing. */
    public static CaseOutcome unchanged(Case same, CaseDecision decision) {
        return new CaseOutcome(same, false, Optional.of(decision), List.of());
    }
}
