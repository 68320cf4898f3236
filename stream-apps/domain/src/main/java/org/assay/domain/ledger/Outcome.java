package org.assay.domain.ledger;

import java.util.Optional;

/**
 * What an event came to.
 *
 * @param row the row after it
 * @param stored whether the row differs from the one before
 * @param decision what became of the submission
 * @param change change of verdict, if there is one
 */
public record Outcome(LedgerRow row, boolean stored, Decision decision, Optional<VerdictChange> change) {
    /** What became of a submission in the ledger. */
    public sealed interface Decision {
        /** It is in the ledger; {@code note} says what it waits for, or null. */
        record Accepted(Note note) implements Decision {}

        /** It was said before. */
        record Duplicate() implements Decision {}

        /** It is understood, but the state of the sample does not allow it. */
        record Refused(Refusal reason) implements Decision {}
    }

    /** What an accepted submission waits for. */
    public enum Note {
        /** The sample is not registered yet. */
        WAITS_FOR_REGISTRATION,
        /** Another laboratory is named for this test; the report counts once this one is. */
        LAB_NOT_NAMED,
        /** A higher version is known already. */
        SUPERSEDED
    }

    /** Why a submission is refused; the id of the rule is the constant's name. */
    public enum Refusal {
        /** Another content holds this version: send the next version. */
        VERSION_TAKEN,
        /** The sample was registered by another submitter. */
        NOT_THE_REGISTRANT,
        /** Final can only be declared of the report version that counts. */
        NOT_THE_COUNTED_REPORT,
        /** Only a failing provisional verdict waits to be declared final. */
        NOTHING_TO_FINALISE,
        /** A laboratory is named for the re-inspection of a registered sample only. */
        NOT_REGISTERED,
        /** The laboratory of the first test must not re-inspect (食品安全法 88; 令18 ch. 5). */
        LAB_OF_FIRST_TEST
    }
}
