package org.assay.casework.processor;

import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.alert.SubjectAlert;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.DayBegun;
import org.assay.contract.journal.SubjectEvent;
import org.assay.runtime.day.CaseInputs;

/** The inputs of cases of subjects: every task of alerting that tells of alerts, and the journal of subjects. */
public final class SubjectInputs {
    /** No task of alerting has this number. */
    private static final int JOURNAL = -1;

    private SubjectInputs() {}

    /** What the journal tells. */
    public static DatedNews ofJournal(SubjectEvent event) {
        return event.getPayload() instanceof Broadcast broadcast && broadcast.getCommand() instanceof Tick tick
                ? new DatedNews(JOURNAL, new DayBegun(tick.getDay(), CaseInputs.of(broadcast.getPartitions())))
                : new DatedNews(JOURNAL, event);
    }

    /** What alerting tells. */
    public static DatedNews ofAlerts(SubjectAlert alert) {
        return alert.getTold() instanceof DayBegun begun
                ? new DatedNews(alert.getSource(), begun)
                : new DatedNews(alert.getSource(), (AlertChanged) alert.getTold());
    }
}
