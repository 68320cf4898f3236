package org.assay.casework.processor;

import org.assay.contract.alert.AlertChanged;
import org.assay.contract.journal.SubjectEvent;

/** What becomes known to the cases of subjects. */
public sealed interface SubjectNews {
    /** An action on a subject, or a control event. */
    record OfJournal(SubjectEvent event) implements SubjectNews {}

    /** An alert of a subject has changed. */
    record OfAlert(AlertChanged alert) implements SubjectNews {}
}
