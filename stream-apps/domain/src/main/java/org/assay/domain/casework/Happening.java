package org.assay.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.deadline.Start;
import org.assay.domain.model.Origin;

/**
 * The circumstances of something that happens in a case. What does not apply is null.
 *
 * @param on the day that counts: that of the act, not that on which it is told
 * @param at its moment, when it is known
 * @param party the party that acts or is acted on
 * @param rule the rule whose duty was done or whose time was extended
 * @param about what an objection is about, as the parameter {@code about} of rules says it
 * @param by who submitted it
 * @param note for the file
 * @param origin the submission
 */
public record Happening(
        LocalDate on, Instant at, String party, String rule, String about, String by, String note, Origin origin) {

    public Happening {
        Objects.requireNonNull(on, "on");
    }

    /** Something that a day brings about, and nobody does. */
    public static Happening on(LocalDate day, String party) {
        return new Happening(day, null, party, null, null, null, null, null);
    }

    /** The same, about something. */
    Happening about(String other) {
        return new Happening(on, at, party, rule, other, by, note, origin);
    }

    /** From when a time runs that it begins. */
    public Start start() {
        return at == null ? Start.on(on) : Start.at(at);
    }
}
