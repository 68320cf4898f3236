package org.assay.domain.casework;

import java.time.LocalDate;
import org.assay.domain.ledger.ActionFact;
import org.assay.domain.ledger.VerdictChange;

/** What a case of a sample hears of, in the order of the journal of samples. */
public sealed interface CaseEvent {

    /** The verdict of the sample changed. */
    record VerdictChanged(VerdictChange change) implements CaseEvent {}

    /**
     * An office acted on the sample.
     *
     * @param note for the file, or null
     * @param principal who submitted it
     */
    record ActionPassed(ActionFact action, String note, String principal) implements CaseEvent {}

    /** A day began. */
    record DayBegan(LocalDate day) implements CaseEvent {}

    /** Another release came into force. */
    record ReleaseActivated(CaseLaw law) implements CaseEvent {}
}
