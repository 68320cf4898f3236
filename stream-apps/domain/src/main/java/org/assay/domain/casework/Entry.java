package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.model.Origin;

/**
 * What happened in a case. What does not apply is null.
 *
 * @param on the day that counts
 * @param kind what it tells
 * @param word action, state, verdict, duty, or step of a notice
 * @param rule the rule of a time
 * @param ladder the ladder of a state
 * @param party the party
 * @param by who submitted it
 * @param note for the file, or reason
 * @param from last day of a time before it was moved
 * @param to last day of a time
 * @param origin the submission behind it
 */
public record Entry(
        LocalDate on,
        EntryKind kind,
        String word,
        String rule,
        String ladder,
        String party,
        String by,
        String note,
        LocalDate from,
        LocalDate to,
        Origin origin) {

    public Entry {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(word, "word");
    }

    /** The same, with who submitted it. */
    Entry by(Happening what) {
        return new Entry(on, kind, word, rule, ladder, party, what.by(), note, from, to, what.origin());
    }

    /** What was done, or found. */
    static Entry said(EntryKind kind, String word, Happening what) {
        return new Entry(
                what.on(),
                kind,
                word,
                what.rule(),
                null,
                what.party(),
                what.by(),
                what.note(),
                null,
                null,
                what.origin());
    }

    /** A state was entered. */
    static Entry step(LocalDate on, String ladder, String state) {
        return new Entry(on, EntryKind.STEP, state, null, ladder, null, null, null, null, null, null);
    }

    /** What became of a time. */
    static Entry time(LocalDate on, EntryKind kind, OpenDuty duty) {
        return time(on, kind, duty, null, null);
    }

    /** A time was moved to the last day that it has now. */
    static Entry time(LocalDate on, EntryKind kind, OpenDuty duty, LocalDate from, String why) {
        return new Entry(
                on, kind, duty.duty().name(), duty.rule(), null, duty.party(), null, why, from, duty.lastDay(), null);
    }
}
