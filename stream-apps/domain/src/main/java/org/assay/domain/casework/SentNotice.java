package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.deadline.Notice;

/**
 * A notice that was sent.
 *
 * @param startedOn the day from which its time runs: a time that repeats has its notices each time
 */
public record SentNotice(LocalDate startedOn, CaseNotice notice) {
    public SentNotice {
        Objects.requireNonNull(startedOn);
        Objects.requireNonNull(notice);
    }

    /** The step, as a time that runs keeps it. */
    String step() {
        return (notice.kind() == Notice.Kind.REMINDER ? "R" : "E") + notice.step();
    }

    Entry entry() {
        EntryKind kind = notice.kind() == Notice.Kind.REMINDER ? EntryKind.REMINDED : EntryKind.ESCALATED;
        return new Entry(
                notice.day(),
                kind,
                notice.duty().name(),
                notice.rule(),
                null,
                notice.party(),
                null,
                step() + " " + notice.level(),
                null,
                notice.lastDay(),
                null);
    }
}
