package org.assay.domain.intake;

import java.util.Optional;

/** Whether a submission may enter the journal; the field is a path into the record. */
public sealed interface Admission {
    /** It may. */
    record Admitted() implements Admission {}

    /** It cannot be understood; the submitter has to send it again, repaired. */
    record Rejected(Reason reason, String field) implements Admission {}

    /**
     * It cannot be keyed, judged or used yet; what is missing is repaired and it is replayed, or sent again.
     *
     * @param detail one line on what to change; null when reason and field say it
     */
    record Held(Reason reason, String field, String detail) implements Admission {
        public Held(Reason reason, String field) {
            this(reason, field, null);
        }
    }

    /** Why it may not. */
    enum Reason {
        /** The bytes are no record of this topic. */
        UNREADABLE,
        /** A mandatory field is empty. */
        MISSING,
        /** A field has a value that it must not have. */
        INVALID,
        /** A day lies further in the future than a clock can be wrong, or before 1990. */
        IMPLAUSIBLE_DATE,
        /** The topic's principal is not a submitter that the reference data knows. */
        UNKNOWN_SUBMITTER,
        /** A submitter of this kind does not send this. */
        NOT_ALLOWED,
        /** An office speaks for its own samples only. */
        FOREIGN_ORGANISER,
        /** The record was written with a symbol that this release does not know. */
        UNKNOWN_SYMBOL,
        /** A registration leaves out so much that others could not use it. */
        INCOMPLETE,
        /** The report carries no CMA number, or none of its laboratory. */
        NOT_ACCREDITED,
        /** The certificate was not valid on the day. */
        ACCREDITATION_EXPIRED,
        /** The laboratory is not accredited for an item of the report. */
        OUT_OF_SCOPE
    }

    Admission ADMITTED = new Admitted();

    /** The first objection, if there is one. */
    @SafeVarargs
    static Admission firstOf(Optional<Admission>... objections) {
        for (Optional<Admission> objection : objections) {
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        return ADMITTED;
    }
}
