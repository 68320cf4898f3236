package org.assay.domain.ledger;

import java.util.List;
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

        /**
         * It is understood, but the state of the sample does not allow it.
         *
         * @param rule rule of the law that says so; null when it is the ledger's own
         * @param allowed actions that the state allows
         */
        record Refused(Refusal reason, String rule, List<ActionKind> allowed) implements Decision {
            public Refused {
                allowed = List.copyOf(allowed);
            }

            Refused(Refusal reason) {
                this(reason, null, List.of());
            }
        }
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
        LAB_OF_FIRST_TEST,
        /** There is no failing conclusion of a laboratory to act on. */
        NOTHING_FAILS,
        /** The sample names no such party. */
        PARTY_UNKNOWN,
        /** This report version was served on the party before. */
        ALREADY_SERVED,
        /** The party had not been served the report that counts by that day. */
        NOT_SERVED,
        /** The party's time has passed. */
        TOO_LATE,
        /** The conclusion is final. */
        ALREADY_FINAL,
        /** A failure of microbes is not tested again. */
        MICROBES,
        /** Another objection has this id. */
        OBJECTION_TAKEN,
        /** No objection has this id. */
        OBJECTION_UNKNOWN,
        /** The objection was decided before. */
        OBJECTION_DECIDED,
        /** A re-inspection is asked for or going on. */
        REINSPECTION_OPEN,
        /** The re-inspection has ended; there is no other. */
        REINSPECTION_ENDED,
        /** No application waits to be decided. */
        NO_APPLICATION,
        /** The application has to be decided first. */
        APPLICATION_OPEN,
        /** No re-inspection is going on. */
        NO_REINSPECTION
    }
}
