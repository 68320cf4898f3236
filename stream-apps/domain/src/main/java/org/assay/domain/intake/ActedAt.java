package org.assay.domain.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When an office acted.
 *
 * @param on the business day
 * @param at the moment, for times that run in hours; null when it is not known
 */
public record ActedAt(LocalDate on, Instant at) {
    /** Whether the moment lies on the day. */
    boolean agrees(ZoneId zone) {
        return at == null || on == null || LocalDate.ofInstant(at, zone).equals(on);
    }
}
