package org.assay.domain.casework;

import java.util.List;

/** What became of an action on a case. */
public sealed interface CaseDecision {

    /** It was done. */
    record Accepted() implements CaseDecision {}

    /** It was told before. */
    record Duplicate() implements CaseDecision {}

    /**
     * The state of the case does not allow it.
     *
     * @param reason why
     * @param rule rule of the law that says so; null when it is the ladder's own
     * @param allowed kinds of action that the state allows
     */
    record Refused(Refusal reason, String rule, List<String> allowed) implements CaseDecision {
        public Refused {
            allowed = List.copyOf(allowed);
        }
    }

    /** Why an action is refused. */
    enum Refusal {
        /** Nothing has failed, so there is no case. */
        NO_CASE,
        /** The case has ended. */
        CASE_ENDED,
        /** The ladders of the law do not allow it where the case stands. */
        NOT_ALLOWED,
        /** The time to act has not come yet. */
        TOO_EARLY,
        /** The time to act has passed. */
        TOO_LATE,
        /** No time of this rule runs in the case. */
        NOT_RUNNING,
        /** The duty of this rule is done by an action of its own. */
        OWN_ACTION,
        /** The rule does not let its time be extended, or not again. */
        NOT_EXTENDABLE,
        /** The alert was answered by an interview before. */
        ANSWERED,
        /** More units than are affected. */
        MORE_THAN_AFFECTED,
        /** Fewer units than were recovered before. */
        LESS_THAN_BEFORE
    }
}
